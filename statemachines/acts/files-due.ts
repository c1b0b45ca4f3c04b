import type { Fault } from '#domain/fault.ts';
import { kindOf } from '#domain/files.ts';
import { Problem } from '#domain/problem.ts';
import type { Attachment } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { holds } from '../data.ts';
import type { Route } from '../route.ts';
import { material } from './material.ts';

/** Names it where a file names its rule. */
const materialRule = 'material';

/** What is there already, and what an act brings. */
interface Files {
  readonly known: readonly Attachment[];
  readonly added: readonly Attachment[];
}

/**
 * The attachment gate: the files a step demands are all there, no more than it takes, each of a kind its rule takes. A
 * file counts once, however often it is named. Throws as `requireAsked` does, and `file-count` with every rule that is
 * not met.
 */
export async function requireFiles(
  route: Route,
  rules: readonly string[],
  { known, added }: Files,
  data: JsonObject,
  settings: JsonObject,
): Promise<void> {
  requireAsked(route, rules, added);
  const demanded = await demandedBy(route, rules, data, settings);
  const [first, ...more] = demanded.flatMap(({ id, rule, min }) => {
    const count = distinct([...known, ...added]).filter((file) => file.rule === id).length;
    return rule !== undefined && (count < min || count > rule.max)
      ? [{ title: rule.title, min, max: rule.max }]
      : [];
  });
  if (first === undefined) return;
  throw new Problem('file-count', more.length === 0 ? first : { ...first, more });
}

/** The same as faults of a form, for whoever has others to mend: of what is missing only. */
export async function filesLacking(
  route: Route,
  rules: readonly string[],
  files: readonly Attachment[],
  data: JsonObject,
  settings: JsonObject,
): Promise<readonly Fault[]> {
  const demanded = await demandedBy(route, rules, data, settings);
  return demanded.flatMap(({ id, rule, min }) => {
    if (rule === undefined || files.filter((file) => file.rule === id).length >= min) return [];
    const { says } = new Problem('file-count', { title: rule.title, min, max: rule.max });
    return [{ at: `attachments.${id}`, code: 'missing', says }];
  });
}

/** Each rule with the smallest number of files that it asks for, by the answers. */
const demandedBy = (
  route: Route,
  rules: readonly string[],
  data: JsonObject,
  settings: JsonObject,
) =>
  Promise.all(
    rules.map(async (id) => {
      const rule = route.attachments[id];
      const applies = rule?.when === undefined || (await holds(rule.when, data, { settings }));
      return { id, rule, min: applies ? (rule?.min ?? 0) : 0 };
    }),
  );

/**
 * An act brings only what it is asked for: a file that a later step demands is that step's to bring, or whoever is to
 * be checked could meet the demand for the checker. Throws `form-faults` for a rule that is not asked here, `file-kind`
 * for the first file that its rule does not take, `file-count` for too much material.
 */
export function requireAsked(
  route: Route,
  rules: readonly string[],
  added: readonly Attachment[],
): void {
  for (const file of added) requireRule(route, rules, file);
  const { title, min, max } = material;
  if (added.filter(({ rule }) => rule === materialRule).length > max)
    throw new Problem('file-count', { title, min, max });
}

function requireRule(route: Route, rules: readonly string[], { name, rule: id }: Attachment): void {
  if (id === materialRule) return;
  const rule = rules.includes(id) ? route.attachments[id] : undefined;
  if (rule === undefined) {
    const says = {
      zh: `请去掉附件“${name}”：这里不收“${id.slice(0, 30)}”这一类附件。`,
      en: `Leave out “${name}”: attachments of the kind “${id.slice(0, 30)}” are not asked for here.`,
    };
    const at = `attachments.${id.slice(0, 30)}`;
    throw new Problem('form-faults', { faults: [{ at, code: 'not-asked', says }] });
  }
  const kinds: readonly string[] = rule.kinds;
  if (!kinds.includes(kindOf(name) ?? '')) throw new Problem('file-kind', { name, kinds });
}

const distinct = (files: readonly Attachment[]): readonly Attachment[] =>
  files.filter(({ id }, index) => files.findIndex((file) => file.id === id) === index);
