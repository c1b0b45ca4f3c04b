import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, type Complaint } from '../refusal.ts';
import type { Office } from '../settings.ts';
import { newestBackup } from './backups-made.ts';
import { examineStores } from './health.ts';
import { folderFormat, layout, storesIn } from './layout.ts';
import { lockFolder } from './lock.ts';
import { missingObjects } from './missing-objects.ts';
import { readJson, textsIn } from './read-json.ts';
import { openSecrets, type Secrets } from './secrets.ts';
import { writeDurably } from './write-durably.ts';

type OfficeKind = Office['kind'];

export interface DataFolder {
  readonly secrets: Secrets;
  /** The path of something in the folder. */
  path(name: keyof typeof layout): string;
  /** Call once all stores are open: from now on a store that is missing is damage, not a beginning. */
  started(url: string): void;
  close(): void;
}

/**
 * Takes a data folder for this process: makes a new one, or examines an old one. Throws a `Refusal`, before anything is
 * changed, when the folder is in use, foreign, of another kind of office, newer than this release or damaged.
 */
export function openDataFolder(folder: string, kind: OfficeKind): DataFolder {
  prepareFolder(folder, kind);
  const lock = lockFolder(folder);
  try {
    examine(folder, kind);
    const secrets = openSecrets(join(folder, layout.secrets));
    return {
      secrets,
      path: (name) => join(folder, layout[name]),
      started(url) {
        writeMarker(folder, kind, storesIn(folder));
        const running = { pid: process.pid, url };
        writeDurably(join(folder, layout.running), JSON.stringify(running));
      },
      close() {
        rmSync(join(folder, layout.running), { force: true });
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function prepareFolder(folder: string, kind: OfficeKind): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (existsSync(join(folder, layout.marker))) return;
    const foreign = readdirSync(folder).filter((name) => !name.startsWith(layout.lock));
    if (foreign.length > 0) throw notOurs(folder, foreign);
    chmodSync(folder, 0o700);
    writeMarker(folder, kind, []);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal({
      zh: `用不了数据文件夹 ${folder}：${reason}。请改权限，或用 DATA_DIR 另指一个文件夹。`,
      en: `Cannot use the data folder ${folder}: ${reason}. Change its permissions, or set DATA_DIR to another folder.`,
    });
  }
}

function examine(folder: string, kind: OfficeKind): void {
  const marker = readJson(join(folder, layout.marker));
  const format = marker?.['format'];
  if (marker === undefined || typeof format !== 'number') {
    throw damaged(folder, [
      {
        zh: `${join(folder, layout.marker)} 已损坏。`,
        en: `${join(folder, layout.marker)} is damaged.`,
      },
    ]);
  }
  if (format > folderFormat) {
    throw new Refusal({
      zh: `数据文件夹 ${folder} 是更新的版本写的（格式 ${format}，本版本认到 ${folderFormat}）。请用新版本启动，或从旧版本的备份恢复。`,
      en: `The data folder ${folder} was written by a newer release (format ${format}; this one reads up to ${folderFormat}). Start the newer release, or restore a backup of the older one.`,
    });
  }
  if (marker['office'] !== kind) throw ofAnotherKind(folder, kind);
  const stores = textsIn(marker['stores']);
  const secretsLost = stores.length > 0 && !existsSync(join(folder, layout.secrets));
  // State machines are rebuilt from the facts: without their store the office loses nothing. A damaged one is refused.
  const needed = stores.filter(
    (store) => store !== layout.states || existsSync(join(folder, store)),
  );
  const storeFaults = examineStores(folder, needed);
  const complaints = [
    ...storeFaults,
    ...(storeFaults.length === 0 ? missingObjects(folder) : []),
    ...(secretsLost
      ? [{ zh: `缺少 ${layout.secrets}。`, en: `${layout.secrets} is missing.` }]
      : []),
  ];
  if (complaints.length > 0) throw damaged(folder, complaints);
}

function damaged(folder: string, complaints: readonly Complaint[]): Refusal {
  const backup = newestBackup(folder);
  const nextMove: Complaint =
    backup === undefined
      ? {
          zh: `数据文件夹 ${folder} 不完整，没有启动，也没有改动任何数据。没有找到备份记录；如果备份在别处，请先把这个文件夹改名留存，再运行：npm run backup -- --restore 备份文件夹`,
          en: `The data folder ${folder} is not whole; nothing was started or changed. No backup is on record; if you keep one elsewhere, first rename this folder, then run: npm run backup -- --restore BACKUP`,
        }
      : {
          zh: `数据文件夹 ${folder} 不完整，没有启动，也没有改动任何数据。最近的备份：${backup.folder}（${backup.at}）。请先把这个文件夹改名留存，再运行：npm run backup -- --restore ${backup.folder}`,
          en: `The data folder ${folder} is not whole; nothing was started or changed. Newest backup: ${backup.folder} (${backup.at}). First rename this folder, then run: npm run backup -- --restore ${backup.folder}`,
        };
  return new Refusal(...complaints, nextMove);
}

/** The demo office lets anyone in as anyone: real cases must never be opened that way by a forgotten variable. */
function ofAnotherKind(folder: string, kind: OfficeKind): Refusal {
  return kind === 'demo'
    ? new Refusal({
        zh: `数据文件夹 ${folder} 属于正式单位，不能按演示单位打开。请设 OFFICE_FILE；想试用演示单位，请用 DATA_DIR 另指一个文件夹。`,
        en: `The data folder ${folder} belongs to an office of its own and is not opened as the demo office. Set OFFICE_FILE; to try the demo, set DATA_DIR to another folder.`,
      })
    : new Refusal({
        zh: `数据文件夹 ${folder} 里是演示单位的数据，不能给正式单位用。请用 DATA_DIR 另指一个空文件夹。`,
        en: `The data folder ${folder} holds the demo office and cannot serve an office of its own. Set DATA_DIR to an empty folder.`,
      });
}

function notOurs(folder: string, found: readonly string[]): Refusal {
  const some = found.slice(0, 3).join('、');
  return new Refusal({
    zh: `${folder} 里已有别的东西（${some}），不是签办的数据文件夹，或缺少 ${layout.marker}。请用 DATA_DIR 指一个空文件夹，或把 ${layout.marker} 从备份取回。`,
    en: `${folder} already holds other things (${some}): it is not a Qianban data folder, or ${layout.marker} is missing. Set DATA_DIR to an empty folder, or bring ${layout.marker} back from a backup.`,
  });
}

function writeMarker(folder: string, office: OfficeKind, stores: readonly string[]): void {
  const marker = { product: 'qianban', format: folderFormat, office, stores };
  writeDurably(join(folder, layout.marker), JSON.stringify(marker, null, 2));
}
