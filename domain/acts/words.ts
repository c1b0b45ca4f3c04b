import { textTrouble } from '../plain-text.ts';
import { Problem } from '../problem.ts';

/** Words that people write beside a form: opinions, reasons, notes. Throws `words-unfit` for what paper cannot carry. */
export function requireFit(words: string): void {
  const trouble = textTrouble(words, true);
  if (trouble !== undefined) throw new Problem('words-unfit', { says: trouble.says });
}
