import type { Dynamo } from './operation.ts';
import { integerColumn } from './store/columns.ts';
import { bytesColumn } from './store/columns.ts';
import { parseItem, storedItem } from './store/rows.ts';
import { itemsTable } from './store/schema.ts';
import { inTransaction } from '../sqlite.ts';

const fiveYears = 5 * 365 * 24 * 3600;
const batch = 500;

/**
 * Deletes the items whose time has come, and gives their number. Like AWS, it spares items that should have ended more
 * than five years ago, because such a time is more likely a mistake.
 */
export function expireItems({ store, catalog, now }: Dynamo): number {
  const seconds = Math.floor(now().getTime() / 1000);
  let total = 0;
  for (const { id: table, expiry, rows } of catalog.all()) {
    if (expiry === undefined) continue;
    const due = store.prepare(
      `SELECT id, hash, range, expires, size, item FROM ${itemsTable(table)} WHERE expires <= ? AND expires > ? LIMIT ${batch}`,
    );
    const expireBatch = () =>
      inTransaction(store, () => {
        const found = due.all(seconds, seconds - fiveYears);
        for (const row of found) {
          const { text } = storedItem(row);
          rows.remove(
            { hash: bytesColumn(row, 'hash'), range: bytesColumn(row, 'range') },
            { id: integerColumn(row, 'id'), indexKeys: rows.indexKeys(parseItem(text)) },
          );
        }
        return found.length;
      });
    for (let gone = expireBatch(); gone > 0; gone = expireBatch()) total += gone;
  }
  return total;
}
