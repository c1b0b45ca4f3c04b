import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { saying } from './saying.ts';

/** Something that can be done beside deciding, on a page of its own. */
export interface OtherWay {
  readonly title: string;
  readonly effect: string;
  /** Left out where it cannot be done now; `effect` then says why. */
  readonly href?: string;
}

/** 其他办理方式: folded away, so that it never stands between a reader and his decision. */
export function otherWays(ways: readonly OtherWay[], language: Language): Html | undefined {
  if (ways.length === 0) return undefined;
  const say = saying(language);
  return markup`<section id="other-ways" class="no-print"><details><summary>${say('其他办理方式', 'Other ways to handle it')}</summary>
<ul>${ways.map(({ title, effect, href }) => markup`<li>${href === undefined ? markup`<b>${title}</b>` : markup`<a href="${href}">${title}</a>`}<p class="hint">${effect}</p></li>`)}</ul></details></section>`;
}
