import { fillVacancy } from '#domain/acts/vacant.ts';
import { sameKey } from '#domain/request.ts';
import { termsOf } from '#statemachines/terms.ts';
import { actOn, type Scene } from '../../deeds/acting.ts';
import { administrators } from '../../deeds/administrators.ts';
import type { InboxRow } from '../../deeds/rows.ts';
import { allWaiting } from '../../deeds/waiting.ts';
import type { Upward } from '../../stores/digests.ts';
import type { World } from '../../world.ts';
import { oneOfEach } from '../../deeds/one-of-each.ts';
import type { EachRequest } from './each-request.ts';

/**
 * Looks for steps that wait for nobody: they go to who decides instead; those for which the office has nobody are
 * answered with each administrator, who is told.
 */
export async function vacancies(
  world: World,
  each: EachRequest,
): Promise<readonly { readonly person: string; readonly late: Upward }[]> {
  const office = await world.office.load();
  const open = await each(
    oneOfEach(await allWaiting(world, office)),
    async (inbox): Promise<readonly Upward[]> =>
      (await isLeftOpen(world, inbox)) ? [placeOf(inbox)] : [],
  );
  const told = administrators(office);
  return open.flat().flatMap((late) => told.map((person) => ({ person, late })));
}

async function isLeftOpen(world: World, inbox: InboxRow): Promise<boolean> {
  let left = false;
  let more = false;
  await actOn(world, inbox.request, undefined, (scene) => {
    const vacancy = vacancyAt(scene, inbox);
    const filled = vacancy?.filled ?? [];
    left = vacancy?.open === true;
    more = filled.length > mostAtOnce;
    return Promise.resolve({ events: filled.slice(0, mostAtOnce) });
  });
  return more ? isLeftOpen(world, inbox) : left;
}

/** An act writes 25 items; each place that is filled brings an event, and a row out of one inbox into another. */
const mostAtOnce = 5;

function vacancyAt({ state, route, office, now }: Scene, inbox: InboxRow) {
  const row = state.steps.find((one) => one.state === 'open' && sameKey(one, inbox));
  const terms = termsOf(route, inbox.step, state);
  return row === undefined || terms === undefined
    ? undefined
    : fillVacancy(state, terms, office, row, now);
}

const placeOf = ({ request, step, item, round }: InboxRow): Upward => ({
  request,
  step,
  item,
  round,
});
