import { rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { text } from './columns.ts';

/** How long the file of a forgotten version stays, so that a running backup still finds what its rows name. */
const graceHours = 24;

/** A sweep that removes at most `limit` files whose grace is over: the file first, its row after. */
export function discardedFiles(
  db: DatabaseSync,
  pathOf: (file: string) => string,
): (at: Date, limit: number) => void {
  const due = db.prepare('SELECT file FROM discarded WHERE at < ? ORDER BY at LIMIT ?');
  const done = db.prepare('DELETE FROM discarded WHERE file = ?');
  return (at, limit) => {
    const before = at.getTime() - graceHours * 60 * 60 * 1000;
    for (const row of due.all(before, limit)) {
      const file = text(row, 'file');
      if (removed(pathOf(file))) done.run(file);
    }
  };
}

/** A file that something else holds open stays for the next sweep: a write already acknowledged must not fail over it. */
function removed(path: string): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}
