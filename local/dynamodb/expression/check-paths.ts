import { invalid } from '../dynamo-error.ts';
import { shownPath } from './check-condition.ts';
import type { Scope } from './scope.ts';
import { resolvePath } from './scope.ts';
import type { Path } from './syntax.ts';

/** Refuses two paths of which one lies within the other, or that take one place for both a list and a map. */
export function checkPaths(parameter: string, paths: readonly Path[], scope: Scope): void {
  if (paths.length < 2) return;
  const resolved = paths.map((path) => resolvePath(scope, path));
  for (const [at, two] of resolved.entries()) {
    for (const one of resolved.slice(0, at)) {
      const clash = clashOf(one, two);
      if (clash === undefined) continue;
      throw invalid(
        `Invalid ${parameter}: Two document paths ${clash} with each other; must remove or rewrite one of these paths; path one: ${shownPath(one)}, path two: ${shownPath(two)}`,
      );
    }
  }
}

type Steps = readonly (string | number)[];

function clashOf(one: Steps, two: Steps): 'overlap' | 'conflict' | undefined {
  const shared = Math.min(one.length, two.length);
  for (let at = 0; at < shared; at += 1) {
    if (one[at] === two[at]) continue;
    return typeof one[at] === typeof two[at] ? undefined : 'conflict';
  }
  return 'overlap';
}
