import { awaited } from '#domain/acts/assign.ts';
import type { Reassigned, Urged } from '#domain/events.ts';
import { type Person, personOf } from '#domain/office.ts';
import { readingStep } from '#domain/reading.ts';
import { sameKey, type Slot, type StepRow } from '#domain/request.ts';
import { activeSlots } from '#domain/slots.ts';
import { takers } from '#domain/takers.ts';
import { humanStep } from '#statemachines/flow.ts';
import { termsOf } from '#statemachines/terms.ts';
import { sceneOf, type Scene } from '../deeds/acting.ts';
import { askingOf, earlierAt } from '../deeds/earlier.ts';
import { type Due, dueDelete } from '../stores/due.ts';
import type { MailRow } from '../deeds/rows.ts';
import { hasMail, mailWrites } from '../stores/mails.ts';
import { requestKey } from '../stores/requests.ts';
import { transact, type Write } from '../stores/table.ts';
import { eventOf, readTrail } from '../stores/trail.ts';
import type { World } from '../world.ts';
import { disputeLetters } from './dispute-letters.ts';
import { extensionLetters } from './extension-letters.ts';
import type { Letter } from './letter.ts';
import { type Asked, type Mailing, Undeliverable } from './mailing.ts';
import { paperLetters } from './paper-letters.ts';
import { readingAgain, readingLetters } from './reading-letters.ts';
import { secondLetters } from './second-letters.ts';

/**
 * Sends what a due row asks for, to everyone it concerns now, each once: a mail is marked when the server has taken it,
 * so that only a crash between the two can double it. An address that refuses for good is written down, not retried.
 */
export async function sendMail(world: World, mailing: Mailing, due: Due): Promise<void> {
  const scene = await sceneOf(world, due.request);
  const letters = await lettersOf(world, mailing, scene, due.what);
  const [last, ...others] = letters.toReversed();
  for (const letter of others) {
    // One after the other: after a failure the next try goes on where this one stopped.
    // eslint-disable-next-line no-await-in-loop
    await transact(world.db, await sendOne(world, mailing, scene, due, letter));
  }
  const marks = last === undefined ? [] : await sendOne(world, mailing, scene, due, last);
  await transact(world.db, [...marks, dueDelete(world.tables.facts, due)]);
}

async function lettersOf(
  world: World,
  mailing: Mailing,
  scene: Scene,
  what: string,
): Promise<readonly Letter[]> {
  if (/^(?:confirm|unconfirmed|lapsed)#/u.test(what)) {
    return secondLetters(world, mailing, scene, what);
  }
  if (what.startsWith('extension#')) return extensionLetters(world, mailing, scene, what);
  if (what.startsWith('dispute#')) return disputeLetters(world, mailing, scene, what);
  if (what.startsWith('paper')) return paperLetters(world, mailing, scene, what);
  if (what === 'result') return resultLetters(world, mailing, scene, scene.state.requester.person);
  if (what.startsWith('reading#')) return readingLetters(world, mailing, scene, what);
  if (what.startsWith('again#')) return againLetters(world, mailing, scene, what);
  return askLetters(world, mailing, scene, what);
}

/** A fresh link for one person: the question again while it is theirs, else how the request stands. */
function againLetters(
  world: World,
  mailing: Mailing,
  scene: Scene,
  what: string,
): readonly Letter[] {
  const [, step = '', item = '', person = ''] = what.split('#');
  if (step === readingStep) {
    const letters = readingAgain(mailing, scene, item, person);
    return letters.length > 0 ? letters : resultLetters(world, mailing, scene, person);
  }
  const row = scene.state.steps.find(
    (candidate) => candidate.state === 'open' && candidate.step === step && candidate.item === item,
  );
  const letter =
    row === undefined
      ? undefined
      : askRow(world, mailing, scene, row, activeSlots(row)).find(
          (one) => one.person.id === person,
        );
  if (letter !== undefined) return [letter];
  return resultLetters(world, mailing, scene, person);
}

/** `ask#step#item#round#places#seq`: whoever's turn it is in these places of the step; for `urge`, in any of them. */
function askLetters(world: World, mailing: Mailing, scene: Scene, what: string): readonly Letter[] {
  const [kind, step = '', item = '', round = '', places = ''] = what.split('#');
  const row = scene.state.steps.find(
    (candidate) =>
      candidate.state === 'open' &&
      candidate.step === step &&
      candidate.item === item &&
      String(candidate.round) === round,
  );
  if (row === undefined) return [];
  const wanted = new Set(places.split(','));
  const slots = activeSlots(row).filter(({ id }) => kind === 'urge' || wanted.has(id));
  const asked = askRow(world, mailing, scene, row, slots, kind === 'urge');
  const told = kind === 'urge' ? [] : toldLetters(world, mailing, scene, row);
  return [...asked, ...told.filter(({ person }) => !asked.some((one) => one.person === person))];
}

/** What the requester is told when the step opens for somebody else. */
function toldLetters(
  world: World,
  mailing: Mailing,
  { state, office, route, now }: Scene,
  { step }: StepRow,
): readonly Letter[] {
  const says = humanStep(route, step)?.tells;
  const person = personOf(office, state.requester.person);
  if (says === undefined || person?.active !== true) return [];
  const link = `${world.baseUrl}/requests/${state.id}`;
  const words = mailing.told({ office, route, state, to: person, link, now }, says);
  return [{ person, kind: `told#${step}`, words: () => Promise.resolve(words) }];
}

const askRow = (
  world: World,
  mailing: Mailing,
  scene: Scene,
  row: StepRow,
  slots: readonly Slot[],
  isUrged = false,
): readonly Letter[] => {
  const { state, office, route, now } = scene;
  return recipients(scene, row, slots).map((person) => ({
    person,
    words: async () => {
      const link = await mailing.link(person, state, row);
      const slot = slots.find(({ owner }) =>
        takers(office, owner).some((taker) => taker.person.id === person.id),
      );
      // Only what was handed on has a raised epoch: the trail of a plain step is not read for its mail.
      const event =
        isUrged || row.epoch > 0 ? await broughtBy(world, row, state.id, isUrged) : undefined;
      const earlier = await earlierAt(world, route, row.step, state.data, askingOf(state, office));
      const asked = { slot, event, earlier };
      return mailing.ask({ office, route, state, to: person, link, now }, row, asked);
    },
  }));
};

/** The latest urging of a step, or what last handed it on. */
async function broughtBy(
  world: World,
  row: StepRow,
  request: string,
  isUrged: boolean,
): Promise<Asked['event']> {
  const links = await readTrail(world.db, world.tables.trail, requestKey(request));
  return links
    .map(eventOf)
    .filter(
      (event): event is Reassigned | Urged => event.type === 'reassigned' || event.type === 'urged',
    )
    .findLast((event) => sameKey(event, row) && (event.type === 'urged') === isUrged);
}

const recipients = (
  { office, route, state }: Scene,
  row: StepRow,
  slots: readonly Slot[],
): readonly Person[] => {
  const terms = termsOf(route, row.step, state);
  return terms === undefined ? [] : awaited(state, terms, office, row, slots);
};

function resultLetters(
  world: World,
  mailing: Mailing,
  scene: Scene,
  to: string,
): readonly Letter[] {
  const { state, office, route, now } = scene;
  const person = personOf(office, to);
  if (person?.active !== true) return [];
  const link = `${world.baseUrl}/requests/${state.id}`;
  const words = mailing.result({ office, route, state, to: person, link, now });
  return [{ person, words: () => Promise.resolve(words) }];
}

/** Sends one letter unless it went before; answers the writes that mark it. */
async function sendOne(
  world: World,
  mailing: Mailing,
  scene: Scene,
  due: Due,
  { person, words, kind = due.what }: Letter,
): Promise<readonly Write[]> {
  const { state, mails } = scene;
  const mark = (outcome: Pick<MailRow, 'state' | 'reason'>): readonly Write[] =>
    mailWrites(world.tables.facts, state.id, due.what, {
      to: person.id,
      address: person.email,
      kind,
      at: world.now(),
      ...outcome,
    });
  if (hasMail(mails, due.what, person.id)) return [];
  const id = `${state.id}.${due.what.replaceAll('#', '.')}.${person.id}`;
  try {
    await mailing.send({ id, to: person.email, name: person.name, ...(await words()) });
    return mark({ state: 'sent' });
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    return mark({ state: 'failed', reason: error.message });
  }
}
