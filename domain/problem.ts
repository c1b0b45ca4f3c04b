import type { Details, ProblemCode } from './details.ts';
import { sentences } from './sentences.ts';
import { statuses } from './statuses.ts';
import type { Language, Text } from './words.ts';

export type { ProblemCode } from './details.ts';

/** A refusal: its code, what it is about, and the sentence that tells the next move. */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  override readonly name = 'Problem';
  readonly code: Code;
  readonly details: Details[Code];
  readonly statusCode: number;
  readonly says: Text;

  constructor(code: Code, details: Details[Code], options?: ErrorOptions) {
    const says = sentences[code](details);
    super(says.en, options);
    this.code = code;
    this.details = details;
    this.statusCode = statuses[code];
    this.says = says;
  }

  in(language: Language): string {
    return this.says[language];
  }
}

/** What an act would be refused with, or undefined where it would be done. */
export function refusalOf(act: () => unknown): Problem | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
