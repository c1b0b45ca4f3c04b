import type { Details } from '#domain/details.ts';
import type { Fault } from '#domain/fault.ts';
import { Problem } from '#domain/problem.ts';
import type { Language } from '#domain/words.ts';
import { errorList } from '#statemachines/derive/form/error-list.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { Route } from '#statemachines/route.ts';

/** Why nothing was done, on top of the page; each fault leads to its field, whose id may have a prefix. */
export function problemBox(
  route: Route,
  problem: Problem | undefined,
  language: Language,
  prefix = '',
): Html | undefined {
  if (problem === undefined) return undefined;
  const faults = faultsOf(problem, route);
  if (faults.length > 0) return errorList(route, { faults, language, prefix });
  return sentenceBox(problem, language);
}

export const sentenceBox = (problem: Problem, language: Language): Html =>
  markup`<div class="bad" role="alert"><p><b>${problem.in(language)}</b></p></div>`;

/** What is wrong with which field: a refused form's own list, or the sentences of the rules that it breaks. */
export function faultsOf(problem: Problem | undefined, route?: Route): readonly Fault[] {
  if (problem === undefined) return [];
  const { code, details, says } = problem;
  if ('faults' in details) return details.faults;
  if ('field' in details && details.field !== '') {
    const more = 'more' in details ? details.more : [];
    return [
      { at: details.field, says },
      ...more.map(({ field, says: other }) => ({ at: field, says: other })),
    ].map((fault) => ({ ...fault, code }));
  }
  return isFileCount(problem)
    ? [problem.details, ...(problem.details.more ?? [])].flatMap((one) => fileFault(one, route))
    : [];
}

const isFileCount = (problem: Problem): problem is Problem<'file-count'> =>
  problem.code === 'file-count';

function fileFault(count: Details['file-count'], route: Route | undefined): readonly Fault[] {
  const { says } = new Problem('file-count', count);
  const [id] =
    Object.entries(route?.attachments ?? {}).find(([, { title }]) => title.zh === count.title.zh) ??
    [];
  return id === undefined ? [] : [{ at: `attachments.${id}`, code: 'missing', says }];
}
