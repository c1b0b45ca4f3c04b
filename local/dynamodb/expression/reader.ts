import { invalid } from '../dynamo-error.ts';
import type { DynamoError } from '../dynamo-error.ts';
import { isReserved } from './reserved-words.ts';
import type { Literal, Path, Step } from './syntax.ts';
import type { Token } from './tokens.ts';
import { tokenize } from './tokens.ts';

/** Reads an expression token by token, and remembers which placeholders it used. */
export interface ExpressionReader {
  readonly peek: (ahead?: number) => Token;
  readonly take: () => Token;
  /** Takes the next token if it is this mark or (in any case) this keyword. */
  readonly takeIf: (text: string) => boolean;
  readonly expect: (text: string) => void;
  readonly expectEnd: () => void;
  readonly path: () => Path;
  readonly literal: () => Literal;
  readonly syntaxError: () => DynamoError;
  readonly refuse: (message: string) => DynamoError;
  readonly names: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
}

/** `parameter` is what the messages call the expression, such as `FilterExpression`. */
export function expressionReader(parameter: string, source: string): ExpressionReader {
  const tokens = tokenize(source);
  const names = new Set<string>();
  const values = new Set<string>();
  let at = 0;

  const peek = (ahead = 0): Token => {
    const token = tokens[Math.min(at + ahead, tokens.length - 1)];
    if (token === undefined) throw new RangeError('An expression always ends with a token');
    return token;
  };
  const take = (): Token => {
    const token = peek();
    at += 1;
    return token;
  };
  const is = (text: string): boolean => {
    const token = peek();
    if (token.kind === 'mark') return token.text === text;
    return token.kind === 'word' && token.text.toUpperCase() === text;
  };
  const takeIf = (text: string): boolean => {
    const found = is(text);
    if (found) at += 1;
    return found;
  };
  const refuse = (message: string) => invalid(`Invalid ${parameter}: ${message}`);
  const syntaxError = () => {
    const before = tokens[at - 1] ?? peek();
    const near = source.slice(before.start, peek(1).end);
    return refuse(`Syntax error; token: "${peek().text}", near: "${near}"`);
  };

  const name = (): Step => {
    const token = peek();
    if (token.kind === 'name') {
      names.add(take().text);
      return { kind: 'placeholder', placeholder: token.text };
    }
    if (token.kind !== 'word') throw syntaxError();
    if (isReserved(token.text)) {
      throw refuse(`Attribute name is a reserved keyword; reserved keyword: ${token.text}`);
    }
    return { kind: 'name', name: take().text };
  };
  const index = (): Step => {
    if (peek().kind !== 'index') throw syntaxError();
    const step = { kind: 'index', index: Number(take().text) } as const;
    if (!takeIf(']')) throw syntaxError();
    return step;
  };

  return {
    peek,
    take,
    takeIf,
    expect: (text) => {
      if (!takeIf(text)) throw syntaxError();
    },
    expectEnd: () => {
      if (peek().kind !== 'end') throw syntaxError();
    },
    path: () => {
      const steps = [name()];
      for (;;) {
        if (takeIf('.')) steps.push(name());
        else if (takeIf('[')) steps.push(index());
        else return { kind: 'path', steps };
      }
    },
    literal: () => {
      if (peek().kind !== 'value') throw syntaxError();
      const placeholder = take().text;
      values.add(placeholder);
      return { kind: 'literal', placeholder };
    },
    syntaxError,
    refuse,
    names,
    values,
  };
}
