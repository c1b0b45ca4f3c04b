import type { DatabaseSync } from 'node:sqlite';
import { executionStatuses, type Execution, type ExecutionStatus } from './execution.ts';
import { keysOf } from './keys.ts';
import { number, optionalNumber, optionalText, text, type Row } from './row.ts';

interface ExecutionFilter {
  readonly machine: string;
  readonly version: string | undefined;
  readonly status: ExecutionStatus | undefined;
  readonly limit: number;
  readonly offset: number;
}

export interface ExecutionsTable {
  find(arn: string): Execution | undefined;
  bySeq(seq: number): Execution | undefined;
  /** A number that no execution had before. */
  nextSeq(): number;
  add(execution: Execution): void;
  save(execution: Execution): void;
  /** Newest first. */
  list(filter: ExecutionFilter): readonly Execution[];
  running(machine: string): readonly string[];
  /** Forgets what closed before `time`, with its history. */
  forget(time: number): void;
}

export function executionsTable(store: DatabaseSync): ExecutionsTable {
  const byArn = store.prepare('SELECT * FROM executions WHERE arn = ?');
  const bySeq = store.prepare('SELECT * FROM executions WHERE seq = ?');
  const insert = store.prepare(
    `INSERT INTO executions
       (status, output, error, cause, stopped, last_event, last_frame, due, seq,
        arn, machine, version, revision, name, role, input, started)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = store.prepare(
    `UPDATE executions SET status = ?, output = ?, error = ?, cause = ?, stopped = ?,
       last_event = ?, last_frame = ?, due = ? WHERE seq = ?`,
  );
  const select = store.prepare(
    `SELECT * FROM executions WHERE machine = ?1 AND (?2 IS NULL OR version = ?2)
       AND (?3 IS NULL OR status = ?3) ORDER BY started DESC, seq DESC LIMIT ?4 OFFSET ?5`,
  );
  const running = store.prepare(
    "SELECT arn FROM executions WHERE machine = ? AND status = 'RUNNING'",
  );
  const closed = store.prepare('SELECT seq FROM executions WHERE stopped < ?');
  const dropEvents = store.prepare('DELETE FROM events WHERE key BETWEEN ? AND ?');
  const drop = store.prepare('DELETE FROM executions WHERE seq = ?');
  const highest = store.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'executions'").get();
  let latest = highest === undefined ? 0 : number(highest, 'seq');
  return {
    find: (arn) => optional(byArn.get(arn)),
    bySeq: (seq) => optional(bySeq.get(seq)),
    nextSeq() {
      latest += 1;
      return latest;
    },
    add(added) {
      const { arn, machine, version, revision, name, role, input, started } = added;
      const kept = [arn, machine, version ?? null, revision, name, role, input, started];
      insert.run(...changing(added), ...kept);
    },
    save: (execution) => void update.run(...changing(execution)),
    list: ({ machine, version, status, limit, offset }) =>
      select.all(machine, version ?? null, status ?? null, limit, offset).map((row) => read(row)),
    running: (machine) => running.all(machine).map((row) => text(row, 'arn')),
    forget(time) {
      for (const row of closed.all(time)) {
        const seq = number(row, 'seq');
        dropEvents.run(...keysOf(seq));
        drop.run(seq);
      }
    },
  };
}

/** What `save` writes, and by which key. */
const changing = (execution: Execution) => [
  execution.status,
  execution.output ?? null,
  execution.error ?? null,
  execution.cause ?? null,
  execution.stopped ?? null,
  execution.lastEvent,
  execution.lastFrame,
  execution.due ?? null,
  execution.seq,
];

const optional = (row: Row | undefined) => (row === undefined ? undefined : read(row));

function read(row: Row): Execution {
  const status = executionStatuses.find((known) => known === row['status']);
  if (status === undefined) throw new TypeError('an execution has no known status');
  return {
    seq: number(row, 'seq'),
    arn: text(row, 'arn'),
    machine: text(row, 'machine'),
    version: optionalText(row, 'version'),
    revision: text(row, 'revision'),
    name: text(row, 'name'),
    role: text(row, 'role'),
    input: text(row, 'input'),
    started: number(row, 'started'),
    status,
    output: optionalText(row, 'output'),
    error: optionalText(row, 'error'),
    cause: optionalText(row, 'cause'),
    stopped: optionalNumber(row, 'stopped'),
    lastEvent: number(row, 'last_event'),
    lastFrame: number(row, 'last_frame'),
    due: optionalNumber(row, 'due'),
  };
}
