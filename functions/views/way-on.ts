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
    const about = [who, unless].filter((part) => part !== '');
    const said = language === 'zh' ? `（${about.join('，')}）` : ` (${about.join(', ')})`;
    return markup`<li>${title}${about.length > 0 && markup`<small>${said}</small>`}</li>`;
  });
  return markup`<ol class="path">${first !== undefined && markup`<li><b>${first}</b></li>`}${items}</ol>`;
}
