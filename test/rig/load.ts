import { appendFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '#domain/problem.ts';
import { openSteps } from '#domain/request.ts';
import type { Route } from '#statemachines/route.ts';
import { routeOf, routes } from '#statemachines/routes/index.ts';
import { openRig } from './open-rig.ts';
import { type Chance, chance } from './random.ts';
import { someAct } from './some-act.ts';
import { act, file } from './walk.ts';

/**
 * A process under load that its parent kills: mixed requests of all routes, several people at once, every other one of
 * those that draw on others, book vehicles and claim invoices. Each acknowledged
 * act is told as one line on standard output before the next begins; each mail is appended to `mails.txt`.
 *
 * Arguments: folder, seed, milliseconds the clock is ahead, `begin`, `load` or `finish`.
 */
const [dir = '', seed = '1', ahead = '0', mode = 'load'] = process.argv.slice(2);
const tell = (line: string): void => {
  writeSync(1, `${line}\n`);
};

const rig = await openRig({ dir, now: () => new Date(Date.now() + Number(ahead)) });
const { push } = rig.sent;
rig.sent.push = (...messages) => {
  for (const { id } of messages) appendFileSync(join(dir, 'mails.txt'), `${id}\n`);
  return push.apply(rig.sent, messages);
};

tell('ready');
const tied = routes.filter(
  ({ id }) => id === 'travel-claim' || id === 'vehicle-dispatch' || id === 'reception-claim',
);
if (mode === 'begin') await begin();
else if (mode === 'finish') await finish();
else await Promise.all([1, 2, 3].map((worker) => work(Number(seed) * 10 + worker)));

/** A month is under way: claims draw on orders, and a vehicle is booked. */
async function begin(): Promise<void> {
  for (const route of tied) {
    const dice = chance(1);
    // eslint-disable-next-line no-await-in-loop
    const { id } = await file(rig, route, dice);
    tell(`filed ${id}`);
    // eslint-disable-next-line no-await-in-loop
    if (route.bookings !== undefined) await untilBooked(route, id, dice);
  }
  await rig.close();
}

/** Agreed to until its slip is issued. */
async function untilBooked(route: Route, id: string, dice: Chance): Promise<void> {
  await rig.quiet();
  const state = await rig.deeds.request(rig.as('gao-zhenhua'), id);
  const [row] = openSteps(state);
  if (row === undefined || state.slips.length > 0) return;
  await act(rig, route, state, row, 'agree', dice);
  await untilBooked(route, id, dice);
}

/** Everything that is due, until nothing is left. */
async function finish(): Promise<void> {
  for (let round = 0; round < 8; round += 1) {
    // eslint-disable-next-line no-await-in-loop
    await rig.quiet();
    // eslint-disable-next-line no-await-in-loop
    const swept = await rig.sweep();
    tell(`swept ${JSON.stringify(swept)}`);
  }
  await rig.quiet();
  await rig.close();
  tell('finished');
}

async function work(mine: number): Promise<void> {
  const dice = chance(mine);
  void rig.sweep();
  const own: string[] = [];
  for (;;) {
    // eslint-disable-next-line no-await-in-loop
    await turn(own, dice);
  }
}

/** Nothing where everything that would fit is taken: the only seal of its kind is away, every car is out. */
async function fileSomething(dice: ReturnType<typeof chance>) {
  try {
    return await file(rig, dice.pick(dice.next() < 0.5 ? tied : routes), dice);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

async function turn(own: string[], dice: ReturnType<typeof chance>): Promise<void> {
  if (own.length < 2 || dice.next() < 0.15) {
    const filed = await fileSomething(dice);
    if (filed === undefined) return;
    tell(`filed ${filed.id}`);
    own.push(filed.id);
    return;
  }
  const id = dice.pick(own);
  const state = await rig.deeds.request(rig.as('gao-zhenhua'), id);
  const route = routeOf(state.route);
  const rows = openSteps(state);
  if (route === undefined || rows.length === 0) {
    if (state.status === 'closed') own.splice(own.indexOf(id), 1);
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
    return;
  }
  const row = dice.pick(rows);
  try {
    const { work: deed, person } = someAct(rig, route, state, row, dice);
    const after = await deed();
    tell(`acted ${id} ${String(after.seq)} ${person}`);
  } catch (error) {
    if (
      !(error instanceof Problem) &&
      !(error instanceof Error && error.message === 'nothing to pick from')
    )
      throw error;
    own.splice(own.indexOf(id), 1);
  }
}
