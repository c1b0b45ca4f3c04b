import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../refusal.ts';
import { layout } from './layout.ts';
import { readJson } from './read-json.ts';

export interface Lock {
  release(): void;
}

/** A connection that nobody refers to is closed by the garbage collector, and its lock goes with it. */
const held = new Set<DatabaseSync>();

/**
 * Takes the folder for this process, or throws a `Refusal` that names the process that has it. The operating system
 * drops the lock when its holder ends, however it ends, so nothing has to be cleaned up after kill -9.
 */
export function lockFolder(folder: string): Lock {
  const lock = new DatabaseSync(join(folder, layout.lock));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw inUse(folder);
  }
  held.add(lock);
  return {
    release() {
      held.delete(lock);
      lock.close();
    },
  };
}

function inUse(folder: string): Refusal {
  const { pid, url } = readJson(join(folder, layout.running)) ?? {};
  const who = typeof pid === 'number' ? `${pid}` : '?';
  const where = typeof url === 'string' ? url : '?';
  return new Refusal({
    zh: `数据文件夹 ${folder} 正由另一个签办使用（进程 ${who}，${where}）。请直接打开那个网址，或先停掉它，或用 DATA_DIR 另指一个文件夹。`,
    en: `The data folder ${folder} is in use by another Qianban (process ${who}, ${where}). Open that address, stop that process, or set DATA_DIR to another folder.`,
  });
}

const isBusy = (error: unknown): boolean => /database is locked|SQLITE_BUSY/.test(String(error));
