import { invalid } from '../dynamo-error.ts';
import { parseCondition } from './parse-condition.ts';
import { parseUpdate } from './parse-update.ts';
import type { ExpressionReader } from './reader.ts';
import { expressionReader } from './reader.ts';
import type { Condition, Path, Update } from './syntax.ts';

/** A parsed expression and the placeholders that a request must define for it. */
interface Parsed<Syntax> {
  readonly syntax: Syntax;
  readonly names: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
}

export type Parse<Syntax> = (parameter: string, source: string) => Parsed<Syntax>;

export const parsedCondition: Parse<Condition> = remembering(parseCondition);
export const parsedUpdate: Parse<Update> = remembering(parseUpdate);
export const parsedProjection: Parse<readonly Path[]> = remembering((reader) => {
  const paths = [reader.path()];
  while (reader.takeIf(',')) paths.push(reader.path());
  reader.expectEnd();
  return paths;
});

const maxBytes = 4096;
const maxRemembered = 1000;

/** The functions send the same few expressions over and over, so each is parsed once. */
function remembering<Syntax>(parse: (reader: ExpressionReader) => Syntax): Parse<Syntax> {
  const remembered = new Map<string, Parsed<Syntax>>();
  return (parameter, source) => {
    const known = remembered.get(source);
    if (known !== undefined) return known;
    if (source.trim() === '') {
      throw invalid(`Invalid ${parameter}: The expression can not be empty;`);
    }
    const bytes = Buffer.byteLength(source);
    if (bytes > maxBytes) {
      throw invalid(
        `Invalid ${parameter}: Expression size has exceeded the maximum allowed size; expression size: ${bytes}`,
      );
    }
    const reader = expressionReader(parameter, source);
    const parsed = { syntax: parse(reader), names: reader.names, values: reader.values };
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(source, parsed);
    return parsed;
  };
}
