import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { saying } from './saying.ts';

/** One signer's place as a page tells it. */
export interface SignerLine {
  /** 主办、协办、加签…, or '' where the place has no name of its own. */
  readonly role: string;
  readonly who: string;
  readonly isReader: boolean;
  readonly stands: 'signed' | 'active' | 'waiting' | 'removed' | 'aside' | 'moot';
  /** What was decided, where it was. */
  readonly act: string;
  readonly opinion: string;
  readonly at: string;
  /** Who added it and why; who is waited for. */
  readonly about: string;
}

export interface Vote {
  readonly agreed: number;
  readonly refused: number;
  readonly need: number;
  readonly of: number;
}

/** Everybody who signs one step, in order, and how far each has come. */
export function signerList(lines: readonly SignerLine[], language: Language): Html {
  return markup`<ol class="trail signers">${lines.map((line) => signer(line, language))}</ol>`;
}

function signer(line: SignerLine, language: Language): Html {
  const { role, who, isReader, stands, opinion, at, about } = line;
  const own = isReader && markup`<b>${saying(language)('（您）', ' (you)')}</b>`;
  const mark = stands === 'signed' ? false : markup` class="next"`;
  return markup`<li${mark}><h3><i class="tag">${standing(line, language)}</i>${who}${own}${role !== '' && markup`<small>　${role}</small>`}</h3>
${about !== '' && markup`<p class="hint">${about}</p>`}${opinion !== '' && markup`<p class="said">${opinion}</p>`}${at !== '' && markup`<p class="sign"><span>${at}</span></p>`}</li>
`;
}

function standing({ stands, act }: SignerLine, language: Language): string {
  const say = saying(language);
  switch (stands) {
    case 'signed':
      return act;
    case 'active':
      return say('待签', 'asked');
    case 'waiting':
      return say('还没轮到', 'comes later');
    case 'removed':
      return say('已减签', 'taken out');
    case 'aside':
      return say('已回避', 'stepped aside');
    case 'moot':
      return say('不用再签', 'not needed');
  }
}

/** 赞成2票，须3票赞成，参加表决5人 */
export function voteWords({ agreed, refused, need, of }: Vote, language: Language): string {
  const against = refused === 0 ? '' : `，不赞成${String(refused)}票`;
  return language === 'zh'
    ? `票签：赞成${String(agreed)}票${against}；须${String(need)}票赞成，参加表决${String(of)}人。`
    : `Vote: ${String(agreed)} for, ${String(refused)} against; ${String(need)} of ${String(of)} carry it.`;
}
