/**
 * Everything the emulator knows. `key` of an event or frame is its execution's `seq` and its own id in one number
 * (see `keys.ts`): both lie together on disk, in order, without an index of their own.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS machines (
  arn TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  revision TEXT NOT NULL REFERENCES revisions (id),
  created REAL NOT NULL,
  updated REAL NOT NULL,
  settings TEXT NOT NULL,
  tags TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS revisions (
  id TEXT PRIMARY KEY,
  definition TEXT NOT NULL,
  role TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS versions (
  machine TEXT NOT NULL,
  number INTEGER NOT NULL,
  revision TEXT NOT NULL REFERENCES revisions (id),
  description TEXT,
  created REAL NOT NULL,
  PRIMARY KEY (machine, number)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS executions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  arn TEXT NOT NULL UNIQUE,
  machine TEXT NOT NULL,
  version TEXT,
  revision TEXT NOT NULL REFERENCES revisions (id),
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  input TEXT NOT NULL,
  started REAL NOT NULL,
  status TEXT NOT NULL,
  output TEXT,
  error TEXT,
  cause TEXT,
  stopped REAL,
  last_event INTEGER NOT NULL,
  last_frame INTEGER NOT NULL,
  due REAL
);
CREATE INDEX IF NOT EXISTS executions_of_machine ON executions (machine, started DESC, seq DESC);
CREATE INDEX IF NOT EXISTS executions_due ON executions (due) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS executions_stopped ON executions (stopped) WHERE stopped IS NOT NULL;

CREATE TABLE IF NOT EXISTS frames (
  key INTEGER PRIMARY KEY,
  parent INTEGER,
  phase TEXT NOT NULL,
  due REAL,
  body TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS frames_due ON frames (due) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS frames_moving ON frames (key) WHERE phase IN ('ready', 'starting', 'running');

CREATE TABLE IF NOT EXISTS events (
  key INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  previous INTEGER NOT NULL,
  at REAL NOT NULL,
  details TEXT
);
`;
