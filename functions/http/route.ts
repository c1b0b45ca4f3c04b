import type { Arrival } from './arrival.ts';
import type { Reply } from './reply.ts';

/** The names between braces in a path: `'id' | 'step'` of `/requests/{id}/steps/{step}`. */
export type ParamsOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamsOf<Rest>
  : never;

/** A decoded path parameter. Asking for a name that the path lacks does not compile. */
export type Param<Name extends string = string> = (name: Name) => string;

/** One line of the table of contents; what guards it has been put around `answer` already. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** `{name}` stands for a whole segment or the beginning of one: `/records/{id}.pdf`. */
  readonly path: string;
  readonly answer: (arrival: Arrival, param: Param) => Promise<Reply>;
  /** HEAD answers 200 without running it: the GET has an effect (it ends a sign-in). */
  readonly inertHead?: boolean;
}

interface Match {
  readonly route: Route;
  readonly param: Param;
}

/** What a path leads to: a route, or the methods that it would have taken. */
export type Found = Match | { readonly allow: readonly string[] };

/** Finds the route for a method and path; the first that fits wins. HEAD goes where GET goes. */
export function router(routes: readonly Route[]): (method: string, path: string) => Found {
  const table = routes.map((route) => ({ route, params: pathReader(route.path) }));
  return (method, path) => {
    const fitting = table.flatMap(({ route, params }) => {
      const found = params(path);
      return found === undefined ? [] : [{ route, found }];
    });
    const wanted = method === 'HEAD' ? 'GET' : method;
    const match = fitting.find(({ route }) => route.method === wanted);
    if (match !== undefined) return { route: match.route, param: paramOf(match.found) };
    return { allow: [...new Set(fitting.flatMap(({ route }) => methodsOf(route)))] };
  };
}

const methodsOf = ({ method }: Route) => (method === 'GET' ? ['GET', 'HEAD'] : [method]);

const paramOf =
  (values: ReadonlyMap<string, string>): Param =>
  (name) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`the path has no {${name}}`);
    return value;
  };

function pathReader(pattern: string): (path: string) => ReadonlyMap<string, string> | undefined {
  const names = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const literal = pattern.split(/\{\w+\}/).map(escape);
  const fits = new RegExp(`^${literal.join('([^/]+)')}$`);
  return (path) => {
    const values = fits.exec(path)?.slice(1).map(decode);
    if (values === undefined) return undefined;
    const pairs = names.flatMap((name, at) => {
      const value = values[at];
      return value === undefined ? [] : [[name, value] as const];
    });
    return pairs.length === names.length ? new Map(pairs) : undefined;
  };
}

const escape = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
