import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { layout } from './layout.ts';
import { isFields, readJson } from './read-json.ts';
import { writeDurably } from './write-durably.ts';

export interface BackupMade {
  /** ISO instant. */
  readonly at: string;
  readonly folder: string;
}

export const manifestName = 'manifest.json';

/** The newest backup of this folder that is still where it was put. */
export function newestBackup(folder: string): BackupMade | undefined {
  return backupsMade(folder).findLast((made) => existsSync(join(made.folder, manifestName)));
}

/** Notes a backup, so that a damaged folder can say where its last good state lies. */
export function noteBackup(folder: string, made: BackupMade): void {
  const backups = [...backupsMade(folder), made].slice(-20);
  writeDurably(join(folder, layout.backups), JSON.stringify({ backups }, null, 2));
}

function backupsMade(folder: string): readonly BackupMade[] {
  const listed = readJson(join(folder, layout.backups))?.['backups'];
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((entry: unknown) => {
    if (!isFields(entry)) return [];
    const { at, folder: target } = entry;
    return typeof at === 'string' && typeof target === 'string' ? [{ at, folder: target }] : [];
  });
}
