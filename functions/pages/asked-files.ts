import type { Attachment } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { holds } from '#statemachines/data.ts';
import type { Route } from '#statemachines/route.ts';
import type { AskedFiles } from '../views/file-rows.ts';

interface Files {
  /** Files of the request that stay. */
  readonly fixed?: readonly Attachment[];
  /** Files that the form brings, and may take back. */
  readonly files: readonly Attachment[];
  readonly data: JsonObject;
  readonly settings: JsonObject;
}

/** The attachment rules that apply, each with its files. */
export async function askedFiles(
  route: Route,
  rules: readonly string[],
  { fixed = [], files, data, settings }: Files,
): Promise<readonly AskedFiles[]> {
  const asked = await Promise.all(
    rules.map(async (id) => {
      const rule = route.attachments[id];
      if (rule === undefined) return [];
      const applies = rule.when === undefined || (await holds(rule.when, data, { settings }));
      const own = (all: readonly Attachment[]) => all.filter((file) => file.rule === id);
      return applies ? [{ id, rule, fixed: own(fixed), files: own(files) }] : [];
    }),
  );
  return asked.flat();
}
