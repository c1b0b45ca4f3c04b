import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { DueWords } from './due-words.ts';
import { listed, saying } from './saying.ts';
import { type Vote, voteWords } from './signer-list.ts';

/** An open step and who holds it. */
export interface Holding {
  readonly step: string;
  /** The post's title, or '' where a person owns the step. */
  readonly post: string;
  /** Who can take it now; nobody where the post is vacant. */
  readonly names: readonly string[];
  /** Who may act for them while they are away. */
  readonly standIns: readonly string[];
  /** Where several sign: who has signed, and who comes later. */
  readonly joint?: {
    readonly signed: readonly string[];
    /** Who has answered a question. */
    readonly advised: readonly string[];
    readonly later: readonly string[];
    readonly vote: Vote | undefined;
  };
  /** Whoever is asked now says an opinion only. */
  readonly isConsulted: boolean;
  readonly since: string;
  readonly due?: DueWords | undefined;
  readonly mine: boolean;
  readonly href: string;
}

/** 现在由谁办, since when, until when — in that order. */
export function holdingLines(
  { step, post, names, standIns, isConsulted, since, due, mine }: Holding,
  language: Language,
): { readonly heading: string; readonly line: Html } {
  const say = saying(language);
  const limit = due === undefined ? say('没有时限', 'no limit') : within(due.line);
  const inOneLine = limit.length <= mostInOneLine[language] && 'nb';
  const line = markup`${say(`${since}起，`, `Since ${since}; `)}<span class="${inOneLine}${due?.state === 'late' && ' red'}">${limit}</span>${say('。', '.')}`;
  if (names.length === 0) {
    return {
      heading: say(`现在没有人能办“${step}”`, `Nobody can take “${step}” now`),
      line: markup`${say(`${post}空缺，或只有不能办这一步的人。请管理员补上岗位，补上后自动可办。`, `${post}: vacant, or held only by somebody who may not do this step. Ask the administrator to fill the post; it then goes on by itself. `)}${line}`,
    };
  }
  if (mine) {
    const heading = isConsulted
      ? say(`请您提意见：${step}`, `Your opinion is asked for: ${step}`)
      : say(`轮到您办：${step}`, `It is your turn: ${step}`);
    return { heading, line };
  }
  const who = listed(language, names);
  const acts = listed(language, standIns);
  const about = [post, acts === '' ? '' : say(`${acts}可代办`, `${acts} may act`)]
    .filter((part) => part !== '')
    .join(say('，', ', '));
  const whole = about === '' ? who : say(`${who}（${about}）`, `${who} (${about})`);
  const heading = isConsulted
    ? say(`现在等${whole}提意见：${step}`, `Waiting for the opinion of ${whole}: ${step}`)
    : say(`现在由${whole}办：${step}`, `Now with ${whole}: ${step}`);
  return { heading, line };
}

/** What fits a phone: a limit with a reason behind it breaks. */
const mostInOneLine = { zh: 21, en: 38 } as const;

/** A limit as it stands within a sentence; Chinese has no capitals. */
const within = (line: string): string => line.charAt(0).toLowerCase() + line.slice(1);

/** The same as a block under a heading of its own, with the signers who are not asked now. */
export function holdingBlock(one: Holding, language: Language): Html {
  const { heading, line } = holdingLines(one, language);
  return markup`<p><b>${heading}</b><br>${line}</p>${jointLine(one, language)}`;
}

/** 已签：罗启明。随后：沈立群。 Nothing for a step with one signer. */
export function jointLine({ joint }: Holding, language: Language): Html | undefined {
  if (joint === undefined) return undefined;
  const { signed, advised, later, vote } = joint;
  const say = saying(language);
  const parts = [
    ...(vote === undefined ? [] : [voteWords(vote, language)]),
    ...(advised.length === 0
      ? []
      : [
          say(
            `已提意见：${listed(language, advised)}。`,
            `Opinions given: ${listed(language, advised)}.`,
          ),
        ]),
    ...(signed.length === 0
      ? []
      : [say(`已签：${listed(language, signed)}。`, `Signed: ${listed(language, signed)}.`)]),
    ...(later.length === 0
      ? []
      : [say(`随后：${listed(language, later)}。`, `Afterwards: ${listed(language, later)}.`)]),
  ];
  return parts.length === 0 ? undefined : markup`<p class="hint">${parts.join(say('', ' '))}</p>`;
}
