/** Qianban's own marks: rectangles and words. None of them imitates an official seal. */
export type Mark = OutcomeMark | ReceiptMark | ArchiveMark;

/** Carries the line `电子审批记录，不具印章效力` whether asked or not. */
export interface OutcomeMark {
  readonly kind: 'outcome';
  readonly office: string;
  /** Such as 已办结, 不同意, 已撤回. */
  readonly outcome: string;
  readonly date: string;
  readonly number: string;
}

/** 收文章. */
export interface ReceiptMark {
  readonly kind: 'receipt';
  readonly office: string;
  readonly number: string;
  readonly date: string;
  readonly pages?: string;
}

/** 归档章 of DA/T 22: two rows of three. */
export interface ArchiveMark {
  readonly kind: 'archive';
  readonly fonds: string;
  readonly year: string;
  readonly item: string;
  readonly section: string;
  readonly retention: string;
  readonly pages: string;
}
