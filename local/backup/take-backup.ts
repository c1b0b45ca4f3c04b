import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { manifestName, noteBackup } from '../data-folder/backups-made.ts';
import { faultIn } from '../data-folder/health.ts';
import { layout, objectsIn, storesIn } from '../data-folder/layout.ts';
import { flushFolder, writeDurably } from '../data-folder/write-durably.ts';
import { Refusal } from '../refusal.ts';
import { copyDurably, flushFile } from './copy-durably.ts';
import { describeFile, type Entry, type Manifest } from './manifest.ts';

interface Wish {
  readonly from: string;
  /** Must not exist yet, or be empty; it becomes a data folder plus its manifest. */
  readonly to: string;
  readonly now: () => Date;
}

/**
 * Takes a consistent snapshot of a data folder, whether its office is running or not. The facts come first, then the
 * archive's rows, then the files those rows name (written before their rows, kept a day after them), then the rest:
 * everything a fact refers to is in the backup. State machines are rebuilt from the facts, so they may be younger.
 *
 * Resolves when all of it is on the disk and read back; nothing is left behind when it fails.
 */
export async function takeBackup({ from, to, now }: Wish): Promise<Manifest> {
  const source = resolve(from);
  const target = resolve(to);
  checkPlaces(source, target);
  const draft = `${target}.partial-${process.pid}`;
  try {
    mkdirSync(draft, { recursive: true, mode: 0o700 });
    const at = now().toISOString();
    const paths = await copyAll(source, draft);
    const files = await describeAll(draft, paths);
    const manifest: Manifest = { at, files };
    writeDurably(join(draft, manifestName), JSON.stringify(manifest, null, 2));
    if (existsSync(target)) rmdirSync(target);
    renameSync(draft, target);
    flushFolder(dirname(target));
    noteBackup(source, { at, folder: target });
    return manifest;
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

async function copyAll(source: string, draft: string): Promise<readonly string[]> {
  const copied: string[] = [];
  const copy = async (path: string) => {
    await copyDurably(join(source, path), join(draft, path));
    copied.push(path);
  };
  for (const store of storesIn(source)) {
    // The order is the point: what comes later may be younger, never older.
    // oxlint-disable-next-line no-await-in-loop
    await snapshot(join(source, store), join(draft, store));
    copied.push(store);
    if (store !== layout.archive) continue;
    for (const object of objectsIn(source)) {
      // oxlint-disable-next-line no-await-in-loop
      await copy(object);
    }
  }
  await copy(layout.marker);
  await copy(layout.secrets);
  chmodSync(join(draft, layout.secrets), 0o600);
  return copied;
}

/** One store as it stands at one moment, while others write to it. */
async function snapshot(from: string, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const store = new DatabaseSync(from);
  try {
    store.exec('PRAGMA busy_timeout = 10000');
    store.prepare('VACUUM INTO ?').run(to);
  } finally {
    store.close();
  }
  await flushFile(to);
  flushFolder(dirname(to));
  const fault = faultIn(to);
  if (fault === undefined) return;
  throw new Refusal({
    zh: `${from} 的副本不完整（${fault}），没有备份成。请检查磁盘后再试。`,
    en: `The copy of ${from} is not sound (${fault}); no backup was made. Check the disk and try again.`,
  });
}

async function describeAll(folder: string, paths: readonly string[]): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const path of paths) {
    // oxlint-disable-next-line no-await-in-loop
    entries.push(await describeFile(folder, path));
  }
  return entries;
}

function checkPlaces(source: string, target: string): void {
  if (!existsSync(join(source, layout.marker)) || !existsSync(join(source, layout.secrets))) {
    throw new Refusal({
      zh: `${source} 不是签办的数据文件夹，没有可备份的。请用 DATA_DIR 指明数据文件夹。`,
      en: `${source} is not a Qianban data folder; there is nothing to back up. Set DATA_DIR to it.`,
    });
  }
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new Refusal({
      zh: `${target} 里已有东西，不会覆盖。请另起一个名字，如 ${target}-2。`,
      en: `${target} already holds something and is not overwritten. Choose another name, such as ${target}-2.`,
    });
  }
  if (`${target}/`.startsWith(`${source}/`)) {
    throw new Refusal({
      zh: '备份不能放在数据文件夹里面，请放到别的磁盘或文件夹。',
      en: 'A backup cannot lie inside the data folder; put it on another disk or folder.',
    });
  }
}
