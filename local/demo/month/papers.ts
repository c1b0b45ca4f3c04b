import { paper } from '../paper.ts';
import type { Sending } from '../upload.ts';
import type { Month } from './errand.ts';

type Lines = readonly (readonly [label: string, value: string])[];

/** A paper of one page, dated on a working day of the month, for one of a route's rules. */
export async function sheet(
  month: Month,
  rule: string,
  from: string,
  title: string,
  number: string,
  lines: Lines,
): Promise<Sending> {
  const date = month.now().slice(0, 10);
  return { rule, name: `${title}.pdf`, bytes: await paper({ from, title, number, date, lines }) };
}

/** An invoice under its number. */
export const invoice = (
  month: Month,
  rule: string,
  seller: string,
  number: string,
  what: string,
  sum: string,
): Promise<Sending> =>
  sheet(month, rule, seller, `${seller}发票${number.slice(-4)}`, number, [[what, sum]]);
