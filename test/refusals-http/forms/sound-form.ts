import type { JsonObject } from '#domain/words.ts';

/** A form that its route takes, who files it, and the files it needs. */
export interface SoundForm {
  readonly person: string;
  readonly form: JsonObject;
  readonly files: readonly string[];
  /** Questions that this form leaves out, by the answers with which they are asked. */
  readonly also?: Readonly<Record<string, JsonObject>>;
  /** The field that must refer to an approved request of another route, and the fen drawn on it. */
  readonly order?: { readonly field: string; readonly route: string; readonly amount: number };
}
