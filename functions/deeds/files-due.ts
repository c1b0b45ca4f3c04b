import { Problem } from '#domain/problem.ts';
import type { Attachment } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { holds } from '#statemachines/data.ts';
import type { Route } from '#statemachines/route.ts';

/**
 * The attachment gate: the files a step demands are all there, and no more than it takes. Throws `file-count` for the
 * first rule that is not met.
 */
export async function requireFiles(
  route: Route,
  rules: readonly string[],
  attachments: readonly Attachment[],
  data: JsonObject,
  settings: JsonObject,
): Promise<void> {
  const demanded = await Promise.all(
    rules.map(async (id) => {
      const rule = route.attachments[id];
      const applies = rule?.when === undefined || (await holds(rule.when, data, { settings }));
      return { id, rule, min: applies ? (rule?.min ?? 0) : 0 };
    }),
  );
  for (const { id, rule, min } of demanded) {
    const count = attachments.filter((file) => file.rule === id).length;
    if (rule !== undefined && (count < min || count > rule.max)) {
      throw new Problem('file-count', { title: rule.title, min, max: rule.max });
    }
  }
}
