import type { IdempotencyStore, KeyedAct, Lease } from '#functions/stores/idempotency.ts';
import type { KeptForm, KeptFormStore } from '#functions/stores/kept-forms.ts';
import type { LinkRow, LinkStore } from '#functions/stores/links.ts';
import type { SessionRow, SessionStore } from '#functions/stores/sessions.ts';

export function memorySessions() {
  const rows = new Map<string, SessionRow>();
  const store: SessionStore = {
    begin: async (hash, row) => void rows.set(hash, row),
    find: async (hash) => rows.get(hash),
    touch: async (hash, seenAt) => {
      const row = rows.get(hash);
      if (row !== undefined) rows.set(hash, { ...row, seenAt });
    },
    end: async (hash) => void rows.delete(hash),
  };
  return { rows, store };
}

export function memoryLinks() {
  const rows = new Map<string, LinkRow>();
  const asked = new Map<string, readonly number[]>();
  const store: LinkStore = {
    issue: async (hash, row) => void rows.set(hash, row),
    find: async (hash) => rows.get(hash),
    mayRemail: async (person, now) => {
      const recent = (asked.get(person) ?? []).filter((at) => at > now.getTime() - 300_000);
      if (recent.length >= 2) return false;
      asked.set(person, [...recent, now.getTime()]);
      return true;
    },
  };
  return { rows, store };
}

export function memoryKeptForms() {
  const rows = new Map<string, KeptForm>();
  const store: KeptFormStore = {
    keep: async (hash, form) => void rows.set(hash, form),
    find: async (hash) => rows.get(hash),
  };
  return { rows, store };
}

export function memoryIdempotency() {
  const rows = new Map<string, KeyedAct & { readonly holder: string }>();
  const isMine = (key: string, { holder }: Lease) => rows.get(key)?.holder === holder;
  const store: IdempotencyStore = {
    take: async (key, lease, now) => {
      const row = rows.get(key);
      if (row !== undefined && !(row.state === 'running' && row.until <= now)) return row;
      rows.set(key, { state: 'running', ...lease });
      return 'taken';
    },
    finish: async (key, lease, answer) => {
      const { content, holder } = lease;
      if (isMine(key, lease)) rows.set(key, { state: 'done', content, holder, answer });
    },
    release: async (key, lease) => {
      if (isMine(key, lease)) rows.delete(key);
    },
  };
  return { rows, store };
}
