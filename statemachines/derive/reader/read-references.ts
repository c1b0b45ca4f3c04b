import type { Fault } from '#domain/fault.ts';
import type { JsonObject } from '#domain/words.ts';
import type { Known } from '../../answers.ts';
import { mostFen } from '#domain/money.ts';
import type { ReferencesField } from '../../fields.ts';
import { missing, notRows, tooFewRows, tooManyRows } from './faults.ts';
import { isBlank } from './read.ts';
import { readMoney } from './read-money.ts';
import { isTree, listed } from './shape.ts';

/**
 * References to other requests, `[{request, amount?}]`: `request` is the id or a number of the other one, `amount` the
 * fen drawn on it where the field has a balance. Whether it exists and still has as much is for whoever can look.
 */
export function readReferences(
  field: ReferencesField,
  required: boolean,
  raw: unknown,
  at: string,
  known: Known,
): { readonly rows: readonly JsonObject[]; readonly faults: readonly Fault[] } {
  const sent = listed(raw);
  if (sent === undefined) return { rows: [], faults: [notRows(field, at)] };
  const faults: Fault[] = [];
  const rows: JsonObject[] = [];
  for (const [index, cells] of sent.slice(0, field.max + 1)) {
    const place = `${at}.${String(index)}`;
    const row = isTree(cells) ? cells : { request: cells };
    if (isBlank(row['request']) && isBlank(row['amount'])) continue;
    const request =
      typeof row['request'] === 'string' ? row['request'].trim().normalize('NFC') : '';
    const repeated = rows.some((earlier) => earlier['request'] === request);
    if (!/^[\p{L}\p{N}〔〕（）()_.-]{1,60}$/u.test(request))
      faults.push(notANumber(`${place}.request`));
    else if (repeated) faults.push(chosenTwice(`${place}.request`));
    const amount =
      field.draws !== 'sum'
        ? { value: undefined }
        : readMoney(drawn, row['amount'], `${place}.amount`, known);
    if ('faults' in amount) faults.push(...amount.faults);
    else if (amount.value !== undefined) rows.push({ request, amount: amount.value });
    else if (field.draws !== 'sum') rows.push({ request });
    else faults.push(missing(drawn, `${place}.amount`));
  }
  if (sent.length > field.max) faults.push(tooManyRows(field, at, field.max));
  const least = Math.max(field.min, required ? 1 : 0);
  if (rows.length < least && faults.length === 0) faults.push(tooFewRows(field, at, least));
  return { rows, faults };
}

const drawn = {
  kind: 'money',
  min: 1,
  max: mostFen,
  label: { zh: '从中列支的金额（元）', en: 'Amount drawn on it (yuan)' },
} as const;

const notANumber = (at: string): Fault => ({
  at,
  code: 'not-a-number',
  says: {
    zh: '请填对方的编号，例如维修2026-0037。',
    en: 'Enter its number, such as 维修2026-0037.',
  },
});

const chosenTwice = (at: string): Fault => ({
  at,
  code: 'key-twice',
  says: { zh: '请删去重复的编号。', en: 'Remove the number that came twice.' },
});
