import type { Attachment } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { holds } from '#statemachines/data.ts';
import type { Route } from '#statemachines/route.ts';
import type { AskedFiles } from '../views/file-rows.ts';

/** The attachment rules that apply, each with its files. */
export async function askedFiles(
  route: Route,
  rules: readonly string[],
  files: readonly Attachment[],
  data: JsonObject,
  settings: JsonObject,
): Promise<readonly AskedFiles[]> {
  const asked = await Promise.all(
    rules.map(async (id) => {
      const rule = route.attachments[id];
      if (rule === undefined) return [];
      const applies = rule.when === undefined || (await holds(rule.when, data, { settings }));
      return applies ? [{ id, rule, files: files.filter((file) => file.rule === id) }] : [];
    }),
  );
  return asked.flat();
}
