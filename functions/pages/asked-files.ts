import type { Problem } from '#domain/problem.ts';
import type { Attachment } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { holds } from '#statemachines/data.ts';
import type { Route } from '#statemachines/route.ts';
import type { AskedFiles } from '../views/file-rows.ts';
import { faultsOf } from '../views/problem-box.ts';

interface Files {
  /** Files of the request that stay. */
  readonly fixed?: readonly Attachment[];
  /** Files that the form brings, and may take back. */
  readonly files: readonly Attachment[];
  readonly data: JsonObject;
  readonly settings: JsonObject;
  readonly problem?: Problem | undefined;
}

/** The attachment rules that apply, each with its files. */
export async function askedFiles(
  route: Route,
  rules: readonly string[],
  { fixed = [], files, data, settings, problem }: Files,
): Promise<readonly AskedFiles[]> {
  const faults = faultsOf(problem, route);
  const asked = await Promise.all(
    rules.map(async (id) => {
      const rule = route.attachments[id];
      if (rule === undefined) return [];
      const applies = rule.when === undefined || (await holds(rule.when, data, { settings }));
      const own = (all: readonly Attachment[]) => all.filter((file) => file.rule === id);
      const wrong = faults.find(({ at }) => at === `attachments.${id}`)?.says;
      const one = { id, rule, fixed: own(fixed), files: own(files) };
      return applies ? [wrong === undefined ? one : { ...one, wrong }] : [];
    }),
  );
  return asked.flat();
}
