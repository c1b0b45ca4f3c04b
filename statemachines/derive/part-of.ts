import type { Route } from '../route.ts';

/**
 * Whether a calculated field only takes out what another field shows already: the day of a moment, an end of a range, the
 * numbers of references.
 */
export function isPartOf({ fields }: Pick<Route, 'fields'>, id: string): boolean {
  const calc = fields[id]?.calc ?? '';
  const kindIn = (pattern: RegExp): string | undefined =>
    fields[pattern.exec(calc)?.[1] ?? '']?.kind;
  return (
    kindIn(/^\$substring\((\w+), 0, 10\)$/u) === 'moment' ||
    kindIn(/^(\w+)\.(?:from|to)$/u) === 'range' ||
    kindIn(/^\$join\((\w+)\.number,/u) === 'references'
  );
}
