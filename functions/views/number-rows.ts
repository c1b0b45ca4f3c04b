import type { RequestState } from '#domain/request.ts';
import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { Route } from '#statemachines/route.ts';

interface Numbered {
  readonly route: Route;
  readonly state: Pick<RequestState, 'numbers'>;
}

/**
 * Numbers beside the serial that a request has been given: 收文编号, 发文字号, 用印登记号… Those of slips stand with the
 * slips.
 */
export function givenNumbers(
  { route, state }: Numbered,
  language: Language,
): readonly { readonly label: string; readonly number: string }[] {
  const elsewhere = new Set(['serial', ...route.slips.map(({ number }) => number)]);
  return route.numbers.flatMap(({ id, title, onRecord }) => {
    const number = state.numbers[id];
    if (number === undefined || (elsewhere.has(id) && onRecord !== true)) return [];
    return [{ label: title[language], number }];
  });
}

/** The same as rows before the content; nothing where none was given yet. */
export function numberRows(numbered: Numbered, language: Language): Html | undefined {
  const given = givenNumbers(numbered, language);
  if (given.length === 0) return undefined;
  return markup`<dl class="kv">${given.map(
    ({ label, number }) =>
      markup`<div><dt>${label}</dt><dd><b class="nb">${number}</b></dd></div>\n`,
  )}</dl>`;
}
