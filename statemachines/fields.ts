import type { Expression, Text } from '#domain/words.ts';

/** What a form can ask. Labels are nouns; hints say how to answer; `when` hides a question that does not apply. */
interface Common {
  readonly label: Text;
  readonly hint?: Text;
  /** Asked (and required) only where this holds. */
  readonly when?: Expression;
  /** Calculated, never typed. */
  readonly calc?: Expression;
}

export type SimpleField = Common &
  (
    | { readonly kind: 'text'; readonly max: number }
    | { readonly kind: 'long-text'; readonly max: number }
    /** Integer fen; typed in yuan with at most two decimals. */
    | { readonly kind: 'money'; readonly min: number; readonly max: number }
    | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit?: Text }
    /** A calendar date, YYYY-MM-DD. `not` keeps out days that have or have not come, by the office's today. */
    | { readonly kind: 'date'; readonly not?: 'future' | 'past' }
    /** Two dates, the first not after the second. */
    | { readonly kind: 'range' }
    | { readonly kind: 'choice'; readonly options: Readonly<Record<string, Text>> }
    | { readonly kind: 'yes-no' }
    | { readonly kind: 'person' }
    | { readonly kind: 'post' }
    | { readonly kind: 'department' }
    | { readonly kind: 'departments'; readonly max: number }
    | { readonly kind: 'vehicle' }
    /** One of the office's seals; with `sameKindAs`, of the kind that choice field names. */
    | { readonly kind: 'seal'; readonly sameKindAs?: string }
    /** One of the office's suppliers under contract for that work, such as 'vehicle-repair'. */
    | { readonly kind: 'supplier'; readonly work: string }
  );

export type Column = SimpleField;

/** Line items: rows of columns. A row keeps its key for life, so that later steps can refer to it. */
export type LinesField = Common & {
  readonly kind: 'lines';
  readonly columns: Readonly<Record<string, Column>>;
  readonly min: number;
  readonly max: number;
  /** Rows are those of another lines field, by key; only columns are filled. */
  readonly rowsFrom?: string;
};

/** References to other requests, many to many; `balance` is the money field of the other request they draw on. */
export type ReferencesField = Common & {
  readonly kind: 'references';
  readonly routes: readonly string[];
  readonly min: number;
  readonly max: number;
  readonly balance?: string;
};

export type Field = SimpleField | LinesField | ReferencesField;
export type FieldKind = Field['kind'];
