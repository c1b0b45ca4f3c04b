import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Raised when a newer release writes what an older one would misread; `upgrades.ts` of that release brings old folders along. */
export const folderFormat = 1;

/** What lies in a data folder, relative to it. */
export const layout = {
  marker: 'folder.json',
  running: 'running.json',
  backups: 'backups.json',
  lock: 'lock.sqlite',
  secrets: 'secrets.json',
  dynamodb: 'dynamodb.sqlite',
  s3: 's3',
  objects: 's3/objects',
  archive: 's3/s3.sqlite',
  states: 'states.sqlite',
  signIn: 'sign-in.sqlite',
  mail: 'mail.sqlite',
} as const;

/** The SQLite stores of a folder that hold business data, facts first: the order in which a backup takes them. */
export function storesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const stores = names
    .filter((name) => /\.(sqlite|db)$/.test(name) && name !== layout.lock)
    .toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  return stores;
}

/** The bodies of archived objects, relative to the folder. Each is written once and never changed. */
export function objectsIn(folder: string): readonly string[] {
  const objects = join(folder, layout.objects);
  if (!existsSync(objects)) return [];
  return readdirSync(objects, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function rank(store: string): number {
  if (store === layout.dynamodb) return 0;
  return store.startsWith(layout.s3) ? 1 : 2;
}
