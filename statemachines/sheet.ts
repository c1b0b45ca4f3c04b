import type { Mark } from './sheet-marks.ts';

/**
 * A sheet of paper as data: what stands on it and in which order, never where or in which font.
 *
 * Every string is printed as it stands, so amounts, dates, times and hashes arrive already formatted. `\n` begins a
 * new line in `Lines`; elsewhere, and for any other control character, printing is refused (`domain/printable.ts`).
 */
export interface Sheet {
  /** `letter` has the text area of GB/T 9704 (156 × 225 mm), `form` a wider one that keeps its binding edge. */
  readonly margins: 'letter' | 'form';
  readonly letterhead: Letterhead;
  readonly heading: Heading;
  /** At least one. One without a name is an ordinary sheet. */
  readonly copies: readonly Copy[];
  /**
   * `own-pages`: every copy begins a page and counts its own pages. `cut-apart`: copies stand on one page with a cut
   * line between them; those that do not fit on one page get pages of their own.
   */
  readonly layout: 'own-pages' | 'cut-apart';
  readonly footer: Footer;
  readonly properties: Properties;
  /** The data behind the sheet, carried inside the file. */
  readonly source?: Source;
}

/** One paragraph per line. */
export type Lines = string;

export interface Letterhead {
  readonly office: string;
  /** To the right, smaller: a department, or the form's own code. */
  readonly aside?: string;
}

export interface Heading {
  readonly title: string;
  /** The route's noun and the number, such as `维修单 维修2026-0037`. */
  readonly subtitle?: string;
  /** One line above the first block: at the left and at the right, such as 编号 and 日期. */
  readonly left?: string;
  readonly right?: string;
}

export interface Copy {
  /** Such as `第一联 存根联`. */
  readonly name?: string;
  /** In the free space above the title: receipt mark, archive mark. */
  readonly marks?: readonly Mark[];
  readonly blocks: readonly Block[];
}

export interface Footer {
  readonly number: string;
  /** First characters of the hash that the sheet answers for. */
  readonly shortHash?: string;
  /** Such as `第2次打印`, or whom the print was handed to. */
  readonly print?: string;
}

/** What a file viewer shows; `at` is an instant (ISO 8601, UTC) and the only time in the file. */
export interface Properties {
  readonly title: string;
  readonly author: string;
  readonly subject?: string;
  readonly keywords?: readonly string[];
  readonly at: string;
}

export interface Source {
  /** ASCII, such as `record.json`. */
  readonly name: string;
  readonly description: string;
  readonly json: string;
}

/** In reading order. `form`, `opinions` and `table` that follow one another without a title share one ruled frame. */
export type Block =
  | Form
  | Opinions
  | Table
  | Timeline
  | Risks
  | Attachments
  | List
  | Paragraph
  | Note
  | Signatures
  | Marks
  | Verification;

/** A ruled grid of labels and values, `across` pairs to a row. */
export interface Form {
  readonly kind: 'form';
  readonly title?: string;
  readonly across: 1 | 2 | 3;
  readonly rows: readonly FormRow[];
}

/** The spans of a row add up to the form's `across` at most; the last cell takes what is left. */
export type FormRow = readonly FormCell[];

export interface FormCell {
  /** Left out, the value takes the label's room too. */
  readonly label?: string;
  readonly value: Lines | Money | Choices | Blank;
  /** Pairs that the cell takes, 1 when left out. */
  readonly span?: number;
}

/** An amount in figures, and in capitals (大写) on the same line where there is room. */
export interface Money {
  readonly kind: 'money';
  readonly figures: string;
  readonly capitals: string;
}

/** Boxes with words, ticked or not. */
export interface Choices {
  readonly kind: 'choices';
  readonly options: readonly { readonly text: string; readonly chosen: boolean }[];
}

/** Room to write by hand. */
export interface Blank {
  readonly kind: 'blank';
  readonly lines: number;
}

/** One cell for each step; a step signed jointly has several signatures. */
export interface Opinions {
  readonly kind: 'opinions';
  readonly title?: string;
  readonly steps: readonly { readonly step: string; readonly signatures: readonly Signature[] }[];
}

export interface Signature {
  readonly opinion?: Lines;
  /** Strokes as a pad sends them, drawn below the opinion as lines: never a picture. */
  readonly handwriting?: string;
  /** Such as 同意, 退回, 不同意, 已阅. */
  readonly outcome: string;
  readonly post: string;
  readonly name: string;
  /** Such as `（代行）` or `受何秀梅委托`. */
  readonly standing?: string;
  /** When it was signed. */
  readonly signedAt: string;
  /** When it was said, where that differs: an instruction by telephone that was signed later. */
  readonly saidAt?: string;
  /** How it was said, `口头指示` when left out. */
  readonly saidHow?: string;
  /** What happened at `signedAt` where both times stand, `签字` when left out. */
  readonly signedHow?: string;
}

export interface Table {
  readonly kind: 'table';
  readonly title?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Below the rows, in bold under a heavier rule. */
  readonly totals?: readonly Total[];
  /** Smaller and ruled between its rows only: what stands behind the form, not on it. */
  readonly light?: boolean;
}

/** `figures` are right-aligned with digits of one width. Widths are relative to each other. */
export interface Column {
  readonly heading: string;
  readonly width: number;
  readonly align: 'left' | 'centre' | 'figures';
}

export interface Row {
  readonly cells: readonly Cell[];
  /** The whole line was cut (核减): every cell is struck through. */
  readonly struck?: boolean;
  /** Below the line, small: why it was cut or changed, and by whom. */
  readonly why?: string;
}

/** `was` is struck through and followed by `now`. */
export type Cell = Lines | { readonly was: string; readonly now: string };

/** The label takes all columns that `cells` leave free; `cells` stand under the last columns. */
export interface Total {
  readonly label: string;
  readonly cells: readonly string[];
}

/** What happened, oldest first. */
export interface Timeline {
  readonly kind: 'timeline';
  readonly title?: string;
  readonly events: readonly {
    readonly at: string;
    readonly step: string;
    readonly what: string;
    readonly who: string;
    /** Such as time used, or the limit it was measured against. */
    readonly clock?: string;
  }[];
}

export interface Risks {
  readonly kind: 'risks';
  readonly title?: string;
  readonly points: readonly {
    /** Such as 高, 中, 低. */
    readonly level: string;
    readonly step?: string;
    readonly risk: string;
    readonly controls: readonly {
      readonly text: string;
      /** Whether somebody ticked it; absent where nobody is asked to. */
      readonly confirmed?: boolean;
      /** Who confirmed it, and when. */
      readonly by?: string;
    }[];
  }[];
}

export interface Attachments {
  readonly kind: 'attachments';
  readonly title?: string;
  readonly files: readonly {
    readonly name: string;
    /** Such as `2页` or `1.2 MB`. */
    readonly size?: string;
    /** 64 hexadecimal digits. */
    readonly sha256: string;
  }[];
  readonly hashes: 'short' | 'full';
}

export interface List {
  readonly kind: 'list';
  readonly title?: string;
  readonly numbered: boolean;
  readonly items: readonly Lines[];
}

/** Running text, each line indented by two characters. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly title?: string;
  readonly text: Lines;
}

/** Small print. */
export interface Note {
  readonly kind: 'note';
  readonly text: Lines;
}

/** Lines to sign by hand, such as `交车人（签字）`. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly labels: readonly string[];
}

/** Marks side by side at the right. */
export interface Marks {
  readonly kind: 'marks';
  readonly marks: readonly Mark[];
}

/** How to check the sheet: code, address with its QR, and what it was made from. */
export interface Verification {
  readonly kind: 'verification';
  readonly code: string;
  readonly url: string;
  /** Label and value: route and version, definition hash, record hash, trail head. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly note?: string;
}
