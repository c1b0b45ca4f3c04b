import type { Column, Timeline } from '#statemachines/sheet.ts';
import type { Slab } from '../layout/slab.ts';
import { styles } from '../layout/styles.ts';
import { alignOf, tableSlabs } from './grid-table.ts';
import { sectionHead, type Setting } from './section.ts';

const columns: readonly Column[] = [
  { heading: '时间', width: 88, align: 'left' },
  { heading: '环节', width: 84, align: 'left' },
  { heading: '经过', width: 150, align: 'left' },
  { heading: '经办', width: 84, align: 'left' },
  { heading: '用时', width: 62, align: 'figures' },
];

export function timelineSlabs(setting: Setting, { title, events }: Timeline): readonly Slab[] {
  const timed = events.some(({ clock }) => clock !== undefined);
  const shown = timed ? columns : columns.slice(0, -1);
  const rows = events.map(({ at, step, what, who, clock }) => ({
    cells: [at, step, what, who, clock ?? ''].slice(0, shown.length).map((text, index) => {
      const column = shown[index];
      const style = index === 0 || index === 4 ? styles.lightFigures : styles.light;
      return [{ text, style, align: column === undefined ? 'left' : alignOf(column) }];
    }),
  }));
  return [...sectionHead(setting, title), ...tableSlabs(setting, shown, rows, 'lines')];
}
