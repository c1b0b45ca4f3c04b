import { barred, eligible } from '#domain/acts/assign.ts';
import type { Fault } from '#domain/fault.ts';
import type { Office } from '#domain/office.ts';
import type { RequestState } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { placedDeciders } from './check/places.ts';
import { humanSteps } from './flow.ts';
import type { Asks, HumanStep, Route } from './route.ts';
import { termsOf } from './terms.ts';

/**
 * Persons named now for a later step who could not do it: not active, the requester where nobody signs for himself, or
 * kept apart by separation of duties (`actor`, who names them, included). Found here, before the flow stands still.
 */
export function unfitNames(
  route: Route,
  asks: Asks,
  named: JsonObject,
  state: Pick<RequestState, 'requester' | 'steps'>,
  office: Office,
  actor: { readonly step: string; readonly person: string },
): readonly Fault[] {
  return humanSteps(route.steps).flatMap((step) => {
    const terms = termsOf(route, step.id, state);
    if (terms === undefined) return [];
    const { persons, requester } = barred(state, terms, office);
    const isApart = terms.apartFrom.some((apart) => apart.step === actor.step);
    const kept = { persons: isApart ? new Set([...persons, actor.person]) : persons, requester };
    return fieldsNaming(step)
      .filter((field) => Object.hasOwn(asks, field))
      .flatMap((field) => {
        const person = named[field];
        if (typeof person !== 'string' || person === '') return [];
        return eligible(office, { person }, kept).length > 0 ? [] : [cannotDo(field, step)];
      });
  });
}

const fieldsNaming = (step: HumanStep): readonly string[] => [
  ...new Set(
    placedDeciders({ part: step, path: '' }).flatMap(({ part }) =>
      'field' in part ? [part.field] : [],
    ),
  ),
];

const cannotDo = (field: string, { title }: HumanStep): Fault => ({
  at: field,
  code: 'person-kept-apart',
  says: {
    zh: `这个人不能办“${title.zh}”：申请人本人，或者按岗位分离不得兼办的人，都不行。请另选一人。`,
    en: `This person cannot do “${title.en}”: neither the requester nor anybody kept apart by separation of duties may. Choose somebody else.`,
  },
});
