import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Complaint } from '../refusal.ts';
import { layout } from './layout.ts';

/** Archived objects whose file is gone or has another length than recorded, as one complaint. */
export function missingObjects(folder: string): readonly Complaint[] {
  const archive = join(folder, layout.archive);
  if (!existsSync(archive)) return [];
  const store = new DatabaseSync(archive);
  try {
    const rows = store.prepare('SELECT file, size FROM versions WHERE file IS NOT NULL').all();
    const lost = rows
      .map(({ file, size }) => ({ path: pathOf(folder, String(file)), size: Number(size) }))
      .filter(({ path, size }) => statSync(path, { throwIfNoEntry: false })?.size !== size);
    const [first] = lost;
    if (first === undefined) return [];
    return [
      {
        zh: `归档文件缺失或长度不对：${lost.length} 个，如 ${first.path}。`,
        en: `${lost.length} archived file(s) missing or of the wrong length, such as ${first.path}.`,
      },
    ];
  } finally {
    store.close();
  }
}

const pathOf = (folder: string, file: string) =>
  join(folder, layout.objects, file.slice(0, 2), file);
