import { departmentTitle, type OfficeData, personOf } from '#domain/office.ts';
import type { RequestState, StepKey } from '#domain/request.ts';
import type { Language } from '#domain/words.ts';
import type { Route } from '../route.ts';
import { titleOf } from '../terms.ts';

interface Scope {
  readonly route: Route;
  readonly office: OfficeData;
  readonly state: Pick<RequestState, 'steps'>;
}

/**
 * For which item a step was opened, in words: the department or person of a distribution; for a row beside the main
 * line, the step that it is about. Empty where a step has no item.
 */
export function itemWords(
  { route, office, state }: Scope,
  { step, item }: Pick<StepKey, 'step' | 'item'>,
  language: Language,
): string {
  if (item === '') return '';
  const beside = state.steps.find((row) => row.step === step && row.item === item)?.side;
  if (beside !== undefined) return titleOf(route, beside.of.step)[language];
  const isDepartment = office.departments.some(({ id }) => id === item);
  return isDepartment
    ? departmentTitle(office, item)[language]
    : (personOf(office, item)?.name ?? item);
}
