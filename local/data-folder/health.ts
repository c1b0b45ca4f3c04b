import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Complaint } from '../refusal.ts';

/** Examines each store that the folder must hold; every damage is one complaint that says what and where. */
export function examineStores(folder: string, stores: readonly string[]): readonly Complaint[] {
  return stores.flatMap((store) => {
    const file = join(folder, store);
    const fault = existsSync(file) ? faultIn(file) : 'missing';
    if (fault === undefined) return [];
    return [
      {
        zh: fault === 'missing' ? `缺少 ${file}。` : `${file} 已损坏（${fault}）。`,
        en: fault === 'missing' ? `${file} is missing.` : `${file} is damaged (${fault}).`,
      },
    ];
  });
}

/** What SQLite finds wrong with a store, in its words; `undefined` when it is sound. */
export function faultIn(file: string): string | undefined {
  // SQLite takes an empty file for a new store.
  if (statSync(file).size === 0) return 'empty';
  try {
    const store = new DatabaseSync(file);
    try {
      const [finding] = store.prepare('PRAGMA quick_check(1)').all();
      const words = String(finding?.['quick_check'] ?? 'no answer');
      return words === 'ok' ? undefined : words.replaceAll('\n', ' ');
    } finally {
      store.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
