import { DatabaseSync } from 'node:sqlite';

/**
 * Opens (or creates) a store of record: one writer, write-ahead log, and a flush to disk before a commit returns, so
 * that what was acknowledged survives a killed process and a power cut.
 */
export function openStore(file: string): DatabaseSync {
  const store = new DatabaseSync(file);
  store.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
  return store;
}

/** Runs `work` in one transaction: all of it is on disk when this returns, or none of it when it throws. */
export function inTransaction<Result>(store: DatabaseSync, work: () => Result): Result {
  store.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    store.exec('COMMIT');
    return result;
  } catch (error) {
    store.exec('ROLLBACK');
    throw error;
  }
}
