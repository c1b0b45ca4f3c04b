import { type Html, markup } from '#statemachines/html.ts';

/** A step still to come: who does it, in words. */
export interface NextStep {
  readonly title: string;
  readonly who: string;
  /** The condition in words where it is not decided yet. */
  readonly unless?: string;
}

/** 之后怎么走, in words: the first is the reader's own where `first` is given. */
export function wayOn(steps: readonly NextStep[], first?: string): Html {
  const items = steps.map(
    ({ title, who, unless }) =>
      markup`<li>${who}${who !== '' && ' '}${title}${unless !== undefined && markup`<small>（${unless}）</small>`}</li>`,
  );
  return markup`<ol class="path">${first !== undefined && markup`<li><b>${first}</b></li>`}${items}</ol>`;
}
