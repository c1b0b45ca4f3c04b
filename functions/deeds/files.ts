import { checkAnnounced, checkArrived, fileLimits, kinds } from '#domain/files.ts';
import { Problem } from '#domain/problem.ts';
import type { Attachment, RequestState, SlipIssue } from '#domain/request.ts';
import type { World } from '../world.ts';
import { sceneOf } from './acting.ts';
import type { Actor, Deeds } from './deeds.ts';
import { requireSightOf } from './tied-sight.ts';
import { printed } from './simple-acts.ts';
import type { SlipPrinter } from './slip-printer.ts';
import { requireUnmarkedFile } from './unmarked-file.ts';

type FileDeeds = Pick<
  Deeds,
  'announceFile' | 'receiveFile' | 'fileAddress' | 'recordAddress' | 'printSlip' | 'slipAddress'
>;

/** Files in (announced, uploaded straight to the store, then checked byte by byte) and files out. */
export const fileDeeds = (world: World, printer: SlipPrinter): FileDeeds => ({
  async announceFile(actor, file, redirect) {
    const { name, kind } = checkAnnounced(file.name, file.size);
    const id = world.random(16);
    const key = `incoming/${id}`;
    await world.files.save({
      id,
      person: actor.person,
      name,
      kind,
      key,
      at: world.now(),
      ...(file.sha256 === undefined ? {} : { sha256: file.sha256 }),
    });
    const ticket = await world.uploads.ticket(key, fileLimits.bytes, redirect?.replace('{id}', id));
    return { id, ...ticket };
  },

  receiveFile: (actor, id, rule) => receive(world, actor, id, rule),

  async fileAddress(actor, request, attachment) {
    const scene = await sceneOf(world, request);
    await requireSightOf(world, scene, actor.person);
    return addressOf(world, scene.state.attachments, attachment);
  },

  async recordAddress(actor, request) {
    const scene = await sceneOf(world, request);
    await requireSightOf(world, scene, actor.person);
    const { state } = scene;
    if (state.record === undefined) throw new Problem('record-pending', { request });
    const name = `${state.numbers['serial'] ?? state.id}.pdf`;
    return world.archive.address(state.record.key, name, true);
  },

  async printSlip(actor, request, number) {
    const state = await printed(world)(actor, request, number);
    const slip = slipOf(state, number);
    const bytes = await printer(await sceneOf(world, request), slip);
    await world.archive.keep(printKey(state, slip), bytes, 'application/pdf');
  },

  async slipAddress(actor, request, number) {
    const scene = await sceneOf(world, request);
    await requireSightOf(world, scene, actor.person);
    const { state } = scene;
    const slip = slipOf(state, number);
    if (slip.prints === 0) throw new Problem('slip-unknown', { number });
    return world.archive.address(printKey(state, slip), `${number}.pdf`, true);
  },
});

/** The presigned address of one of these files. Throws `nothing-here`. */
export async function addressOf(
  world: World,
  among: readonly Attachment[],
  id: string,
): Promise<string> {
  const file = among.find((candidate) => candidate.id === id);
  const row = file === undefined ? undefined : await world.files.read(file.id);
  if (file === undefined || row === undefined) throw new Problem('nothing-here', {});
  return world.uploads.address(row.key, file.name, false, row.version);
}

async function receive(world: World, actor: Actor, id: string, rule: string): Promise<Attachment> {
  const row = await world.files.read(id);
  if (row?.person !== actor.person) throw new Problem('file-missing', { name: '' });
  const mime = kinds[row.kind]?.mime ?? 'application/octet-stream';
  const received = { id, rule, name: row.name, mime, by: actor.person, at: world.now() };
  const { version, sha256: pinned, size: length } = row;
  // Checked before: the bytes of that version cannot change, so that fifty files need not stand in memory once more.
  if (version !== undefined && version !== '' && pinned !== undefined && length !== undefined)
    return { ...received, size: length, sha256: pinned };
  const found = await world.uploads.read(row.key, version);
  if (found === undefined) throw new Problem('file-missing', { name: row.name });
  const sha256 = world.digestBytes(found.bytes);
  checkArrived(row, found.bytes, sha256);
  requireUnmarkedFile(row, found.bytes, await world.office.load());
  const size = found.bytes.length;
  if (version === undefined) {
    await world.files.save({ ...row, sha256, size, version: found.version });
  }
  return { ...received, size, sha256 };
}

/**
 * The attachments an act names, each once, as they were checked: what a caller says about a file is never taken from
 * him. Throws `file-missing` for a file that is not his or was never received.
 */
export const receivedFiles = async (
  world: World,
  actor: Actor,
  named: readonly Pick<Attachment, 'id' | 'rule'>[],
): Promise<readonly Attachment[]> =>
  Promise.all(
    named
      .filter(({ id }, index) => named.findIndex((file) => file.id === id) === index)
      .map(({ id, rule }) => receive(world, actor, id, rule)),
  );

/** Every print is an object of its own: what was handed out stays as it was. */
const printKey = (state: RequestState, slip: SlipIssue): string =>
  `slips/${state.id}/${String(state.slips.indexOf(slip))}-${String(slip.prints)}.pdf`;

function slipOf(state: RequestState, number: string): SlipIssue {
  const slip = state.slips.find((issue) => issue.number === number);
  if (slip === undefined) throw new Problem('slip-unknown', { number });
  return slip;
}
