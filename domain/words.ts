/** One thing said in both languages of the interface; Chinese comes first and is always there. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;

/** Several things one after the other. */
export const listed = (texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join('、'),
  en: texts.map(({ en }) => en).join(', '),
});

/** A JSONata 2.0.6 expression over a request's data; settings are read as `setting.name`. */
export type Expression = string;

/** Values that survive JSON: what forms hold, what trail events carry. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}
