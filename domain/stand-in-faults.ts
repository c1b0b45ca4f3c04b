import { fullDay } from './date-words.ts';
import { addDays, addMonths, isDate } from './dates.ts';
import type { Fault } from './fault.ts';
import { type Office, overlapping, personOf, type StandIn } from './office.ts';
import { officeSetting } from './office-settings.ts';
import type { Text } from './words.ts';

/** A stand-in as it is about to be set. */
export type Absence = Pick<StandIn, 'absent' | 'standIn' | 'from' | 'to'>;

/** Everything wrong with a stand-in beside the rows there are; `at` names the question: standIn, from or to. */
export function standInFaults(
  office: Office,
  absence: Absence,
  rows: readonly StandIn[] = office.standIns,
): readonly Fault[] {
  const own = [...personFaults(office, absence), ...dayFaults(office, absence)];
  return own.length > 0 ? own : clashes(office, absence, rows);
}

function personFaults(office: Office, { absent, standIn }: Absence): readonly Fault[] {
  const isThere = (id: string): boolean => personOf(office, id)?.active === true;
  if (!isThere(absent)) return [fault('person', 'absent-gone', absentGone)];
  if (absent === standIn) return [fault('standIn', 'stand-in-self', standInSelf)];
  return isThere(standIn) ? [] : [fault('standIn', 'stand-in-gone', standInGone)];
}

function dayFaults({ today }: Office, { from, to }: Absence): readonly Fault[] {
  const unread = (['from', 'to'] as const).filter((at) => !isDate(at === 'from' ? from : to));
  if (unread.length > 0) return unread.map((at) => fault(at, 'date-bad', dateBad));
  if (from < today) return [fault('from', 'stand-in-past', past(today))];
  if (to < from) return [fault('to', 'stand-in-reversed', reversed)];
  const last = addDays(addMonths(from, 12), -1);
  return to > last ? [fault('to', 'stand-in-long', tooLong(last))] : [];
}

/** What is wrong between a window and the others: two at once, a loop, too long a chain. */
export function clashes(
  office: Office,
  absence: Absence,
  rows: readonly StandIn[],
): readonly Fault[] {
  const same = rows.find((row) => row.absent === absence.absent && overlapping(row, absence));
  if (same !== undefined) return [fault('from', 'stand-in-twice', twice(office, same))];
  const loop = pathTo(absence, absence.absent, rows);
  if (loop) return [fault('standIn', 'stand-in-loop', looping(office, absence))];
  const most = officeSetting(office, 'standInChain');
  const links = 1 + longest(absence, rows, 'up') + longest(absence, rows, 'down');
  return links > most ? [fault('standIn', 'stand-in-chain', chained(most))] : [];
}

interface Link {
  readonly absent: string;
  readonly standIn: string;
  readonly from: string;
  readonly to: string;
}

/** The rows that go on from a link in its days, each cut to the days both have. */
const following = (link: Link, rows: readonly StandIn[], way: 'up' | 'down'): readonly Link[] =>
  rows
    .filter((row) => (way === 'down' ? row.absent === link.standIn : row.standIn === link.absent))
    .filter((row) => overlapping(row, link))
    .map(({ absent, standIn, from, to }) => ({
      absent,
      standIn,
      from: from > link.from ? from : link.from,
      to: to < link.to ? to : link.to,
    }));

/** Whether stand-ins of stand-ins lead back to a person on any one day. */
const pathTo = (link: Link, person: string, rows: readonly StandIn[], passed = 0): boolean =>
  link.standIn === person ||
  // A chain that is kept is shorter than this: whatever is longer is refused anyway.
  (passed < 8 &&
    following(link, rows, 'down').some((next) => pathTo(next, person, rows, passed + 1)));

/** How many links follow one another from here on any one day. */
function longest(link: Link, rows: readonly StandIn[], way: 'up' | 'down', passed = 0): number {
  if (passed >= 8) return 0;
  const further = following(link, rows, way).map(
    (next) => 1 + longest(next, rows, way, passed + 1),
  );
  return Math.max(0, ...further);
}

const fault = (at: string, code: string, says: Text): Fault => ({ at, code, says });

const nameOf = (office: Office, id: string): string => personOf(office, id)?.name ?? id;

const absentGone: Text = {
  zh: '外出的人已不在岗，不用设代办人。要把事情交给别人，请用“离岗移交”。',
  en: 'The absent person is not active; no stand-in is needed. Use the hand-over to pass the work on.',
};
const standInSelf: Text = {
  zh: '代办人不能是本人，请另选一位。',
  en: 'Nobody stands in for himself; choose somebody else.',
};
const standInGone: Text = {
  zh: '请选一位在岗的人代办。',
  en: 'Choose an active person as stand-in.',
};
const dateBad: Text = {
  zh: '请填日期，写成2026-11-23这样。',
  en: 'Enter a date, written as 2026-11-23.',
};
const reversed: Text = {
  zh: '最后一天早于第一天，请改其中一个日期。',
  en: 'The last day is before the first; change one of them.',
};
const past = (today: string): Text => ({
  zh: `第一天已经过去。委托不能倒填，请从今天（${fullDay(today, 'zh')}）或以后开始。`,
  en: `The first day has passed. Begin today (${fullDay(today, 'en')}) or later; nothing is set backwards.`,
});
const tooLong = (last: string): Text => ({
  zh: `一次委托最长一年，请把最后一天改到${fullDay(last, 'zh')}以前；到期可以再设。`,
  en: `A stand-in is set for a year at most: end by ${fullDay(last, 'en')}; it can be set again then.`,
});
const twice = (office: Office, { absent, standIn, from, to }: StandIn): Text => ({
  zh: `${nameOf(office, absent)}在${fullDay(from, 'zh')}至${fullDay(to, 'zh')}已委托${nameOf(office, standIn)}。请改日期，或先收回那次委托。`,
  en: `${nameOf(office, standIn)} stands in for ${nameOf(office, absent)} from ${fullDay(from, 'en')} to ${fullDay(to, 'en')} already. Change the days, or end that one first.`,
});
const looping = (office: Office, { absent, standIn }: Absence): Text => ({
  zh: `${nameOf(office, standIn)}在这几天也外出，转来转去又委托给了${nameOf(office, absent)}。请另选一位代办人。`,
  en: `${nameOf(office, standIn)} is away on these days too, and the work would come back to ${nameOf(office, absent)}. Choose another stand-in.`,
});
const chained = (most: number): Text => ({
  zh: `这样会接连委托超过${String(most)}层。请直接委托最后办事的那个人。`,
  en: `This would make a chain of more than ${String(most)} stand-ins. Name whoever will do the work at the end.`,
});
