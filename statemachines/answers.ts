import type { Fault } from '#domain/fault.ts';
import type { Office } from '#domain/office.ts';
import type { Offers } from '#domain/ties.ts';
import type { JsonObject } from '#domain/words.ts';

/**
 * What arrived, before anyone trusts it. A page sends strings under flat names (`items.0.price`); the API sends the
 * same shape as the data. Money is yuan with at most two decimals in a string, integer fen in a number.
 */
export type RawAnswers = Readonly<Record<string, unknown>>;

/** What reading answers must know of the world. */
export interface Known {
  readonly office: Office;
  readonly settings: JsonObject;
  /** The office's date of today, YYYY-MM-DD. */
  readonly today: string;
  /** What the form's references may name; left out where it has none. */
  readonly offers?: Offers;
}

/** Either the whole data after these answers, calculated fields included, or everything that is wrong with them. */
export type Reading =
  | { readonly ok: true; readonly data: JsonObject }
  | { readonly ok: false; readonly faults: readonly Fault[]; readonly data: JsonObject };
