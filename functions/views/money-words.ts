import { capitals, yuan } from '#domain/money.ts';
import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';

/** The figure a signer must see first, in capitals below on Chinese pages. */
export const amountFact = (label: string, fen: number, language: Language): Html =>
  markup`<div><dt>${label}</dt><dd><b class="num">${language === 'zh' ? `${yuan(fen)}元` : `¥${yuan(fen)}`}</b>${language === 'zh' && capitals(fen)}</dd></div>`;
