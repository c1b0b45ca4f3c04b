import { type Circulation, unread } from '#domain/circulation.ts';
import { personOf } from '#domain/office.ts';
import { readingStep } from '#domain/reading.ts';
import type { Scene } from '../deeds/acting.ts';
import { requestKey } from '../stores/requests.ts';
import { eventOf, readTrail } from '../stores/trail.ts';
import type { World } from '../world.ts';
import type { Letter } from './letter.ts';
import type { Mailing } from './mailing.ts';
import { portionOf } from './spread-circulation.ts';

/** `reading#n#cursor#mode#seq`: whoever of this portion has not read it. */
export async function readingLetters(
  world: World,
  mailing: Mailing,
  scene: Scene,
  what: string,
): Promise<readonly Letter[]> {
  const [, n = '', cursor = '', mode = ''] = what.split('#');
  const circulation = scene.state.circulations?.[Number(n)];
  if (circulation === undefined) return [];
  const waiting = new Set(unread(scene.state, circulation));
  const urged = mode === 'urge' ? await urgedWords(world, scene, circulation) : undefined;
  return portionOf(circulation.to, Number(cursor))
    .filter((person) => waiting.has(person))
    .flatMap((person) => letterTo(mailing, scene, circulation, person, urged));
}

/** A fresh link for one reader; nothing where nothing waits for him. */
export const readingAgain = (
  mailing: Mailing,
  scene: Scene,
  n: string,
  person: string,
): readonly Letter[] => {
  const circulation = scene.state.circulations?.[Number(n)];
  if (circulation === undefined || !unread(scene.state, circulation).includes(person)) return [];
  return letterTo(mailing, scene, circulation, person, undefined);
};

function letterTo(
  mailing: Mailing,
  { state, office, route, now }: Scene,
  circulation: Circulation,
  id: string,
  urged: string | undefined,
): readonly Letter[] {
  const person = personOf(office, id);
  if (person?.active !== true) return [];
  return [
    {
      person,
      words: async () => {
        const place = { step: readingStep, item: String(circulation.n), round: 0, epoch: 0 };
        const link = await mailing.link(person, state, place);
        return mailing.reading({ office, route, state, to: person, link, now }, circulation, urged);
      },
    },
  ];
}

/** What was said with the latest urging. */
async function urgedWords(world: World, { state }: Scene, { n }: Circulation): Promise<string> {
  const links = await readTrail(world.db, world.tables.trail, requestKey(state.id));
  const last = links
    .map(eventOf)
    .findLast((event) => event.type === 'readers-urged' && event.of === n);
  return last?.type === 'readers-urged' ? last.why : '';
}
