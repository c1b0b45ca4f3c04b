import { type Html, markup } from '#statemachines/html.ts';

/** Amounts, numbers with their unit and plates stay on one line: 1,188.50元, 皖Z·20581. */
export function unbroken(text: string): Html {
  const pieces = text.split(/(\p{Script=Han}?[A-Z]·\w+|[\d,.]+\p{Script=Han}?)/u);
  return markup`${pieces.map((piece, index) =>
    index % 2 === 1 ? markup`<span class="nb">${piece}</span>` : piece,
  )}`;
}
