import type { Attachments, Column } from '#statemachines/sheet.ts';
import type { Passage } from '../layout/passage.ts';
import type { Slab } from '../layout/slab.ts';
import { styles } from '../layout/styles.ts';
import { tableSlabs } from './grid-table.ts';
import { sectionHead, type Setting } from './section.ts';

const columns: readonly Column[] = [
  { heading: '序号', width: 36, align: 'centre' },
  { heading: '名称', width: 250, align: 'left' },
  { heading: '大小', width: 60, align: 'figures' },
  { heading: 'SHA-256', width: 122, align: 'left' },
];

/** Room for a label and 64 digits in one line. */
const wideColumns = columns
  .slice(0, -1)
  .map((column) => (column.align === 'left' ? { ...column, width: 372 } : column));

/** A short hash has its own column; a full one stands below the name. */
export function attachmentSlabs(
  setting: Setting,
  { title, files, hashes }: Attachments,
): readonly Slab[] {
  const short = hashes === 'short';
  const shown = short ? columns : wideColumns;
  const rows = files.map(({ name, size, sha256 }, index) => {
    const fullHash: Passage = { text: `SHA-256 ${sha256}`, style: styles.smallFigures };
    const named: Passage = { text: name, style: styles.light };
    const cells: readonly (readonly Passage[])[] = [
      [{ text: String(index + 1), style: styles.lightFigures, align: 'centre' }],
      short ? [named] : [named, fullHash],
      [{ text: size ?? '', style: styles.lightFigures, align: 'right' }],
      [{ text: `${sha256.slice(0, 16)}…`, style: styles.smallFigures }],
    ];
    return { cells: cells.slice(0, shown.length) };
  });
  return [...sectionHead(setting, title), ...tableSlabs(setting, shown, rows, 'lines')];
}
