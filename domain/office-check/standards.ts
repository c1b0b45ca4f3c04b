import type { Fault } from '../fault.ts';
import type { Office } from '../office.ts';
import { type StandardTable, standardTables } from '../standards.ts';
import { editionFaults } from '../standards/edition-faults.ts';
import { frozenSize } from '../standards/frozen.ts';
import { rowFaults } from '../standards/row-faults.ts';
import type { Text } from '../words.ts';
import { fault } from './faults.ts';

/** What a request may have to keep of the tables, in characters: a row of the table of requests holds 400 KB. */
const mostKept = 100_000;

/** The dated tables: editions one after the other, and rows that leave nobody and no day without a standard. */
export const standardFaults = (office: Office): readonly Fault[] => [
  ...standardTables.flatMap((table) => tableFaults(office, table)),
  ...(frozenSize(office) > mostKept ? [tooLarge] : []),
];

function tableFaults({ standards = {} }: Office, table: StandardTable): readonly Fault[] {
  const editions = standards[table] ?? [];
  const title = tableTitles[table];
  const at = (edition: number): string => `standards.${table}.${String(edition)}`;
  return [
    ...editionFaults(editions).map(({ edition, code, says }) =>
      said(
        at(edition),
        code,
        title,
        `第${String(edition + 1)}版`,
        `edition ${String(edition + 1)}`,
        says,
      ),
    ),
    ...editions.flatMap(({ rows }, edition) =>
      rowFaults(table, rows).map(({ row, code, says }) =>
        said(
          `${at(edition)}.rows.${String(row)}`,
          code,
          title,
          `第${String(edition + 1)}版第${String(row + 1)}行`,
          `edition ${String(edition + 1)}, row ${String(row + 1)}`,
          says,
        ),
      ),
    ),
  ];
}

const said = (at: string, code: string, title: Text, zh: string, en: string, says: Text): Fault =>
  fault(at, code, `${title.zh}${zh}：${says.zh}`, `${title.en}, ${en}: ${says.en}`);

export const tableTitles: Readonly<Record<StandardTable, Text>> = {
  lodging: { zh: '住宿费标准', en: 'Lodging' },
  meals: { zh: '伙食补助费标准', en: 'Meal allowance' },
  'local-transport': { zh: '市内交通费标准', en: 'Local transport' },
  meeting: { zh: '会议费标准', en: 'Meetings' },
  reception: { zh: '接待用餐标准', en: 'Reception meals' },
};

const tooLarge = fault(
  'standards',
  'standard-too-large',
  '近400天的标准表合起来太大，办件存不下。请只留本单位用得到的地区。',
  'The tables of the last and next 400 days are too large for requests to keep. Keep the places that the office needs.',
);
