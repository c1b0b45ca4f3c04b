import { inTransaction, openStore } from '../../sqlite.ts';
import { eventsTable, type EventsTable } from './events-table.ts';
import { executionsTable, type ExecutionsTable } from './executions-table.ts';
import { framesTable, type FramesTable } from './frames-table.ts';
import { groupCommits, type Commits } from './group-commit.ts';
import { machinesTable, type MachinesTable } from './machines-table.ts';
import { schema } from './schema.ts';

export interface StatesStore {
  readonly machines: MachinesTable;
  readonly executions: ExecutionsTable;
  readonly frames: FramesTable;
  readonly events: EventsTable;
  readonly commits: Commits;
  /** All of `work` is on disk when this returns, or none of it when it throws. */
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

export function openStatesStore(file: string): StatesStore {
  const store = openStore(file);
  store.exec(schema);
  return {
    machines: machinesTable(store),
    executions: executionsTable(store),
    frames: framesTable(store),
    events: eventsTable(store),
    commits: groupCommits(store),
    transaction: (work) => inTransaction(store, work),
    close: () => store.close(),
  };
}
