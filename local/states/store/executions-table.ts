import type { DatabaseSync } from 'node:sqlite';
import { executionStatuses, type Execution, type ExecutionStatus } from './execution.ts';
import { keysOf } from './keys.ts';
import { number, optionalNumber, optionalText, text, type Row } from './row.ts';

export type NewExecution = Pick<
  Execution,
  'arn' | 'machine' | 'version' | 'revision' | 'name' | 'role' | 'input' | 'started' | 'due'
>;

export interface ExecutionFilter {
  readonly machine: string;
  readonly version: string | undefined;
  readonly status: ExecutionStatus | undefined;
  readonly limit: number;
  readonly offset: number;
}

export interface ExecutionsTable {
  find(arn: string): Execution | undefined;
  bySeq(seq: number): Execution | undefined;
  add(execution: NewExecution): Execution;
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
       (arn, machine, version, revision, name, role, input, started, due, status, last_event, last_frame)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', 0, 0) RETURNING *`,
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
  return {
    find: (arn) => optional(byArn.get(arn)),
    bySeq: (seq) => optional(bySeq.get(seq)),
    add(added) {
      const { arn, machine, version, revision, name, role, input, started, due } = added;
      const row = insert.get(
        arn,
        machine,
        version ?? null,
        revision,
        name,
        role,
        input,
        started,
        due ?? null,
      );
      if (row === undefined) throw new Error(`execution ${arn} was not stored`);
      return read(row);
    },
    save({ status, output, error, cause, stopped, lastEvent, lastFrame, due, seq }) {
      update.run(
        status,
        output ?? null,
        error ?? null,
        cause ?? null,
        stopped ?? null,
        lastEvent,
        lastFrame,
        due ?? null,
        seq,
      );
    },
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
