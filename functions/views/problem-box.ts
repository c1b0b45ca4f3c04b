import type { Fault } from '#domain/fault.ts';
import { Problem } from '#domain/problem.ts';
import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';

/** Why nothing was done, on top of the page; every fault leads to its field, whose ids may have a prefix. */
export function problemBox(
  problem: Problem | undefined,
  language: Language,
  prefix = '',
): Html | undefined {
  if (problem === undefined) return undefined;
  const faults = faultsOf(problem);
  const list =
    faults.length > 0 &&
    markup`<ul>${faults.map(
      ({ at, says }) => markup`<li><a href="#${`${prefix}${at}`.replaceAll('.', '-')}">${says[language]}</a></li>`,
    )}</ul>`;
  return markup`<div class="bad" role="alert"><p><b>${problem.in(language)}</b></p>${list}</div>`;
}

/** What is wrong with which field: a refused form's own list, or the one sentence of a broken rule. */
export function faultsOf(problem: Problem | undefined): readonly Fault[] {
  if (problem === undefined) return [];
  const { details } = problem;
  if ('faults' in details) return details.faults;
  if ('field' in details && details.field !== '')
    return [{ at: details.field, code: problem.code, says: details.says }];
  return [];
}
