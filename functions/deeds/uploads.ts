import { checkArrived, fileLimits, fileName, kindOf, kinds } from '#domain/files.ts';
import { Problem } from '#domain/problem.ts';
import type { Attachment } from '#domain/request.ts';
import type { World } from '../world.ts';
import type { Actor, Deeds } from './deeds.ts';
import { requireUnmarkedFile } from './unmarked-file.ts';

type UploadDeeds = Pick<Deeds, 'announceUpload' | 'receiveUpload'>;

/**
 * Files sent by a plain form, whose page knows neither name nor size beforehand: the store puts the file's own name
 * under a key of ours (`incoming/{id}/{name}`), and everything is checked when it is received.
 */
export const uploadDeeds = (world: World): UploadDeeds => ({
  async announceUpload(actor, redirect) {
    const id = world.random(16);
    const key = `incoming/${id}/`;
    await world.files.save({ id, person: actor.person, name: '', kind: '', key, at: world.now() });
    const back = redirect.replace('{id}', id);
    const ticket = await world.uploads.ticket(`${key}\${filename}`, fileLimits.bytes, back);
    return { id, ...ticket };
  },

  receiveUpload: (actor, id, sent) => receiveUpload(world, actor, id, sent),
});

async function receiveUpload(
  world: World,
  actor: Actor,
  id: string,
  sent: Parameters<Deeds['receiveUpload']>[2],
): Promise<Attachment> {
  const { rule, key, takes } = sent;
  const row = await world.files.read(id);
  const isHis = row?.person === actor.person && key.startsWith(`incoming/${id}/`);
  if (row === undefined || !isHis) throw new Problem('file-missing', { name: '' });
  const name = fileName(key.slice(`incoming/${id}/`.length));
  const kind = kindOf(name);
  if (kind === undefined || !takes.includes(kind))
    throw new Problem('file-kind', { name, kinds: takes });
  const found = await world.uploads.read(key, row.version);
  if (found === undefined) throw new Problem('file-missing', { name });
  const sha256 = world.digestBytes(found.bytes);
  checkArrived({ name, kind }, found.bytes, sha256);
  requireUnmarkedFile({ name, kind }, found.bytes, await world.office.load());
  const size = found.bytes.length;
  if (row.version === undefined) {
    const { version } = found;
    await world.files.save({ ...row, name, kind, key, sha256, size, version });
  }
  const mime = kinds[kind]?.mime ?? 'application/octet-stream';
  return { id, rule, name, size, sha256, mime, by: actor.person, at: world.now() };
}
