import { describe, expect, test } from '@jest/globals';
import { array, check, constantFrom, integer, oneof, property, string } from 'fast-check';
import { readCalendarFile } from '#domain/calendar-file/read-calendar-file.ts';
import { csv2027, faultsOf, withChange, year2027 } from './sample.ts';

describe('is refused with the line:', () => {
  test.each<[string, string, readonly string[]]>([
    ['empty', ' \n', ['1 calendar-empty']],
    ['no year', withChange('2027年', '放假安排'), ['1 calendar-year']],
    ['no basis', withChange(',国办发明电〔2026〕5号', ''), ['1 calendar-basis']],
    [
      'a basis without number',
      withChange('国办发明电〔2026〕5号', '国务院办公厅'),
      ['1 calendar-basis'],
    ],
    ['another year’s basis', withChange('〔2026〕', '〔2024〕'), ['1 calendar-basis-year']],
    ['no headings', withChange('日期,名称,类型\n', ''), ['2 calendar-headings']],
    ['no date', withChange('2027-04-04', '4月4日'), ['15 calendar-date']],
    ['a date that does not exist', withChange('2027-04-04', '2027-04-31'), ['15 calendar-date']],
    ['no name', withChange('2027-04-04,清明节', '2027-04-04,'), ['15 calendar-name']],
    [
      'another kind',
      withChange('2027-04-04,清明节,放假', '2027-04-04,清明节,调休'),
      ['15 calendar-kind'],
    ],
    ['a day of another year', withChange('2027-10-07', '2026-10-07'), ['32 calendar-other-year']],
    [
      'December without New Year',
      withChange('2027-01-01,元旦', '2026-12-31,跨年,放假\n2027-01-01,元旦'),
      ['3 calendar-other-year'],
    ],
    [
      'a day twice',
      withChange('2027-10-07,国庆节,放假', '2027-10-06,国庆节,放假'),
      ['32 calendar-twice'],
    ],
    [
      'off and worked',
      withChange('2027-10-09,国庆节,上班', '2027-10-02,国庆节,上班'),
      ['33 calendar-both'],
    ],
    [
      'a weekday worked instead',
      withChange('2027-10-09', '2027-10-11'),
      ['33 calendar-ordinary-day'],
    ],
    ['a gap', withChange('2027-02-09,春节,放假\n', ''), ['10 calendar-gap']],
    [
      'a month mistaken',
      withChange('2027-05-03', '2027-03-05'),
      ['17 calendar-gap', '20 calendar-gap'],
    ],
    [
      'statutory holidays missing',
      withChange('2027-06-09,端午节,放假\n', ''),
      ['1 calendar-missing'],
    ],
    [
      'too many days',
      `${csv2027}${'2027-10-09,国庆节,上班\n'.repeat(200)}`,
      ['1 calendar-too-many'],
    ],
    [
      'everything at once',
      '\n\n二〇二七\n日期,名称,类型\n2027-13-01,,休息\n2027-10-11,国庆节,上班\n',
      [
        '1 calendar-year',
        '5 calendar-date',
        '5 calendar-name',
        '5 calendar-kind',
        '6 calendar-ordinary-day',
      ],
    ],
  ])('%s', (_what, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test.each([2024, 2041, 1027])('the year %s', (year) => {
    const text = csv2027
      .replaceAll('2027', String(year))
      .replace('〔2026〕', `〔${String(year - 1)}〕`);
    expect(faultsOf(text)).toContain('1 calendar-year-range');
  });

  const json = JSON.stringify(year2027, null, 2);
  const at = (text: string): number => json.slice(0, json.indexOf(text)).split('\n').length;

  test.each<[string, string, readonly string[]]>([
    [
      'JSON cut off',
      json.slice(0, 100),
      [`${String(json.slice(0, 100).split('\n').length)} calendar-shape`],
    ],
    ['JSON with a comma too much', json.replace('"days": [', '"days": [,'), ['7 calendar-shape']],
    ['JSON of something else', '{"flow": 1}', ['1 calendar-shape']],
    [
      'a number for a day',
      json.replace('"2027-04-04"', '20270404'),
      [`${String(at('"2027-04-03"'))} calendar-date`],
    ],
    [
      'a name left out',
      json.replace('"清明节"', '""'),
      [`${String(at('"清明节"'))} calendar-name`],
    ],
    ['days left out', json.replace('"makeUpDays"', '"worked"'), ['1 calendar-shape']],
    [
      'a day twice',
      json.replace('"2027-04-04"', '"2027-04-03"'),
      [
        `${String(at('"2027-04-04"'))} calendar-twice`,
        `${String(at('"2027-04-05"'))} calendar-gap`,
      ],
    ],
    [
      'a weekday worked',
      json.replace('"2027-10-09"', '"2027-10-11"'),
      [`${String(at('"2027-10-09"'))} calendar-ordinary-day`],
    ],
  ])('%s', (_what, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test('with both languages and the next move', () => {
    const file = readCalendarFile(withChange('2027-06-09,端午节,放假\n', ''));
    expect(file.ok ? [] : file.faults.map(({ says }) => says)).toEqual([
      {
        zh: '第1行：法定节假日没有放假：2027-06-09端午节。请对照通知补上（全国年节及纪念日放假办法）。',
        en: 'Line 1: Statutory holidays are not off: 2027-06-09端午节. Add them as the notice has them.',
      },
    ]);
  });
});

test('whatever is in a file, it is read or refused with lines that are there', () => {
  const rows = csv2027.split('\n');
  const row = oneof(
    constantFrom(...rows),
    string(),
    constantFrom(
      '2027-02-30,春节,放假',
      '{',
      '"',
      ',,,',
      '2027-10-01,国庆节,上班',
      '2027,〔2026〕1号',
    ),
  );
  const anyFile = oneof(
    array(row, { maxLength: 40 }).map((lines) => lines.join('\n')),
    integer({ min: 0, max: csv2027.length }).map((end) => csv2027.slice(0, end)),
    integer({ min: 0, max: 900 }).map((end) => JSON.stringify(year2027, null, 2).slice(0, end)),
    string(),
  );
  const holds = property(anyFile, (text) => {
    const file = readCalendarFile(text);
    if (file.ok) return file.year.holidays.length > 0;
    const lines = text.split(/\r\n?|\n/u).length;
    return (
      file.faults.length > 0 &&
      file.faults.every(
        ({ line, says }) =>
          // The headings are missed where they should stand.
          line >= 1 &&
          line <= Math.max(lines, 2) &&
          says.zh.endsWith('。') &&
          says.en.endsWith('.'),
      )
    );
  });
  expect(check(holds, { numRuns: 3000 })).toMatchObject({ failed: false, counterexample: null });
});
