import { isWorkday } from 'chinese-days';

/** Days as the slow way sees them, and on which of them an office works. */
export interface OfficeDays {
  readonly closures: readonly string[];
  readonly halfDays: readonly { readonly date: string; readonly half: 'am' | 'pm' }[];
}

export const hour = 3_600_000;
export const dayLength = 24 * hour;
/** Remembers answers: the slow way is slow enough. */
function once<Question, Answer>(
  ask: (question: Question) => Answer,
): (question: Question) => Answer {
  const answers = new Map<Question, Answer>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    const answer = ask(question);
    answers.set(question, answer);
    return answer;
  };
}

/** Midnight in Beijing of a day, and back. */
export const midnight = once((date: string): number => Date.parse(`${date}T00:00:00+08:00`));
const dateOfDay = once((day: number): string =>
  new Date(day * dayLength).toISOString().slice(0, 10),
);
export const dateAt = (ms: number): string => dateOfDay(Math.floor((ms + 8 * hour) / dayLength));
const nextDay = once((date: string): string => dateAt(midnight(date) + dayLength));
export const later = (date: string, days: number): string =>
  days === 1 ? nextDay(date) : dateAt(midnight(date) + days * dayLength);

export const lastPublished = 2026;
/** 除夕至初三, 清明, 端午, 中秋 and the fixed days of 2027, which no arrangement has moved yet. */
const of2027 = new Set([
  '2027-01-01',
  '2027-02-05',
  '2027-02-06',
  '2027-02-07',
  '2027-02-08',
  '2027-04-05',
  '2027-05-01',
  '2027-05-02',
  '2027-06-09',
  '2027-09-15',
  '2027-10-01',
  '2027-10-02',
  '2027-10-03',
]);

const worksInPublic = once((date: string): boolean => {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return Number(date.slice(0, 4)) <= lastPublished
    ? isWorkday(date)
    : day !== 0 && day !== 6 && !of2027.has(date);
});

const workAnswers = new WeakMap<readonly string[], Map<string, boolean>>();

export function works(date: string, { closures, halfDays }: OfficeDays): boolean {
  const answers = workAnswers.get(closures) ?? new Map<string, boolean>();
  workAnswers.set(closures, answers);
  const known = answers.get(date);
  if (known !== undefined) return known;
  const halves = halfDays.filter((half) => half.date === date).length;
  const answer = !closures.includes(date) && halves < 2 && worksInPublic(date);
  answers.set(date, answer);
  return answer;
}

export const afternoonClosed = (date: string, { halfDays }: OfficeDays): boolean =>
  halfDays.some((half) => half.date === date && half.half === 'pm');

export function monthsOn(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  for (let wanted = day; ; wanted -= 1) {
    const there = new Date(Date.UTC(year, month - 1 + months, wanted));
    const expected = new Date(Date.UTC(year, month - 1 + months, 1));
    if (there.getUTCMonth() === expected.getUTCMonth()) return there.toISOString().slice(0, 10);
  }
}
