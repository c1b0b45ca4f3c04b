import { Problem } from './problem.ts';
import type { Text } from './words.ts';

/**
 * The PIN (签批密码): six digits, set in person, by which one who came by a mail's link shows that it is he. Five wrong
 * ones in a row freeze it; only a new enrolment in person thaws it.
 */
export const pinTries = 5;

/** How long a code for setting a PIN stays good, in minutes. */
export const enrolmentMinutes = 10;

/** An administrator handed a person a code for setting a PIN. The code itself stands nowhere. */
export interface PinCodeIssued {
  readonly type: 'pin-code-issued';
  readonly at: string;
  readonly person: string;
  readonly by: string;
}

/** What was typed into a PIN's box, as digits: Chinese keyboards write １２３ and leave spaces. */
export const readPin = (typed: string): string => typed.normalize('NFKC').replaceAll(/\s/gu, '');

/** Whether it can be a PIN at all: what cannot is no guess, and costs no try. */
export const isPin = (digits: string): boolean => /^\d{6}$/u.test(digits);

/** Refuses, for a PIN that is being set, what is tried first by whoever guesses. Throws `pin-unfit`. */
export function requireGoodPin(digits: string): void {
  if (!isPin(digits)) throw new Problem('pin-unfit', { says: notSix });
  if (isEasy(digits)) throw new Problem('pin-unfit', { says: easy });
}

/**
 * Repeated and rising digits, birthdays (980214, 199802) and the favourites of leaked lists: about four in a hundred of
 * all that there are, and well over half of what people choose when nobody minds.
 */
const isEasy = (digits: string): boolean =>
  new Set(digits).size < 3 ||
  isRun(digits) ||
  isRepeated(digits) ||
  isDate(digits) ||
  known.has(digits);

const rising = '012345678901234';
const falling = '987654321098765';

function isRun(digits: string): boolean {
  // 890123 wraps round, as fingers do.
  return [rising, falling].some((circle) => circle.includes(digits));
}

const isRepeated = (digits: string): boolean => /^(\d{3})\1$|^(\d\d)\2\2$/u.test(digits);

/** 年月日 as YYMMDD, or a year and month as YYYYMM. */
const isDate = (digits: string): boolean =>
  /^\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u.test(digits) ||
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])$/u.test(digits);

const known: ReadonlySet<string> = new Set([
  '112233',
  '147258',
  '147369',
  '159357',
  '258369',
  '369258',
  '741852',
  '789456',
  '852741',
  '963852',
]);

const notSix: Text = {
  zh: '签批密码是六位数字，请重新输入。',
  en: 'A PIN is six digits; enter it again.',
};
const easy: Text = {
  zh: '这个签批密码太容易被猜到（重复、连号、日期或常见数字）。请换一个别人想不到的。',
  en: 'This PIN is guessed too easily (repeated or rising digits, a date, a favourite). Choose one that nobody would think of.',
};
