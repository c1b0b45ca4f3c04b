import type { Expression, Text } from '#domain/words.ts';

/**
 * What ties requests to one another: what one offers and others draw on, what one keeps to itself for a time, what
 * must not come twice, and what came before. All of it is written in the transaction of the act that causes it, so that
 * two requests never draw the same yuan, take the same car or claim the same invoice.
 */

/**
 * What other requests may draw on, through a field of kind `references`: an approved order's money, a slip to be
 * settled once. It stands while `when` holds and the request is neither refused, withdrawn nor void; an act that would
 * end or lower it below what is drawn already is refused.
 */
export interface Offer {
  /** Over the data, and `request` ({serial, numbers, status, outcome, requester, department, at}), with ids of persons. */
  readonly when: Expression;
  /** The fen there are to draw; left out: the request as a whole, once. */
  readonly amount?: Expression;
  /** Ids of the persons who may draw on it; left out: everybody who may file the other route. */
  readonly to?: Expression;
  /** Ids of the persons who may name it where nothing is drawn; left out: as `to`. */
  readonly named?: Expression;
  /** Fields that are copied, as `of`, into the reference of whoever draws, and stay there as they were. */
  readonly carries: readonly string[];
}

/** A vehicle or a person that a request keeps to itself for a time; two that overlap are refused, naming the other. */
export interface Booking {
  readonly id: string;
  readonly title: Text;
  /** The field (`vehicle`, `driver`) that names the thing. Bookings of one thing are shared between all routes. */
  readonly of: string;
  /** Fields of kind `moment` or `date` (whole days), both included. */
  readonly from: string;
  readonly to: string;
  /** References to requests that may have the thing already: it is taken as part of theirs, not beside it. */
  readonly within?: string;
  /** While this holds it is kept; a request that is refused, withdrawn or void keeps nothing. */
  readonly when: Expression;
}

/** Something that comes once in the office: an invoice number, a sender's document number. */
export interface Once {
  readonly id: string;
  readonly title: Text;
  /** The keys, one or several: equal keys of the same `id`, in whatever route, are the same thing. */
  readonly keys: Expression;
  /**
   * `refused`: the second request is refused, naming the first. `warned`: it is shown and has to be confirmed once, in a
   * tick on the form, and may then be filed.
   */
  readonly twice: 'refused' | 'warned';
  /** The field to go to. */
  readonly field: string;
}

/**
 * What came before with the same thing: earlier repairs of this vehicle, sums paid to this payee lately. Shown to the
 * signers of the steps named, as rows of a register that has a `key`.
 */
export interface Earlier {
  readonly id: string;
  readonly title: Text;
  /** A register of this or another route, with `key`. */
  readonly register: string;
  /** The key looked for, as the register's own `key` says it. */
  readonly key: Expression;
  /** How far back, in days. */
  readonly days: number | { readonly setting: string };
  /** Rows from further back count too where a figure in them is near: repairs of the last so many kilometres. */
  readonly near?: Near;
  /** Of the register's columns only these are shown, by position: on a phone each row is a card. */
  readonly columns?: readonly number[];
  /** Only the newest so many are shown; all are counted. */
  readonly most?: number;
  /** Steps at which it is shown; `start` shows it when the form was found faulty or is previewed. */
  readonly at: readonly string[];
  /**
   * A column's sum over those rows, this request left out, kept in a money or number field when the form is filed and
   * each time it is mended: `calc` and `when` may read it. With `column` left out, the number of rows.
   */
  readonly into?: { readonly field: string; readonly column?: number };
  /**
   * The lines asked for at these steps begin with those rows while nothing was typed: each cell named takes a column of
   * the register, a department by its title.
   */
  readonly begins?: {
    readonly field: string;
    readonly cells: Readonly<Record<string, number>>;
  };
}

/** A figure of the register that lies within so many of a figure of the form. */
export interface Near {
  /** A column of numbers. */
  readonly column: number;
  /** The figure of the form; where it has none, days alone count. */
  readonly to: Expression;
  readonly within: number | { readonly setting: string };
  readonly unit: Text;
}

/** Work that the office opens by itself, for the first holder of a post. */
export interface Cadence {
  readonly each: 'week' | 'month' | 'quarter' | 'year';
  /** The working day in that period on which it opens: 1 is the first. In a year, counted within `month`. */
  readonly workingDay: number;
  /** 1 to 12, for a year. */
  readonly month?: number;
  /** Whose it is: the request is filed in this holder's name. */
  readonly post: string;
  /**
   * The fields filled in, as expressions over `{period}`: '2026', '2026-Q4', '2026-11', or the Monday of a week
   * ('2026-11-23'). They must satisfy the start's `asks`.
   */
  readonly sets: Readonly<Record<string, Expression>>;
}
