import type { Recorded } from '#domain/events.ts';
import type { RequestState } from '#domain/request.ts';
import { recording } from '#statemachines/flow.ts';
import { actOn, sceneOf, type Scene } from '../deeds/acting.ts';
import { codeWrite, verificationCode } from '../deeds/verify.ts';
import { dueWrite, runDelete } from '../stores/due.ts';
import { eventOf, readTrail } from '../stores/trail.ts';
import { requestKey } from '../stores/requests.ts';
import type { RequestEvent } from '#domain/events.ts';
import type { World } from '../world.ts';

export interface RecordInput {
  readonly request: string;
  readonly generation: number;
}

/** Sets a finished request's record in type. The same request and trail give the same bytes. */
export type Render = (
  scene: Scene,
  trail: readonly RequestEvent[],
  code: string,
) => Promise<Uint8Array>;

/**
 * Makes a finished request's record and closes it: the PDF is written once under its own hash, then the trail says so.
 * Doing it again finds the same bytes under the same key and changes nothing. Where something was said or circulated
 * while it was set in type it is made anew: a record tells of every event before its own.
 */
export const record = (world: World, render: Render) => {
  const make = async ({ request }: RecordInput): Promise<{ readonly key: string }> => {
    const scene = await sceneOf(world, request);
    const { state } = scene;
    if (state.record !== undefined) return { key: state.record.key };
    if (state.at !== recording)
      throw new Error(`${request} is at ${state.at}, not ready to be recorded`);
    const trail = (await readTrail(world.db, world.tables.trail, requestKey(request))).map(eventOf);
    const code = verificationCode(state.chain);
    const bytes = await render(scene, trail, code);
    const sha256 = world.digestBytes(bytes);
    const key = `records/${state.submittedAt.slice(0, 7)}/${state.id}/${sha256}.pdf`;
    await world.archive.keep(key, bytes, 'application/pdf');
    await close(world, state, { key, sha256, code });
    await world.wake({ request, kind: 'mail', what: 'result' }, false);
    return { key };
  };
  return async (input: RecordInput): Promise<{ readonly key: string }> => {
    for (let left = mostTries; left > 0; left -= 1) {
      try {
        // eslint-disable-next-line no-await-in-loop
        return await make(input);
      } catch (error) {
        if (!(error instanceof Overtaken) || left === 1) throw error;
      }
    }
    throw new Error('unreachable: the last try returns or throws');
  };
};

/** After so many the machine tries again by itself. */
const mostTries = 5;

/** An event came between: the record does not tell of it. */
class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

const close = (
  world: World,
  { id: request, seq }: RequestState,
  file: { key: string; sha256: string; code: string },
): Promise<unknown> =>
  actOn(world, request, undefined, ({ state, now }) => {
    if (state.record !== undefined) return Promise.resolve({ events: [] });
    if (state.seq !== seq) throw new Overtaken(`${request} has gone on while it was recorded`);
    const event: Recorded = { type: 'recorded', at: now, record: { ...file, at: now } };
    const { facts } = world.tables;
    return Promise.resolve({
      events: [event],
      writes: [
        runDelete(facts, request),
        codeWrite(facts, file.code, request),
        dueWrite(facts, { request, kind: 'mail', what: 'result', seq: state.seq + 1, dueAt: now }),
      ],
    });
  });
