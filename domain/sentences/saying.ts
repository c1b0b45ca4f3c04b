import type { Details, ProblemCode } from '../details.ts';
import type { Text } from '../words.ts';

/** What each refusal says, from its details. */
export type Sentences = { readonly [Code in ProblemCode]: (details: Details[Code]) => Text };

export const listed = (texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join('、'),
  en: texts.map(({ en }) => en).join(', '),
});
