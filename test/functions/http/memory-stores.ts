import type { IdempotencyStore, Lease } from '#functions/stores/idempotency.ts';
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

interface KeyedRow extends Lease {
  readonly note?: string;
  readonly answer?: string;
}

export function memoryIdempotency() {
  const rows = new Map<string, KeyedRow>();
  const change = (key: string, { holder }: Lease, changed: (row: KeyedRow) => KeyedRow) => {
    const row = rows.get(key);
    if (row?.holder === holder) rows.set(key, changed(row));
    return row?.holder === holder;
  };
  const store: IdempotencyStore = {
    take: async (key, lease, now) => {
      const row = rows.get(key);
      if (row?.answer !== undefined) return { ...row, state: 'done', answer: row.answer };
      if (row !== undefined && (row.until > now || row.content !== lease.content))
        return { ...row, state: 'running' };
      const noted = row?.note === undefined ? {} : { note: row.note };
      rows.set(key, { ...lease, ...noted });
      return { state: 'ours', ...noted };
    },
    note: async (key, lease, note) => {
      if (!change(key, lease, (row) => ({ ...row, note }))) throw new Error('the lease is over');
    },
    finish: async (key, lease, answer) =>
      void change(key, lease, (row) => ({ ...row, holder: '', answer })),
    suspend: async (key, lease, now) => void change(key, lease, (row) => ({ ...row, until: now })),
    release: async (key, lease) => {
      if (rows.get(key)?.holder === lease.holder) rows.delete(key);
    },
  };
  return { rows, store };
}
