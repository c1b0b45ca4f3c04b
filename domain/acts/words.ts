import { textTrouble } from '../plain-text.ts';
import { Problem } from '../problem.ts';
import { opinionMax } from '../terms.ts';

/**
 * Words that people write beside a form: opinions, reasons, notes. Throws `opinion-too-long`, and `words-unfit` for what
 * paper cannot carry.
 */
export function requireFit(words: string): void {
  if (words.length > opinionMax) throw new Problem('opinion-too-long', { max: opinionMax });
  const trouble = textTrouble(words, true);
  if (trouble !== undefined) throw new Problem('words-unfit', { says: trouble.says });
}
