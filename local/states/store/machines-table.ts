import type { DatabaseSync } from 'node:sqlite';
import type { DataObject } from '#statemachines/plain-data.ts';
import { number, optionalText, text, type Row } from './row.ts';

/** One revision of a machine: executions hold on to it by id. */
interface Revision {
  readonly id: string;
  readonly definition: string;
  readonly role: string;
}

export interface MachineRecord {
  readonly arn: string;
  readonly name: string;
  readonly role: string;
  readonly revision: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly updated: number;
  /** Kept for whoever asks; nothing here acts on it. */
  readonly settings: DataObject;
  readonly tags: DataObject;
}

interface Version {
  readonly machine: string;
  readonly number: number;
  readonly revision: string;
  readonly description: string | undefined;
  readonly created: number;
}

export interface MachinesTable {
  find(arn: string): MachineRecord | undefined;
  save(machine: MachineRecord): void;
  remove(arn: string): void;
  list(limit: number, offset: number): readonly MachineRecord[];
  revision(id: string): Revision | undefined;
  addRevision(revision: Revision): void;
  version(machine: string, number: number): Version | undefined;
  versions(machine: string): readonly Version[];
  addVersion(version: Version): void;
}

export function machinesTable(store: DatabaseSync): MachinesTable {
  const one = store.prepare('SELECT * FROM machines WHERE arn = ?');
  const put = store.prepare('INSERT OR REPLACE INTO machines VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const remove = store.prepare('DELETE FROM machines WHERE arn = ?');
  const removeVersions = store.prepare('DELETE FROM versions WHERE machine = ?');
  const all = store.prepare('SELECT * FROM machines ORDER BY name LIMIT ? OFFSET ?');
  const revision = store.prepare('SELECT * FROM revisions WHERE id = ?');
  const addRevision = store.prepare('INSERT INTO revisions VALUES (?, ?, ?)');
  const version = store.prepare('SELECT * FROM versions WHERE machine = ? AND number = ?');
  const versions = store.prepare('SELECT * FROM versions WHERE machine = ? ORDER BY number DESC');
  const addVersion = store.prepare('INSERT INTO versions VALUES (?, ?, ?, ?, ?)');
  return {
    find: (arn) => optional(one.get(arn), readMachine),
    save(machine) {
      put.run(
        machine.arn,
        machine.name,
        machine.role,
        machine.revision,
        machine.created,
        machine.updated,
        JSON.stringify(machine.settings),
        JSON.stringify(machine.tags),
      );
    },
    remove(arn) {
      removeVersions.run(arn);
      remove.run(arn);
    },
    list: (limit, offset) => all.all(limit, offset).map((row) => readMachine(row)),
    revision: (id) => optional(revision.get(id), readRevision),
    addRevision: ({ id, definition, role }) => void addRevision.run(id, definition, role),
    version: (machine, sought) => optional(version.get(machine, sought), readVersion),
    versions: (machine) => versions.all(machine).map((row) => readVersion(row)),
    addVersion(added) {
      const description = added.description ?? null;
      addVersion.run(added.machine, added.number, added.revision, description, added.created);
    },
  };
}

function optional<Found>(row: Row | undefined, read: (row: Row) => Found): Found | undefined {
  return row === undefined ? undefined : read(row);
}

function readMachine(row: Row): MachineRecord {
  const settings: DataObject = JSON.parse(text(row, 'settings'));
  const tags: DataObject = JSON.parse(text(row, 'tags'));
  return {
    arn: text(row, 'arn'),
    name: text(row, 'name'),
    role: text(row, 'role'),
    revision: text(row, 'revision'),
    created: number(row, 'created'),
    updated: number(row, 'updated'),
    settings,
    tags,
  };
}

const readRevision = (row: Row): Revision => ({
  id: text(row, 'id'),
  definition: text(row, 'definition'),
  role: text(row, 'role'),
});

const readVersion = (row: Row): Version => ({
  machine: text(row, 'machine'),
  number: number(row, 'number'),
  revision: text(row, 'revision'),
  description: optionalText(row, 'description'),
  created: number(row, 'created'),
});
