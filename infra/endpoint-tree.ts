import { endpoints, type FunctionName } from '#functions/names.ts';

/**
 * The endpoints as API Gateway wants them. It has a resource for each part of a path, and one without a method of its
 * own would answer 403 by itself: such a part goes where the first matching endpoint sends it. `/web` is the same, for
 * names that are no static file.
 */
export const wayTo: readonly { readonly path: string; readonly to: FunctionName }[] = [
  ...endpoints,
  ...[...endpoints.flatMap(({ path }) => partsBefore(path)), '/web', '/web/{proxy+}']
    .filter((path) => !endpoints.some((endpoint) => endpoint.path === path))
    .map((path) => ({ path, to: firstMatch(path) })),
];

/** `/a/b/{proxy+}` comes after `/a` and `/a/b`. */
function partsBefore(path: string): readonly string[] {
  const parts = path.split('/').slice(1, -1);
  return parts.map((_, at) => `/${parts.slice(0, at + 1).join('/')}`);
}

function firstMatch(path: string): FunctionName {
  const found = endpoints.find(({ path: pattern }) =>
    pattern.endsWith('/{proxy+}')
      ? path.startsWith(pattern.slice(0, -'{proxy+}'.length)) && path !== '/'
      : path === pattern,
  );
  if (found === undefined) throw new Error(`no endpoint takes ${path}`);
  return found.to;
}
