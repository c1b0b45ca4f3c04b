import { periodWords, type Days } from '#domain/periods.ts';
import type { Office } from '#domain/office.ts';
import type { Language } from '#domain/words.ts';
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
    readonly office: Pick<Office, 'name' | 'today'>;
    readonly days: Days;
    readonly language: Language;
  },
): Promise<Reply> {
  const title = register.title[language];
  const period = register.current === true ? office.today : periodWords(days, language);
  const bytes = await writeTable({
    title,
    about: `${office.name[language]}　${title}　${period}`,
    columns: register.columns,
    rows: lines,
    sums: register.plain !== true,
    language,
  });
  return file(bytes, xlsxMime, `${title}（${period}）.xlsx`.replaceAll('/', '-'));
}
