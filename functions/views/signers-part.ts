import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { saying } from './saying.ts';
import { signerList, type SignerLine, type Vote, voteWords } from './signer-list.ts';

/** Who else signs a step with several signers. */
export interface SignersPart {
  /** 会签、依次签…, or '' where signers were only added. */
  readonly how: string;
  readonly lines: readonly SignerLine[];
  readonly vote?: Vote | undefined;
}

export function signersPart({ how, lines, vote }: SignersPart, language: Language): Html {
  const heading = saying(language)('一起签办的人', 'Who signs this step');
  return markup`<section id="signers"><h2>${heading}</h2>
${how !== '' && markup`<p class="hint">${how}</p>`}${vote !== undefined && markup`<p><b>${voteWords(vote, language)}</b></p>`}
${signerList(lines, language)}</section>`;
}
