import { barred, eligible, type Kept, keeping } from '#domain/acts/assign.ts';
import type { Fault } from '#domain/fault.ts';
import type { Office } from '#domain/office.ts';
import type { RequestState } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { placedDeciders } from './check/places.ts';
import { type Facts, humanStep, humanSteps } from './flow.ts';
import { refOf } from './owner.ts';
import type { Asks, HumanStep, Route } from './route.ts';
import { termsOf } from './terms.ts';

/** Names being given: the form after it, the request, and who gives them (at `start`, by whoever files). */
export interface Naming {
  readonly route: Route;
  readonly asks: Asks;
  readonly data: JsonObject;
  readonly state: Pick<RequestState, 'requester' | 'steps'>;
  readonly office: Office;
  readonly facts: Facts;
  readonly actor?: { readonly step: string; readonly person: string };
}

/**
 * Persons named now for a later step who could not do it: not active, the requester where nobody signs for himself,
 * kept apart by separation of duties (`actor`, who names them, included), or the only one who could do a step that is
 * kept apart from it. Found here, before the flow stands still.
 */
export async function unfitNames(naming: Naming): Promise<readonly Fault[]> {
  const found = humanSteps(naming.route.steps).map((step) => unfitFor(naming, step));
  return (await Promise.all(found)).flat();
}

async function unfitFor(naming: Naming, step: HumanStep): Promise<readonly Fault[]> {
  const { route, asks, data, state, office, actor } = naming;
  const terms = termsOf(route, step.id, { ...state, data });
  if (terms === undefined) return [];
  const kept = barred(state, terms, office);
  const isApart = terms.apartFrom.some((apart) => apart.step === actor?.step);
  const out = isApart && actor !== undefined ? keeping(kept, [actor.person]) : kept;
  const faults = fieldsNaming(step)
    .filter((field) => Object.hasOwn(asks, field))
    .map(async (field): Promise<readonly Fault[]> => {
      const person = data[field];
      if (typeof person !== 'string' || person === '') return [];
      if (eligible(office, { person }, out).length === 0) return [cannotDo(field, step)];
      const needed = await neededFor(
        naming,
        terms.apartFrom.map((apart) => apart.step),
        person,
      );
      return needed === undefined ? [] : [neededThere(field, step, needed)];
    });
  return (await Promise.all(faults)).flat();
}

/** A step still to come, one of those kept apart, that nobody but this person could do. */
async function neededFor(
  { route, data, state, office, facts }: Naming,
  apart: readonly string[],
  person: string,
): Promise<HumanStep | undefined> {
  const others = [...new Set(apart)].flatMap((id) => humanStep(route, id) ?? []);
  const sole = await Promise.all(
    others
      .filter(({ id }) => !state.steps.some((row) => row.step === id && row.state === 'done'))
      .map(async (other) => {
        const comes = other.when === undefined || (await facts.holds(other.when));
        const terms = termsOf(route, other.id, state);
        if (!comes || terms === undefined) return undefined;
        return isAlone(other, { ...state, data }, office, barred(state, terms, office), person)
          ? other
          : undefined;
      }),
  );
  return sole.find((other) => other !== undefined);
}

function isAlone(
  step: HumanStep,
  owned: Pick<RequestState, 'requester' | 'steps' | 'data'>,
  office: Office,
  kept: Kept,
  person: string,
): boolean {
  const posts = placedDeciders({ part: step, path: '' }).flatMap(({ part }) =>
    'post' in part && !('of' in part && part.of === 'item') ? [part] : [],
  );
  const able = posts.flatMap((who) =>
    eligible(office, refOf(who, '', owned, office, office.today), kept),
  );
  return able.length > 0 && able.every((taker) => taker.person.id === person);
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

const neededThere = (field: string, { title }: HumanStep, needed: HumanStep): Fault => ({
  at: field,
  code: 'person-kept-apart',
  says: {
    zh: `“${needed.title.zh}”只有这个人能办，不能再由其本人办“${title.zh}”。请另选一人。`,
    en: `Only this person can do “${needed.title.en}”, so the same person cannot do “${title.en}” as well. Choose somebody else.`,
  },
});
