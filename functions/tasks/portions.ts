/** Items of one transaction: an act writes 25, and some go with each portion. */
const portion = 20;

export const portions = <Part>(parts: readonly Part[]): readonly (readonly Part[])[] =>
  Array.from({ length: Math.ceil(parts.length / portion) }, (_, at) =>
    parts.slice(at * portion, at * portion + portion),
  );
