import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { DueWords } from './due-words.ts';
import { listed, saying } from './saying.ts';

/** An open step and who holds it. */
export interface Holding {
  readonly step: string;
  /** The post's title, or '' where a person owns the step. */
  readonly post: string;
  /** Who can take it now; nobody where the post is vacant. */
  readonly names: readonly string[];
  readonly since: string;
  readonly due?: DueWords | undefined;
  readonly mine: boolean;
  readonly href: string;
}

/** 现在由谁办, since when, until when — in that order. */
export function holdingLines(
  { step, post, names, since, due, mine }: Holding,
  language: Language,
): { readonly heading: string; readonly line: Html } {
  const say = saying(language);
  const limit = due === undefined ? say('没有时限', 'no limit') : due.line;
  const line = markup`${say(`${since}起，`, `Since ${since}; `)}<span class="${due?.state === 'late' ? 'nb red' : 'nb'}">${limit}</span>${say('。', '.')}`;
  if (names.length === 0) {
    return {
      heading: say(`现在没有人能办“${step}”`, `Nobody can take “${step}” now`),
      line: markup`${say(`${post}空缺，或只有不能办这一步的人。请管理员补上岗位，补上后自动可办。`, `${post}: vacant, or held only by somebody who may not do this step. Ask the administrator to fill the post; it then goes on by itself. `)}${line}`,
    };
  }
  if (mine) return { heading: say(`轮到您办：${step}`, `It is your turn: ${step}`), line };
  const who = listed(language, names);
  const whole = post === '' ? who : say(`${who}（${post}）`, `${who} (${post})`);
  return { heading: say(`现在由${whole}办：${step}`, `Now with ${whole}: ${step}`), line };
}
