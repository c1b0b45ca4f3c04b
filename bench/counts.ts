import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestState } from '#domain/request.ts';
import { requestKey } from '#functions/stores/requests.ts';
import { readTrail } from '#functions/stores/trail.ts';
import { besideCounts } from './beside.ts';
import { transitions } from './transitions.ts';
import type { Line } from './figures.ts';
import { type Driver, fourSignOffs, runOne } from './four-sign-offs.ts';
import { deedsDriver } from './office/deeds-driver.ts';
import { type BenchOffice, openBenchOffice } from './office/in-process.ts';

/**
 * What one request costs in countable things: the same on every machine. Uploads are not in it. A second request of
 * each kind is counted, with nothing to set up and nothing else under way; only reads of the office depend on the
 * clock (at most one a second).
 */
export async function counts(): Promise<readonly Line[]> {
  const dir = mkdtempSync(join(tmpdir(), 'qianban-bench-'));
  const office = await openBenchOffice({ dir, typesets: false });
  try {
    const driver = await deedsDriver(office);
    const kinds: readonly (readonly [string, (driver: Driver) => Promise<string>])[] = [
      ['four sign-offs', (by) => runOne(by, [])],
      ['… with a return, mended and sent straight back', (by) => withReturn(office, by)],
      ['… with a note', (by) => withNote(office, by)],
    ];
    const lines: Line[] = [];
    for (const [name, run] of kinds) {
      // eslint-disable-next-line no-await-in-loop
      await run(driver);
      // eslint-disable-next-line no-await-in-loop
      await office.quiet();
      // eslint-disable-next-line no-await-in-loop
      lines.push(await countOne(office, name, () => run(driver)));
    }
    return [...lines, ...(await besideCounts())];
  } finally {
    await office.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function countOne(
  office: BenchOffice,
  name: string,
  run: () => Promise<string>,
): Promise<Line> {
  const { calls, runs, world } = office;
  const before = { operations: new Map(calls.operations), runs: new Map(runs) };
  const [written, mails] = [calls.written, office.mails()];
  const id = await run();
  await office.quiet();
  const operations = grown(before.operations, calls.operations);
  const trail = await readTrail(world.db, world.tables.trail, requestKey(id));
  return {
    measure: 'calls for one request',
    subject: name,
    sdkCalls: Object.values(operations).reduce((sum, each) => sum + each, 0),
    operations,
    itemsWritten: calls.written - written,
    functionRuns: grown(before.runs, runs),
    mails: office.mails() - mails,
    trailEvents: trail.length,
    stateTransitions: await transitions(office.states, id, fourSignOffs.route),
  };
}

const grown = (
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...after]
      .map(([name, count]) => [name, count - (before.get(name) ?? 0)] as const)
      .filter(([, count]) => count > 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

/** The deputy returns it, the requester mends it, and it goes straight back to the deputy. */
const withReturn = ({ deeds, as }: BenchOffice, driver: Driver): Promise<string> =>
  runOne(
    {
      ...driver,
      async decide(state, sign) {
        if (sign.step !== 'approve' || state.round > 1) return driver.decide(state, sign);
        const row = { step: sign.step, item: '', round: state.round };
        const back = await deeds.decide(as(sign.by), state.id, row, {
          act: 'return',
          opinion: '请写明报送单位。',
          controls: [],
          answers: {},
          document: state.document,
          attachments: [],
          to: 'revise',
          resume: 'direct',
        });
        await driver.when(state.id, 'revise');
        const { requester, form } = fourSignOffs;
        const mended = await deeds.decide(
          as(requester),
          state.id,
          { step: 'revise', item: '', round: back.round },
          {
            act: 'resubmit',
            opinion: '已写明。',
            controls: [],
            answers: form,
            document: back.document,
            attachments: [],
          },
        );
        await driver.when(state.id, sign.step);
        return driver.decide(mended, sign);
      },
    },
    [],
  );

/** The requester adds a note while the chief has it. */
const withNote = ({ deeds, as }: BenchOffice, driver: Driver): Promise<string> =>
  runOne(
    {
      ...driver,
      async decide(state: RequestState, sign) {
        if (sign.step !== 'section') return driver.decide(state, sign);
        const { requester } = fourSignOffs;
        const noted = await deeds.note(as(requester), state.id, '附件一以此件为准。', []);
        return driver.decide(noted, sign);
      },
    },
    [],
  );
