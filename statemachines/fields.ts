import type { StandardTable } from '#domain/standards.ts';
import type { Expression, Text } from '#domain/words.ts';

/** What a form can ask. Labels are nouns; hints say how to answer; `when` hides a question that does not apply. */
interface Common {
  readonly label: Text;
  readonly hint?: Text;
  /** Asked (and required) only where this holds. */
  readonly when?: Expression;
  /** Calculated, never typed. */
  readonly calc?: Expression;
  /** Read by conditions alone: no page shows it. */
  readonly inner?: true;
}

export type SimpleField = Common &
  (
    | { readonly kind: 'text'; readonly max: number }
    | { readonly kind: 'long-text'; readonly max: number }
    /** Integer fen; typed in yuan with at most two decimals. */
    | { readonly kind: 'money'; readonly min: number; readonly max: number }
    /** A whole number; with `decimals`, at most so many places: 38.52升. */
    | {
        readonly kind: 'number';
        readonly min: number;
        readonly max: number;
        readonly unit?: Text;
        readonly decimals?: 1 | 2;
      }
    /** A calendar date, YYYY-MM-DD. `not` keeps out days that have or have not come, by the office's today. */
    | { readonly kind: 'date'; readonly not?: 'future' | 'past' }
    /** A date and a time in the office's zone, YYYY-MM-DDTHH:MM; moments compare as texts do. */
    | { readonly kind: 'moment'; readonly not?: 'future' | 'past' }
    /** Two dates, the first not after the second. */
    | { readonly kind: 'range' }
    | { readonly kind: 'choice'; readonly options: Readonly<Record<string, Text>> }
    | { readonly kind: 'yes-no' }
    | { readonly kind: 'person' }
    | { readonly kind: 'post' }
    /** With `having`, only departments where somebody holds that post today: the leaders' own has no section chief. */
    | { readonly kind: 'department'; readonly having?: string }
    | { readonly kind: 'departments'; readonly max: number; readonly having?: string }
    | { readonly kind: 'vehicle' }
    /** One of the office's seals; with `sameKindAs`, of the kind that choice field names. */
    | { readonly kind: 'seal'; readonly sameKindAs?: string }
    /** One of the office's suppliers under contract for that work, such as 'vehicle-repair'. */
    | { readonly kind: 'supplier'; readonly work: string }
    /**
     * A bank account, digits only. Shown with its last four digits; in full only to the posts that pay and book, at
     * their steps and in their registers.
     */
    | { readonly kind: 'account' }
    /** One of the values in a column of the office's standard table, such as a city in 'lodging'. */
    | { readonly kind: 'standard'; readonly table: StandardTable; readonly column: string }
  );

/**
 * What stands in a cell of a form until something is typed there: what another column of the row says, or how many days
 * two of them span, both included.
 */
export type Begins =
  { readonly column: string } | { readonly days: readonly [from: string, to: string] };

export type Column = SimpleField & { readonly begins?: Begins };

/** Line items: rows of columns. A row keeps its key for life, so that later steps can refer to it. */
export type LinesField = Common & {
  readonly kind: 'lines';
  readonly columns: Readonly<Record<string, Column>>;
  readonly min: number;
  readonly max: number;
  /** Rows are those of another lines field, by key; only columns are filled. */
  readonly rowsFrom?: string;
  /** Rows are offers of which one is taken: their amounts do not add up to anything. */
  readonly oneOf?: true;
};

/**
 * References to other requests, many to many. Each row is `{key, request, number, headline, of, amount?}`: `request` is
 * the other one's id, `of` the fields its route's offer carries, `amount` the fen drawn on it.
 */
export type ReferencesField = Common & {
  readonly kind: 'references';
  /** Routes with an `offers`, chosen from a list of what this person may draw on. */
  readonly routes: readonly string[];
  readonly min: number;
  readonly max: number;
  /** Draws a sum typed for each, or the whole request, once; left out: names it only. */
  readonly draws?: 'sum' | 'whole';
  /** What the sum is called where it is not 从中列支. */
  readonly sumLabel?: Text;
  /**
   * A money field that, once it has a value, is the most drawn in all: what a check cut is given back, from the last
   * reference on. The sums stay in the form as they were typed.
   */
  readonly upTo?: string;
};

export type Field = SimpleField | LinesField | ReferencesField;
export type FieldKind = Field['kind'];
