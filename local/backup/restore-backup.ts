import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { manifestName } from '../data-folder/backups-made.ts';
import { flushFolder } from '../data-folder/write-durably.ts';
import { Refusal } from '../refusal.ts';
import { copyDurably } from './copy-durably.ts';
import { findChanges, readManifest, type Manifest } from './manifest.ts';

/**
 * Makes a data folder out of a backup. Refuses a backup that is not whole, and a data folder that exists already: the
 * old one is renamed by hand, so that nothing is lost by restoring.
 */
export async function restoreBackup(from: string, to: string): Promise<Manifest> {
  const backup = resolve(from);
  const target = resolve(to);
  const manifest = readManifest(join(backup, manifestName));
  if (manifest === undefined) {
    throw new Refusal({
      zh: `${backup} 不是完整的备份（缺少或损坏 ${manifestName}）。请换一个备份。`,
      en: `${backup} is not a whole backup (${manifestName} is missing or damaged). Use another backup.`,
    });
  }
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new Refusal({
      zh: `${target} 还在，不会覆盖。请先改名留存，如 mv ${target} ${target}-old，再恢复。`,
      en: `${target} is still there and is not overwritten. Rename it first, such as mv ${target} ${target}-old.`,
    });
  }
  const changes = await findChanges(backup, manifest);
  if (changes.length > 0) {
    throw new Refusal(...changes, {
      zh: '备份已被改动或损坏，没有恢复。请换一个备份。',
      en: 'The backup was changed or damaged; nothing was restored. Use another backup.',
    });
  }
  const draft = `${target}.partial-${process.pid}`;
  try {
    mkdirSync(draft, { recursive: true, mode: 0o700 });
    for (const { path } of manifest.files) {
      // oxlint-disable-next-line no-await-in-loop
      await copyDurably(join(backup, path), join(draft, path));
    }
    if (existsSync(target)) rmdirSync(target);
    renameSync(draft, target);
    flushFolder(dirname(target));
    return manifest;
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}
