export interface Token {
  readonly kind: 'word' | 'name' | 'value' | 'index' | 'mark' | 'unknown' | 'end';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const pattern =
  /\s*(?:(?<word>[A-Za-z][A-Za-z0-9_]*)|(?<name>#[A-Za-z0-9_]+)|(?<value>:[A-Za-z0-9_]+)|(?<index>\d+)|(?<mark><>|<=|>=|[=<>()[\],.+-])|(?<unknown>\S))/y;

/** Splits an expression; the last token is always `end`. */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  const matcher = new RegExp(pattern);
  for (let match = matcher.exec(source); match !== null; match = matcher.exec(source)) {
    const end = matcher.lastIndex;
    for (const kind of kinds) {
      const text = match.groups?.[kind];
      if (text !== undefined) tokens.push({ kind, text, start: end - text.length, end });
    }
  }
  tokens.push({ kind: 'end', text: '<EOF>', start: source.length, end: source.length });
  return tokens;
}

const kinds = ['word', 'name', 'value', 'index', 'mark', 'unknown'] as const;
