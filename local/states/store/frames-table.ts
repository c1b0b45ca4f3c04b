import type { DatabaseSync } from 'node:sqlite';
import type { Frame } from './frame.ts';
import { idOf, keyOf, keysOf, seqOf } from './keys.ts';
import { number, text, type Row } from './row.ts';

interface Due {
  readonly seq: number;
  /** 0 is the execution itself: its machine's TimeoutSeconds. */
  readonly frame: number;
}

export interface FramesTable {
  find(seq: number, id: number): Frame | undefined;
  children(seq: number, parent: number): readonly Frame[];
  save(seq: number, frame: Frame): void;
  drop(seq: number, id: number): void;
  dropAll(seq: number): void;
  /** Every frame that is on its way or in the hands of a function, by execution: these go on at start. */
  moving(): readonly { readonly seq: number; readonly frames: readonly number[] }[];
  /** The frames of an execution whose turn comes. */
  waitingForTurn(seq: number): readonly number[];
  /** What is due at `time`, the earliest first, at most `limit`. */
  due(time: number, limit: number): readonly Due[];
  earliestDue(): number | undefined;
}

/** The same words as in the schema: the index serves them. */
const isMoving = "phase IN ('ready', 'starting', 'running')";

export function framesTable(store: DatabaseSync): FramesTable {
  const one = store.prepare('SELECT * FROM frames WHERE key = ?');
  const ofParent = store.prepare(
    'SELECT * FROM frames WHERE key BETWEEN ? AND ? AND parent = ? ORDER BY key',
  );
  const put = store.prepare(
    'INSERT OR REPLACE INTO frames (key, parent, phase, due, body) VALUES (?, ?, ?, ?, ?)',
  );
  const drop = store.prepare('DELETE FROM frames WHERE key = ?');
  const dropAll = store.prepare('DELETE FROM frames WHERE key BETWEEN ? AND ?');
  const moving = store.prepare(`SELECT key FROM frames WHERE ${isMoving} ORDER BY key`);
  const waiting = store.prepare(
    `SELECT key FROM frames WHERE ${isMoving} AND phase <> 'running' AND key BETWEEN ? AND ? ORDER BY key`,
  );
  const dueFrames = store.prepare(
    'SELECT key, due FROM frames WHERE due <= ? ORDER BY due LIMIT ?',
  );
  const dueExecutions = store.prepare(
    'SELECT seq FROM executions WHERE due <= ? ORDER BY due LIMIT ?',
  );
  const firstFrame = store.prepare('SELECT min(due) AS due FROM frames WHERE due IS NOT NULL');
  const firstExecution = store.prepare(
    'SELECT min(due) AS due FROM executions WHERE due IS NOT NULL',
  );
  return {
    find(seq, id) {
      const row = one.get(keyOf(seq, id));
      return row === undefined ? undefined : read(row);
    },
    children: (seq, parent) => ofParent.all(...keysOf(seq), parent).map((row) => read(row)),
    save(seq, { id, parent, phase, due, ...body }) {
      put.run(keyOf(seq, id), parent ?? null, phase, due ?? null, JSON.stringify(body));
    },
    drop: (seq, id) => void drop.run(keyOf(seq, id)),
    dropAll: (seq) => void dropAll.run(...keysOf(seq)),
    moving() {
      const places = moving.all().map((row) => placeOf(row));
      return [...Map.groupBy(places, ({ seq }) => seq)].map(([seq, group]) => ({
        seq,
        frames: group.map(({ frame }) => frame),
      }));
    },
    waitingForTurn: (seq) => waiting.all(...keysOf(seq)).map((row) => placeOf(row).frame),
    due: (time, limit) => [
      ...dueExecutions.all(time, limit).map((row) => ({ seq: number(row, 'seq'), frame: 0 })),
      ...dueFrames.all(time, limit).map((row) => placeOf(row)),
    ],
    earliestDue() {
      const dues = [firstFrame.get()?.['due'], firstExecution.get()?.['due']];
      const known = dues.filter((due) => typeof due === 'number');
      return known.length === 0 ? undefined : Math.min(...known);
    },
  };
}

function placeOf(row: Row): Due {
  const key = number(row, 'key');
  return { seq: seqOf(key), frame: idOf(key) };
}

function read(row: Row): Frame {
  const body: Omit<Frame, 'id' | 'parent' | 'phase' | 'due'> = JSON.parse(text(row, 'body'));
  return {
    ...body,
    visit: body.visit,
    id: idOf(number(row, 'key')),
    parent: typeof row['parent'] === 'number' ? row['parent'] : undefined,
    phase: readPhase(text(row, 'phase')),
    due: typeof row['due'] === 'number' ? row['due'] : undefined,
  };
}

const phases = [
  'ready',
  'starting',
  'running',
  'submitted',
  'sleeping',
  'joining',
  'done',
] as const;

function readPhase(name: string): Frame['phase'] {
  const phase = phases.find((known) => known === name);
  if (phase === undefined) throw new TypeError(`'${name}' is no phase of a frame`);
  return phase;
}
