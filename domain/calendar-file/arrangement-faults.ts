import { addDays, weekday } from '../dates.ts';
import { statutoryDays, statutoryYears } from '../statutory-holidays.ts';
import type { Text } from '../words.ts';
import { type CalendarFault, calendarFault } from './calendar-fault.ts';
import type { Draft, Row } from './draft.ts';

/** What is wrong with the arrangement of a year that could be read. */
export function arrangementFaults({ year, basis, rows, faults }: Draft): readonly CalendarFault[] {
  const shapeless = faults.some(({ code }) => code === 'calendar-shape');
  if (year === undefined) return [...(shapeless ? [] : [noYear]), ...rowFaults(rows)];
  const own = rows.filter((row) => belongs(row, year));
  return [
    ...(year < statutoryYears.first || year > statutoryYears.last ? [yearOutOfRange(year)] : []),
    ...basisFaults(year, basis),
    ...rows.filter((row) => !own.includes(row)).map((row) => otherYear(row, year)),
    ...rowFaults(rows),
    // With lines that could not be read, gaps and missing days would only repeat it.
    ...(faults.length > 0 ? [] : [...gaps(own), ...missing(year, own)]),
  ];
}

/** What a second person should look at before it comes into force, although the State Council may well have decided so. */
export function arrangementNotices(year: number, rows: readonly Row[]): readonly Text[] {
  const statutory = statutoryDays(year).map(({ date }) => date);
  const off = rows.filter((row) => row.off);
  const worked = rows.length - off.length;
  const taken = off.filter(({ date }) => !isWeekend(date)).length;
  const surplus = taken - worked - statutory.length;
  const strange = [...new Set(off.map(({ name }) => name))].filter(
    (name) => !off.some((row) => row.name === name && statutory.includes(row.date)),
  );
  return [
    ...(surplus === 0
      ? []
      : [
          {
            zh: `放假占用${String(taken)}个工作日，调休上班${String(worked)}天，与法定的${String(statutory.length)}天对不上（差${String(Math.abs(surplus))}天）。请对照通知，看是否漏了或多了上班日。`,
            en: `${String(taken)} weekdays are off and ${String(worked)} weekend days worked: ${String(Math.abs(surplus))} away from the ${String(statutory.length)} days of the law. Compare it with the notice: is a worked day missing or too much?`,
          },
        ]),
    ...strange.map((name) => ({
      zh: `“${name}”不含法定节假日。请对照通知，看是否确有此假。`,
      en: `“${name}” holds no statutory holiday. See in the notice whether there is such a holiday.`,
    })),
  ];
}

const isWeekend = (date: string): boolean => [0, 6].includes(weekday(date));

/** Days of the year, and New Year's days in the last week of the year before; days worked may be nameless. */
const belongs = ({ date, name }: Row, year: number): boolean =>
  date.startsWith(String(year)) ||
  (date >= `${String(year - 1)}-12-25` &&
    date < String(year) &&
    (name === '' || name.includes('元旦')));

const documentNumber = /〔(\d{4})〕\s*第?\s*\d+\s*号/u;

function basisFaults(year: number, basis: string): readonly CalendarFault[] {
  const of = documentNumber.exec(basis)?.[1];
  if (of === undefined)
    return [
      calendarFault(
        1,
        'calendar-basis',
        '没有写依据的文号。请写国务院办公厅通知的文号，例如“国办发明电〔2025〕7号”。',
        'The document is missing. Give the number of the State Council’s notice, such as 国办发明电〔2025〕7号.',
      ),
    ];
  return Number(of) === year || Number(of) === year - 1
    ? []
    : [
        calendarFault(
          1,
          'calendar-basis-year',
          `依据是${of}年的文件，不会是${String(year)}年的放假安排。请核对年份和文号。`,
          `A document of ${of} does not arrange ${String(year)}. Check the year and the number.`,
        ),
      ];
}

const noYear = calendarFault(
  1,
  'calendar-year',
  '没有写年份。请在第一行第一格写年份，例如“2027年”。',
  'The year is missing. Put it into the first cell of the first line, such as 2027年.',
);

const yearOutOfRange = (year: number): CalendarFault =>
  calendarFault(
    1,
    'calendar-year-range',
    `${String(year)}年不在可以导入的范围（${String(statutoryYears.first)}至${String(statutoryYears.last)}年）。请核对年份。`,
    `${String(year)} is outside the years that can be imported (${String(statutoryYears.first)} to ${String(statutoryYears.last)}). Check the year.`,
  );

const otherYear = ({ line, date }: Row, year: number): CalendarFault =>
  calendarFault(
    line,
    'calendar-other-year',
    `${date}不是${String(year)}年的日子。请核对年份；只有元旦可以从上一年12月底开始。`,
    `${date} is no day of ${String(year)}. Check the year; only New Year (元旦) may begin in the December before.`,
  );

function rowFaults(rows: readonly Row[]): readonly CalendarFault[] {
  return rows.flatMap((row, index) => {
    const earlier = rows.slice(0, index).find(({ date }) => date === row.date);
    return [
      ...(earlier === undefined
        ? []
        : [earlier.off === row.off ? twice(row, earlier) : both(row, earlier)]),
      ...(row.off || isWeekend(row.date) ? [] : [ordinaryDay(row)]),
    ];
  });
}

const twice = ({ line, date }: Row, earlier: Row): CalendarFault =>
  calendarFault(
    line,
    'calendar-twice',
    `${date}在第${String(earlier.line)}行已经有了。请删去一行。`,
    `${date} stands on line ${String(earlier.line)} already. Delete one of them.`,
  );

const both = ({ line, date }: Row, earlier: Row): CalendarFault =>
  calendarFault(
    line,
    'calendar-both',
    `${date}在第${String(earlier.line)}行是${earlier.off ? '放假' : '上班'}，这里又是${earlier.off ? '上班' : '放假'}。请对照通知，只留一种。`,
    `${date} is ${earlier.off ? 'off' : 'worked'} on line ${String(earlier.line)} and ${earlier.off ? 'worked' : 'off'} here. Keep the one that the notice says.`,
  );

const ordinaryDay = ({ line, date }: Row): CalendarFault =>
  calendarFault(
    line,
    'calendar-ordinary-day',
    `${date}是星期${'日一二三四五六'.charAt(weekday(date))}，本来就上班，不会是调休上班日。请核对日期。`,
    `${date} is a weekday, worked anyway: it cannot make up for another day. Check the date.`,
  );

/** The days of one holiday follow one another; other holidays may lie among them. */
function gaps(rows: readonly Row[]): readonly CalendarFault[] {
  const off = rows
    .filter((row) => row.off)
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
  const days = new Set(off.map(({ date }) => date));
  return off.flatMap((row) => {
    const before = off.findLast(({ name, date }) => name === row.name && date < row.date);
    if (before === undefined) return [];
    let day = addDays(before.date, 1);
    while (days.has(day) && day < row.date) day = addDays(day, 1);
    return day === row.date ? [] : [gap(row, before.date)];
  });
}

const gap = ({ line, name, date }: Row, before: string): CalendarFault =>
  calendarFault(
    line,
    'calendar-gap',
    `“${name}”从${before}跳到${date}，中间缺了日子。请补上，或核对日期。`,
    `“${name}” jumps from ${before} to ${date}: days are missing between. Add them, or check the dates.`,
  );

function missing(year: number, rows: readonly Row[]): readonly CalendarFault[] {
  const off = new Set(rows.filter((row) => row.off).map(({ date }) => date));
  const lost = statutoryDays(year).filter(({ date }) => !off.has(date));
  if (lost.length === 0) return [];
  const list = lost.map(({ date, name }) => `${date}${name}`);
  return [
    calendarFault(
      1,
      'calendar-missing',
      `法定节假日没有放假：${list.join('、')}。请对照通知补上（全国年节及纪念日放假办法）。`,
      `Statutory holidays are not off: ${list.join(', ')}. Add them as the notice has them.`,
    ),
  ];
}
