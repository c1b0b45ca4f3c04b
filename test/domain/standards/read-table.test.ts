import { describe, expect, test } from '@jest/globals';
import { type StandardTable, standardTables } from '#domain/standards.ts';
import { readTable, tableText } from '#domain/standards/read-table.ts';
import { demoToday } from '../../rig/demo-today.ts';

const heads = '地区,起,止,部级,司局级,其余人员';
const faults = (table: StandardTable, text: string): readonly string[] => {
  const file = readTable(table, text);
  return file.ok ? [] : file.faults.map(({ code, says }) => `${code} ${says.zh}`);
};

test.each(standardTables)('the %s of the demo office is read as it is written', (table) => {
  for (const edition of demoToday.standards?.[table] ?? []) {
    expect(readTable(table, tableText(table, edition))).toMatchObject({
      ok: true,
      read: { rows: edition.rows },
    });
  }
});

describe('a table', () => {
  test('is read with tabs, full-width signs, blank lines and days as people write them', () => {
    const text = `\u{FEFF}地区\t起\t止\t部级\t司局级\t其余人员\r\n\r\n青岛市\t7月1日\t9.30\t９６０\t590\t"450.00"\r\n青岛市\t10-1\t6月30日\t1,800\t490\t380\t\r\n`;
    expect(readTable('lodging', text)).toMatchObject({
      ok: true,
      read: {
        rows: [
          {
            place: '青岛市',
            rank: 'minister',
            perNight: 96_000,
            seasonFrom: '07-01',
            seasonTo: '09-30',
          },
          { rank: 'bureau', perNight: 59_000 },
          { rank: 'other', perNight: 45_000 },
          { rank: 'minister', perNight: 180_000, seasonFrom: '10-01', seasonTo: '06-30' },
          {},
          {},
        ],
      },
    });
  });

  test.each<[string, StandardTable, string, readonly string[]]>([
    [
      'of nothing',
      'lodging',
      ' \n',
      ['standard-empty 第1行：没有内容。请把表格连表头一起粘贴进来。'],
    ],
    [
      'without its heads',
      'lodging',
      '合肥市,,,800,460,350',
      [`standard-headings 第1行：表头不对。第一行请写“${heads}”，以下每行一个地区或类别。`],
    ],
    [
      'with a place without a rank, on its line',
      'lodging',
      `${heads}\n\n合肥市,,,800,460,350\n芜湖市,,,800,,x`,
      [
        'standard-cells 第4行：“芜湖市”缺司局级、其余人员的金额，或看不懂。每个地区三档都要有，写成350或350.00。',
      ],
    ],
    [
      'with seasons that leave days out, on their line, once for three ranks',
      'lodging',
      `${heads}\n青岛市,07-01,09-30,960,590,450\n青岛市,10-01,05-31,800,490,380`,
      [
        'standard-season-gap 第2行：“青岛市”06-01至06-30没有标准。请补一行，或核对旺季、淡季的日期。',
      ],
    ],
    [
      'with seasons that overlap, naming both lines',
      'lodging',
      `${heads}\n青岛市,07-01,10-07,960,590,450\n青岛市,10-01,06-30,800,490,380`,
      [
        'standard-season-overlap 第3行：第2行已有。“青岛市”从10-01起有两个价。请核对旺季、淡季的日期，或删去一行。',
      ],
    ],
    [
      'with a line twice',
      'meals',
      '地区,每人每天\n其他地区,100\n其他地区,120',
      ['standard-twice 第3行：第2行已有。“其他地区”已经有了。请删去一行。'],
    ],
    [
      'with a place and no rest',
      'local-transport',
      '地区,每人每天\n合肥市,80',
      ['standard-rest-missing 第2行：没有“其他地区”一行，没列名的地区就没有标准。请补上。'],
    ],
    [
      'with a sum parted by a comma, which is never guessed',
      'lodging',
      `${heads}\n北京市,,,1,100,650,500`,
      ['standard-cells 第2行：格数多于表头。金额请不要写千位分隔的逗号，写1100，不写1,100。'],
    ],
    [
      'with a sum that is none',
      'reception',
      '类别,每人每餐\n午餐,八十',
      ['standard-cells 第2行：金额“八十”看不懂。请写成100或100.00。'],
    ],
    [
      'with days that are none',
      'meeting',
      '类别,每人每天,最多天数,最多人数\n一类会议,660,三,300',
      ['standard-cells 第2行：天数和人数须是整数。请改。'],
    ],
    [
      'with its heads alone',
      'meals',
      '地区,每人每天',
      ['standard-empty 第1行：没有标准。请至少填一行。'],
    ],
  ])('%s is refused', (_name, table, text, says) => {
    expect(faults(table, text)).toEqual(says);
  });
});
