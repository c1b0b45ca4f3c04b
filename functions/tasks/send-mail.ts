import { barred, eligible } from '#domain/acts/assign.ts';
import { type Person, personOf } from '#domain/office.ts';
import type { StepRow } from '#domain/request.ts';
import { termsOf } from '#statemachines/terms.ts';
import { sceneOf, type Scene } from '../deeds/acting.ts';
import { type Due, dueDelete } from '../stores/due.ts';
import { hasMail, keepMail } from '../stores/mails.ts';
import { Conflict, transact } from '../stores/table.ts';
import type { World } from '../world.ts';
import { type Mailing, Undeliverable, type Words } from './mailing.ts';

/**
 * Sends what a due row asks for, to everyone it concerns now, each once: a mail is marked when the server has taken it,
 * so that only a crash between the two can double it. An address that refuses for good is written down, not retried.
 */
export async function sendMail(world: World, mailing: Mailing, due: Due): Promise<void> {
  const scene = await sceneOf(world, due.request);
  const letters =
    due.what === 'result'
      ? resultLetters(world, mailing, scene)
      : askLetters(mailing, scene, due.what);
  for (const { person, words } of letters) {
    // One after the other: after a failure the next try goes on where this one stopped.
    // eslint-disable-next-line no-await-in-loop
    await sendOne(world, mailing, scene, due, person, words);
  }
  await transact(world.db, [dueDelete(world.tables.facts, due)]).catch((error: unknown) => {
    if (!(error instanceof Conflict)) throw error;
  });
}

interface Letter {
  readonly person: Person;
  readonly words: () => Promise<Words>;
}

function askLetters(mailing: Mailing, scene: Scene, what: string): readonly Letter[] {
  const [, step = '', item = '', round = ''] = what.split('#');
  const { state, office, route, now } = scene;
  const row = state.steps.find(
    (candidate) =>
      candidate.state === 'open' &&
      candidate.step === step &&
      candidate.item === item &&
      String(candidate.round) === round,
  );
  if (row === undefined) return [];
  return recipients(scene, row).map((person) => ({
    person,
    words: async () => {
      const link = await mailing.link(person, state, row);
      return mailing.ask({ office, route, state, to: person, link, now }, row);
    },
  }));
}

const recipients = ({ office, route, state }: Scene, row: StepRow): readonly Person[] => {
  const terms = termsOf(route, row.step, state);
  return terms === undefined ? [] : eligible(office, row.owner, barred(state, terms));
};

function resultLetters(world: World, mailing: Mailing, scene: Scene): readonly Letter[] {
  const { state, office, route, now } = scene;
  const person = personOf(office, state.requester.person);
  if (person?.active !== true) return [];
  const link = `${world.baseUrl}/requests/${state.id}`;
  const words = mailing.result({ office, route, state, to: person, link, now });
  return [{ person, words: () => Promise.resolve(words) }];
}

async function sendOne(
  world: World,
  mailing: Mailing,
  scene: Scene,
  due: Due,
  person: Person,
  words: Letter['words'],
): Promise<void> {
  const { state, mails } = scene;
  if (hasMail(mails, due.what, person.id)) return;
  const mail = { to: person.id, address: person.email, kind: due.what, at: world.now() };
  try {
    await mailing.send({
      id: `${state.id}.${due.what.replaceAll('#', '.')}.${person.id}`,
      to: person.email,
      ...(await words()),
    });
    await keepMail(world.db, world.tables.facts, state.id, due.what, { ...mail, state: 'sent' });
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    await keepMail(world.db, world.tables.facts, state.id, due.what, {
      ...mail,
      state: 'failed',
      reason: error.message,
    });
  }
}
