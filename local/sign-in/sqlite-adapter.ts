import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { DatabaseSync } from 'node:sqlite';
import { isFields } from '../data-folder/read-json.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS oidc (
    model TEXT NOT NULL,
    id TEXT NOT NULL,
    payload TEXT NOT NULL,
    grant_id TEXT,
    user_code TEXT,
    uid TEXT,
    expires_at INTEGER,
    PRIMARY KEY (model, id)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS oidc_by_grant ON oidc (grant_id);
  CREATE INDEX IF NOT EXISTS oidc_by_uid ON oidc (model, uid);
  CREATE INDEX IF NOT EXISTS oidc_by_expiry ON oidc (expires_at);
`;

/** Keeps what the sign-in service must remember (sessions, grants, codes, tokens), so that a restart signs nobody out. */
export function sqliteAdapter(store: DatabaseSync, now: () => Date): (model: string) => Adapter {
  store.exec(schema);
  const seconds = () => Math.floor(now().getTime() / 1000);
  const upsert = store.prepare(
    'INSERT OR REPLACE INTO oidc (model, id, payload, grant_id, user_code, uid, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const find = store.prepare('SELECT payload, expires_at FROM oidc WHERE model = ? AND id = ?');
  const byUid = store.prepare('SELECT payload, expires_at FROM oidc WHERE model = ? AND uid = ?');
  const byCode = store.prepare(
    'SELECT payload, expires_at FROM oidc WHERE model = ? AND user_code = ?',
  );
  const consume = store.prepare(
    "UPDATE oidc SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?",
  );
  const destroy = store.prepare('DELETE FROM oidc WHERE model = ? AND id = ?');
  const revoke = store.prepare('DELETE FROM oidc WHERE grant_id = ?');
  const expire = store.prepare('DELETE FROM oidc WHERE expires_at < ?');
  expire.run(seconds());

  const alive = (row: Record<string, unknown> | undefined): AdapterPayload | undefined => {
    const expiry = row?.['expires_at'];
    if (row === undefined || (typeof expiry === 'number' && expiry < seconds())) return undefined;
    const payload: unknown = JSON.parse(String(row['payload']));
    return isFields(payload) ? payload : undefined;
  };

  return (model) => ({
    async upsert(id, payload, expiresIn) {
      const { grantId = null, userCode = null, uid = null } = payload;
      const expiry = expiresIn ? seconds() + expiresIn : null;
      upsert.run(model, id, JSON.stringify(payload), grantId, userCode, uid, expiry);
      expire.run(seconds());
    },
    find: async (id) => alive(find.get(model, id)),
    findByUid: async (uid) => alive(byUid.get(model, uid)),
    findByUserCode: async (code) => alive(byCode.get(model, code)),
    async consume(id) {
      consume.run(seconds(), model, id);
    },
    async destroy(id) {
      destroy.run(model, id);
    },
    async revokeByGrantId(grantId) {
      revoke.run(grantId);
    },
  });
}
