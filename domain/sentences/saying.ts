import type { Details, ProblemCode } from '../details.ts';
import type { Text } from '../words.ts';

/** What each refusal says, from its details. */
export type Sentences = { readonly [Code in ProblemCode]: (details: Details[Code]) => Text };
