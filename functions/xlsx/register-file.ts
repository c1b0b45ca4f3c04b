import { periodWords, type Days } from '#domain/periods.ts';
import type { Office } from '#domain/office.ts';
import { officeSetting } from '#domain/office-settings.ts';
import type { Language } from '#domain/words.ts';
import { allColumns, mappedColumns } from '#statemachines/mapped-columns.ts';
import { file, type Reply } from '../http/reply.ts';
import { writeTable, xlsxMime } from './write-table.ts';
import type { RegisterTable } from '../deeds/rows.ts';

/** A register over some days as a workbook to be kept. */
export async function registerFile(
  { register, lines }: RegisterTable,
  {
    office,
    days,
    language,
  }: {
    readonly office: Pick<Office, 'name' | 'today' | 'settings'>;
    readonly days: Days;
    readonly language: Language;
  },
): Promise<Reply> {
  const title = register.title[language];
  const period = register.current === true ? office.today : periodWords(days, language);
  const mapping =
    register.mapping === undefined ? allColumns : officeSetting(office, register.mapping);
  const columns = mappedColumns(register.columns, mapping);
  const bytes = await writeTable({
    title,
    about: `${office.name[language]}　${title}　${period}`,
    columns,
    rows: lines.map(({ cells }) => ({
      cells: columns.map(({ from }) => (from === undefined ? null : (cells[from] ?? null))),
    })),
    sums: register.plain !== true,
    language,
  });
  return file(bytes, xlsxMime, `${title}（${period}）.xlsx`.replaceAll('/', '-'));
}
