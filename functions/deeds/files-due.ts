import { kindOf } from '#domain/files.ts';
import { Problem } from '#domain/problem.ts';
import type { Attachment } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { holds } from '#statemachines/data.ts';
import type { Route } from '#statemachines/route.ts';

/** What is added beside the route's rules; any kind the office takes. */
const material = 'material';

/**
 * The attachment gate: the files a step demands are all there, no more than it takes, each of a kind its rule takes. A
 * file counts once, however often it is named. Throws `file-count` for the first rule that is not met, `file-kind` for
 * the first file that its rule does not take, `form-faults` for a rule the route has not got.
 */
export async function requireFiles(
  route: Route,
  rules: readonly string[],
  attachments: readonly Attachment[],
  data: JsonObject,
  settings: JsonObject,
): Promise<void> {
  for (const file of attachments) requireRule(route, file);
  const demanded = await Promise.all(
    rules.map(async (id) => {
      const rule = route.attachments[id];
      const applies = rule?.when === undefined || (await holds(rule.when, data, { settings }));
      return { id, rule, min: applies ? (rule?.min ?? 0) : 0 };
    }),
  );
  for (const { id, rule, min } of demanded) {
    const count = distinct(attachments).filter((file) => file.rule === id).length;
    if (rule !== undefined && (count < min || count > rule.max)) {
      throw new Problem('file-count', { title: rule.title, min, max: rule.max });
    }
  }
}

function requireRule(route: Route, { name, rule: id }: Attachment): void {
  if (id === material) return;
  const rule = Object.hasOwn(route.attachments, id) ? route.attachments[id] : undefined;
  if (rule === undefined) {
    const says = {
      zh: `请去掉附件“${name}”：本流程没有“${id.slice(0, 30)}”这一类附件。`,
      en: `Leave out “${name}”: this route has no attachments of the kind “${id.slice(0, 30)}”.`,
    };
    const at = `attachments.${id.slice(0, 30)}`;
    throw new Problem('form-faults', { faults: [{ at, code: 'not-asked', says }] });
  }
  const kinds: readonly string[] = rule.kinds;
  if (!kinds.includes(kindOf(name) ?? '')) throw new Problem('file-kind', { name, kinds });
}

const distinct = (files: readonly Attachment[]): readonly Attachment[] =>
  files.filter(({ id }, index) => files.findIndex((file) => file.id === id) === index);
