import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';

/** A step still to come, and who does it, in words. */
export interface NextStep {
  readonly title: string;
  readonly who: string;
  /** The condition in words where it is not decided yet. */
  readonly unless?: string;
}

/** 之后怎么走, in words; `first` is the reader's own step. */
export function wayOn(steps: readonly NextStep[], language: Language, first?: string): Html {
  const items = steps.map(({ title, who, unless = '' }) => {
    const about = [who, within(unless)].filter((part) => part !== '');
    const said = language === 'zh' ? `（${about.join('，')}）` : ` (${about.join(', ')})`;
    const short = said.length <= mostInOneLine && markup` class="nb"`;
    return markup`<li>${title}${about.length > 0 && markup`<small${short}>${said}</small>`}</li>`;
  });
  return markup`<ol class="path">${first !== undefined && markup`<li><b>${first}</b></li>`}${items}</ol>`;
}

/** A name is not parted. */
const mostInOneLine = 8;

/** A condition as it stands within brackets; Chinese has no capitals. */
const within = (said: string): string => said.charAt(0).toLowerCase() + said.slice(1);
