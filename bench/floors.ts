import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { inTransaction, openStore } from '#local/sqlite.ts';

/** Appends of 256 bytes, each flushed to disk before the next, in flushes per second. What the disk gives right now. */
export function syncsPerSecond(dir: string, milliseconds: number): number {
  const file = openSync(join(dir, `probe-${String(process.hrtime.bigint())}`), 'w');
  const block = Buffer.alloc(256, 1);
  const began = performance.now();
  let count = 0;
  while (performance.now() - began < milliseconds) {
    writeSync(file, block);
    fdatasyncSync(file);
    count += 1;
  }
  const seconds = (performance.now() - began) / 1000;
  closeSync(file);
  return count / seconds;
}

/**
 * The least that five durable acts can cost on the same store: five transactions of one event and one row each, with
 * nothing decided, checked or told. In such "requests" per second, one after the other.
 */
export function floorPerSecond(dir: string, milliseconds: number): number {
  const store = openStore(join(dir, `floor-${String(process.hrtime.bigint())}.sqlite`));
  store.exec(
    'CREATE TABLE event (n INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT; CREATE TABLE state (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;',
  );
  const event = store.prepare('INSERT INTO event (body) VALUES (?)');
  const state = store.prepare('INSERT OR REPLACE INTO state (id, body) VALUES (?, ?)');
  const body = 'x'.repeat(1500);
  const began = performance.now();
  let count = 0;
  while (performance.now() - began < milliseconds) {
    for (let act = 0; act < 5; act += 1) {
      inTransaction(store, () => {
        event.run(body);
        state.run(`request-${String(count)}`, body);
      });
    }
    count += 1;
  }
  const seconds = (performance.now() - began) / 1000;
  store.close();
  return count / seconds;
}
