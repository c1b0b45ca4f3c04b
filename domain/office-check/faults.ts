import { isDate } from '../dates.ts';
import type { Fault } from '../fault.ts';
import { unprintable } from '../printable.ts';
import type { Text } from '../words.ts';

/** Faults that several parts of an office's data share. */

/** What is wrong with a first and a last day; `at` is left out where they are questions of a form. */
export function periodFaults(from: string, to: string | undefined, at?: string): readonly Fault[] {
  const place = (day: 'from' | 'to'): string => (at === undefined ? day : `${at}.${day}`);
  const days = [
    ...dayFaults(place('from'), from),
    ...(to === undefined ? [] : dayFaults(place('to'), to)),
  ];
  if (days.length > 0 || to === undefined || from <= to) return days;
  return [
    fault(
      place('to'),
      'period-reversed',
      `请改日期：止期${to}早于起期${from}。`,
      `Change the dates: the end ${to} is before the start ${from}.`,
    ),
  ];
}

export const dayFaults = (at: string, day: string): readonly Fault[] =>
  isDate(day)
    ? []
    : [
        fault(
          at,
          'date-bad',
          `请改日期“${day}”，写成2026-11-23这样。`,
          `Change the date “${day}”, written as 2026-11-23.`,
        ),
      ];

/** A name that will stand on paper: there, one line, and made of characters that the fonts have. */
export function wordFaults(at: string, name: string): readonly Fault[] {
  const strange = unprintable(name).join('');
  if (name.trim() === '') {
    return [fault(at, 'name-missing', '请填名称或姓名。', 'Enter the name.')];
  }
  return strange === ''
    ? []
    : [
        fault(
          at,
          'name-unprintable',
          `请换掉“${name}”里的“${strange}”：审批单印不出来。`,
          `Replace “${strange}” in “${name}”: the record cannot print it.`,
        ),
      ];
}

export function unknown(
  at: string,
  things: readonly { readonly id: string }[],
  id: string,
  what: Text,
): readonly Fault[] {
  return things.some((thing) => thing.id === id)
    ? []
    : [
        fault(
          at,
          `${what.en}-unknown`,
          `请登记${what.zh}“${id}”，或改成已有的。`,
          `Enter the ${what.en} “${id}”, or name one there is.`,
        ),
      ];
}

export const person: Text = { zh: '人员', en: 'person' };
export const post: Text = { zh: '岗位', en: 'post' };
export const department: Text = { zh: '股室', en: 'department' };

export const fault = (at: string, code: string, zh: string, en: string): Fault => ({
  at,
  code,
  says: { zh, en },
});
