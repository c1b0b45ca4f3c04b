import { describe, expect, test } from '@jest/globals';
import { calendarFileOf, readCalendarFile } from '#domain/calendar-file/read-calendar-file.ts';
import { packageYears } from '#domain/published-years.ts';
import { csv2027, sound, withChange, year2027 } from './sample.ts';

describe('a calendar file', () => {
  test('is read', () => {
    expect(year2027).toMatchObject({
      year: 2027,
      basis: '国办发明电〔2026〕5号',
      makeUpDays: ['2027-02-14', '2027-05-08', '2027-09-26', '2027-10-09'],
    });
    expect(year2027.holidays.map(({ name, days }) => `${name}${String(days.length)}`)).toEqual([
      '元旦3',
      '春节7',
      '清明节3',
      '劳动节5',
      '端午节1',
      '中秋节1',
      '国庆节7',
    ]);
  });

  test.each<[string, string]>([
    [
      'with a byte order mark and the line ends of Windows',
      `\u{FEFF}${csv2027.replaceAll('\n', '\r\n')}`,
    ],
    ['with the line ends of old Macs', csv2027.replaceAll('\n', '\r')],
    [
      'with the dates of a spreadsheet',
      csv2027.replaceAll(/(\d{4})-0?(\d+)-0?(\d+)/gu, '$1/$2/$3'),
    ],
    ['with dates in Chinese', csv2027.replaceAll(/(\d{4})-0?(\d+)-0?(\d+)/gu, '$1年$2月$3日')],
    ['with empty cells at the end', csv2027.replaceAll(/(?<=\S)\n/gu, ',,\n')],
    ['with quotes', csv2027.replaceAll(/([^,\n]+)/gu, '"$1"')],
    ['with tabs', csv2027.replaceAll(',', '\t')],
    ['with full-width commas', csv2027.replaceAll(',', '，')],
    ['with blank lines', csv2027.replaceAll('\n', '\n\n')],
    ['with other brackets', csv2027.replace('〔2026〕', '[2026]')],
    ['without 年', csv2027.replace('2027年', '2027')],
    ['without the names of days worked', csv2027.replaceAll(/,[^,]+,上班/gu, ',,上班')],
    ['as JSON', JSON.stringify(year2027)],
    ['as JSON on many lines', JSON.stringify(year2027, null, 2)],
    ['as the product writes it', calendarFileOf(year2027)],
  ])('is read %s', (_how, text) => {
    expect(readCalendarFile(text)).toEqual({ ok: true, year: year2027, notices: [] });
  });

  test.each([2025, 2026])('of %s, as published, is sound and comes back', (year) => {
    const known = packageYears.find((one) => one.year === year);
    if (known === undefined) throw new Error('not in the package');
    expect(readCalendarFile(calendarFileOf(known))).toEqual({ ok: true, year: known, notices: [] });
  });

  test('may begin in December, with New Year', () => {
    const early = csv2027.replace('2027-01-01,元旦', '2026-12-31,元旦,放假\n2027-01-01,元旦');
    expect(sound(early.replace('2027-01-03,元旦,放假\n', '')).holidays[0]?.days).toEqual([
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ]);
  });
});

const noticesOf = (text: string): readonly string[] => {
  const file = readCalendarFile(text);
  return file.ok ? file.notices.map(({ zh }) => zh) : ['refused'];
};

describe('what a second person should look at', () => {
  test('a worked day that is missing', () => {
    expect(noticesOf(withChange('2027-10-09,国庆节,上班\n', ''))).toEqual([
      '放假占用17个工作日，调休上班3天，与法定的13天对不上（差1天）。请对照通知，看是否漏了或多了上班日。',
    ]);
  });

  test('a holiday of its own', () => {
    expect(noticesOf(`${csv2027}2027-09-04,纪念日,放假\n`)).toEqual([
      '“纪念日”不含法定节假日。请对照通知，看是否确有此假。',
    ]);
  });
});
