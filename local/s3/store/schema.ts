/**
 * Rows say which files are objects. A file without a row is garbage; a row without its file cannot come to be, since
 * the file is on disk before the row is committed. Keys are blobs of UTF-8, so that they sort and bound by bytes.
 * `discarded` holds the files of rows that are gone, until a backup that read those rows has surely copied them.
 */
export const schema = `
  CREATE TABLE IF NOT EXISTS buckets (
    name TEXT PRIMARY KEY,
    created_at INTEGER NOT NULL,
    versioning TEXT NOT NULL CHECK (versioning IN ('Off', 'Enabled', 'Suspended')),
    object_lock INTEGER NOT NULL,
    default_mode TEXT,
    default_unit TEXT,
    default_length INTEGER,
    cors BLOB
  ) STRICT;

  CREATE TABLE IF NOT EXISTS versions (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    bucket TEXT NOT NULL REFERENCES buckets (name),
    key BLOB NOT NULL,
    version_id TEXT NOT NULL,
    latest INTEGER NOT NULL,
    modified_at INTEGER NOT NULL,
    file TEXT,
    size INTEGER,
    etag TEXT,
    sha256 TEXT,
    checksum_algorithm TEXT,
    checksum_value TEXT,
    headers TEXT NOT NULL,
    metadata TEXT NOT NULL,
    tags TEXT NOT NULL,
    retain_mode TEXT,
    retain_until INTEGER,
    legal_hold INTEGER NOT NULL,
    UNIQUE (bucket, key, version_id)
  ) STRICT;

  CREATE UNIQUE INDEX IF NOT EXISTS versions_latest ON versions (bucket, key) WHERE latest = 1;
  CREATE INDEX IF NOT EXISTS versions_newest_first ON versions (bucket, key, seq DESC);

  CREATE TABLE IF NOT EXISTS discarded (
    file TEXT PRIMARY KEY,
    at INTEGER NOT NULL
  ) STRICT;

  CREATE INDEX IF NOT EXISTS discarded_by_age ON discarded (at);
`;
