import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RequestEvent } from '#domain/events.ts';
import { openSteps, type RequestState, type StepKey } from '#domain/request.ts';
import { routeOf } from '#statemachines/routes/index.ts';
import { loadRequest } from '#functions/stores/requests.ts';
import { eventOf, readTrail } from '#functions/stores/trail.ts';
import { checkAgreement } from '../rig/check-agreement.ts';
import { checkTies } from '../rig/check-ties.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { chance } from '../rig/random.ts';
import { signersOf } from '../rig/some-act.ts';

// The long run: KILLS=300 npm test -- test/journeys/kill
const kills = Number(process.env['KILLS'] ?? 8);
const program = new URL('../rig/load.ts', import.meta.url).pathname;

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'qianban-kill-'));
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

/** Runs the load until it ends or is killed after `killAfter` ms of work; answers the lines it had told by then. */
const run = (
  seed: number,
  ahead: number,
  mode: 'begin' | 'load' | 'finish',
  killAfter?: number,
): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, dir, String(seed), String(ahead), mode], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let told = '';
    let trouble = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      const first = told === '';
      told += chunk;
      if (first && killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      trouble += chunk;
    });
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL' || code === 0) resolve(told.split('\n').slice(0, -1));
      else reject(new Error(`the load ended with ${String(code)}: ${trouble.slice(-2000)}`));
    });
  });

test(`${String(kills)} kills under load: nothing lost, nothing stuck, nothing decided, drawn, booked or numbered twice`, async () => {
  const dice = chance(Number(process.env['SEED'] ?? 11));
  const told: string[] = [...(await run(0, 0, 'begin'))];
  for (let kill = 1; kill <= kills; kill += 1) {
    // Two minutes pass from life to life, so that a dead handler's leases are over.
    // eslint-disable-next-line no-await-in-loop
    told.push(...(await run(kill, kill * 120_000, 'load', 30 + dice.below(2000))));
  }
  const last = (kills + 30) * 120_000;
  const finish = await run(0, last, 'finish');
  expect(finish.at(-1)).toBe('finished');

  const rig = await openRig({ dir, now: () => new Date(Date.now() + last + 60_000) });
  try {
    await checkEverything(rig, told);
  } finally {
    await rig.close();
  }
}, 3_600_000);

async function checkEverything(rig: Rig, told: readonly string[]): Promise<void> {
  const filed = told.filter((line) => line.startsWith('filed ')).map((line) => line.slice(6));
  const acked = told.filter((line) => line.startsWith('acted '));
  expect(filed.length).toBeGreaterThan(0);
  expect(acked.length).toBeGreaterThan(0);
  const counts = { filed: filed.length, acted: acked.length, closed: 0, doubledMails: 0 };
  for (const id of filed) {
    // eslint-disable-next-line no-await-in-loop
    const loaded = await loadRequest(rig.world.db, rig.world.tables.facts, id);
    const route = routeOf(loaded?.state.route ?? '');
    if (loaded === undefined || route === undefined)
      throw new Error(`${id} was acknowledged and is lost`);
    // eslint-disable-next-line no-await-in-loop
    const state = await checkAgreement(rig, route, id);
    if (state.status === 'closed') counts.closed += 1;
    // eslint-disable-next-line no-await-in-loop
    const trail = (await readTrail(rig.world.db, rig.world.tables.trail, `R#${id}`)).map(eventOf);
    const decided = trail.flatMap((event) => (event.type === 'decided' ? [keyOf(event)] : []));
    const undone = trail.flatMap((event) => (event.type === 'taken-back' ? [keyOf(event)] : []));
    // A signer's word that was taken back may be given once more, and only that.
    expect(decided.length - new Set(decided).size).toBeLessThanOrEqual(undone.length);
    for (const [, , seq, person] of acked
      .map((line) => line.split(' '))
      .filter(([, of]) => of === id))
      expect(`${id} ${bearerOf(trail[Number(seq) - 1])}`).toBe(
        `${id} ${person === '' ? bearerOf(trail[Number(seq) - 1]) : String(person)}`,
      );
    const idle = openSteps(state).filter((row) => signersOf(rig, route, state, row).length === 0);
    expect(unmailed(trail, state, decided, idle)).toEqual([]);
  }
  const ties = await checkTies(rig);
  expect(Math.min(...Object.values(ties))).toBeGreaterThan(0);
  const all = mails();
  counts.doubledMails = all.length - new Set(all).size;
  expect(counts.doubledMails).toBeLessThanOrEqual(kills);
  process.stderr.write(`${JSON.stringify({ kills, ...counts, ...ties, mails: all.length })}\n`);
}

const keyOf = (event: StepKey & { readonly slot?: string }): string =>
  [event.step, event.item, String(event.round), event.slot ?? ''].join(' ');

/** Who did what an entry of the trail says; nobody for what the machine does. */
function bearerOf(event: RequestEvent | undefined): string {
  if (event === undefined) return '';
  if ('by' in event) return event.by.person;
  // More time is asked for by opening the place at which it is granted.
  return event.type === 'opened' && event.side?.kind === 'extension' ? event.side.ask.person : '';
}

/**
 * Open steps nobody was told of. One decided, or taken away, before its mail went out needs none; nor does one at which
 * nobody is left who may sign: of those the administrators hear in the morning.
 */
const unmailed = (
  trail: readonly RequestEvent[],
  state: RequestState,
  decided: readonly string[],
  idle: readonly StepKey[],
): readonly string[] =>
  trail.flatMap((event) => {
    if (event.type !== 'opened') return [];
    const { step, item, round } = event;
    const over =
      idle.some((row) => row.step === step && row.item === item && row.round === round) ||
      decided.some((key) => key.startsWith(`${step} ${item} ${String(round)} `)) ||
      state.steps.some((row) => row.step === step && row.round === round && row.state !== 'open');
    const what = `${state.id}.ask.${step}.${item}.${String(round)}.`;
    return over || mails().some((mail) => mail.startsWith(what)) ? [] : [what];
  });

let cached: readonly string[] | undefined;
function mails(): readonly string[] {
  cached ??= readFileSync(join(dir, 'mails.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return cached;
}
