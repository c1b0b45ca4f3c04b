import { drawersOf, isCalled, isFor, leftOf, type Offered, type Offers } from '#domain/ties.ts';
import type { Fault } from '#domain/fault.ts';
import type { Json, JsonObject } from '#domain/words.ts';
import type { Known } from '../../answers.ts';
import { freeKey, isList, isObject } from '../../data/rows.ts';
import type { ReferencesField } from '../../fields.ts';
import { missing, notRows, tooFewRows, tooManyRows } from './faults.ts';
import { isBlank } from './read.ts';
import { readMoney } from './read-money.ts';
import {
  chosenTwice,
  drawn,
  drawnAlready,
  itself,
  notANumber,
  notForYou,
  notOffered,
  otherRoute,
  overBalance,
  unknown,
} from './reference-faults.ts';
import { isTree, listed } from './shape.ts';

/**
 * References to other requests, `[{request, amount?}]` or their names alone: `request` is the id or a number of the other
 * one, `amount` the fen drawn on it. Each becomes `{key, request, number, headline, of, amount?}`; what the request
 * referred to already keeps `of` as it was.
 */
export function readReferences(
  field: ReferencesField,
  required: boolean,
  previous: Json | undefined,
  raw: unknown,
  at: string,
  known: Known,
): { readonly rows: readonly JsonObject[]; readonly faults: readonly Fault[] } {
  const sent = typeof raw === 'string' && raw !== '' ? listed([raw]) : listed(raw);
  if (sent === undefined) return { rows: [], faults: [notRows(field, at)] };
  const faults: Fault[] = [];
  const rows: JsonObject[] = [];
  const before = isList(previous) ? previous.filter(isObject) : [];
  const keys = new Set(before.flatMap(({ key }) => (typeof key === 'string' ? [key] : [])));
  for (const [index, cells] of sent.slice(0, field.max + 1)) {
    const place = `${at}.${String(index)}`;
    const row = isTree(cells) ? cells : { request: cells };
    if (isBlank(row['request']) && isBlank(row['amount'])) continue;
    const read = readOne(field, row, place, known);
    faults.push(...read.faults);
    if (read.found === undefined) continue;
    const { request, number, headline, of } = read.found;
    if (rows.some((earlier) => earlier['request'] === request)) {
      faults.push(chosenTwice(`${place}.request`));
      continue;
    }
    const kept = before.find((earlier) => earlier['request'] === request);
    const key = kept?.['key'] ?? freeKey(keys);
    if (typeof key === 'string') keys.add(key);
    rows.push({
      ...(kept ?? { key, request, number, headline, of }),
      ...(read.amount === undefined ? {} : { amount: read.amount }),
    });
  }
  if (sent.length > field.max) faults.push(tooManyRows(field, at, field.max));
  const least = Math.max(field.min, required ? 1 : 0);
  if (rows.length < least && faults.length === 0) faults.push(tooFewRows(field, at, least));
  return { rows, faults };
}

interface One {
  readonly found?: Offered;
  readonly amount?: number;
  readonly faults: readonly Fault[];
}

function readOne(
  field: ReferencesField,
  row: Readonly<Record<string, unknown>>,
  place: string,
  known: Known,
): One {
  const at = `${place}.request`;
  const name = typeof row['request'] === 'string' ? row['request'].trim().normalize('NFC') : '';
  if (!/^[\p{L}\p{N}〔〕（）()_.-]{1,60}$/u.test(name)) return { faults: [notANumber(at)] };
  const { offers } = known;
  const found = offers?.offered.find((offered) => isCalled(offered, name));
  if (offers === undefined || found === undefined) return { faults: [unknown(at, name)] };
  const amount =
    field.draws === 'sum'
      ? readMoney(drawn, row['amount'], `${place}.amount`, known)
      : { value: undefined };
  const wrong = unfit(field, found, offers, at);
  if (wrong !== undefined) return { found, faults: [wrong] };
  if ('faults' in amount) return { found, faults: amount.faults };
  if (field.draws !== 'sum') return { found, faults: [] };
  const { value } = amount;
  if (typeof value !== 'number') {
    return { found, faults: [missing(drawn, `${place}.amount`)] };
  }
  const left = leftOf(found, offers.request);
  const over = value > left ? [overBalance(`${place}.amount`, found, left, offers)] : [];
  return { found, amount: value, faults: over };
}

/** What keeps a request from being referred to here at all. */
function unfit(
  { routes, draws }: ReferencesField,
  found: Offered,
  { request, requester }: Offers,
  at: string,
): Fault | undefined {
  const { number } = found;
  if (found.request === request) return itself(at);
  if (!routes.includes(found.route)) return otherRoute(at, number);
  // What it refers to already was offered when it did.
  const isHeld = found.draws.some((draw) => draw.request === request);
  if (!isHeld && !isFor(found, requester, draws)) return notForYou(at, number);
  if (!isHeld && !found.stands) return notOffered(at, number);
  const [drawer] = drawersOf(found, request);
  const isTaken = draws === 'whole' || (draws === 'sum' && drawer?.whole === true);
  return isTaken && drawer !== undefined ? drawnAlready(at, number, drawer) : undefined;
}
