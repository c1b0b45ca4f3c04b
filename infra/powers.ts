import type { FunctionName } from '#functions/names.ts';

/** Kept in Secrets Manager, each read by as few as possible. */
export type SecretName = 'seal-key' | 'client-secret' | 'mail-url';

/**
 * What a function may touch beside the facts, which all read and write. Everything it may not is missing here: no
 * function can change or delete an event, start or answer a machine, or read the mail server's password unless it says so.
 */
export interface Powers {
  /** Queries the indexes of the facts table. */
  readonly lists: boolean;
  readonly trail: readonly ('read' | 'append')[];
  /** Reading includes checking a person's epoch within an act. */
  readonly office: 'read' | 'write';
  /** May touch people's PINs and passkeys and what waits for a second person; only the latter; or nothing of it. */
  readonly signing: 'all' | 'waiting' | 'none';
  /** Signs uploads for browsers and reads what arrived. */
  readonly uploads: boolean;
  readonly archive: { readonly reads: boolean; readonly writes?: 'records' | 'slips' };
  readonly machines: readonly ('start' | 'answer')[];
  /** Asks for the effects of an act at once. */
  readonly wakes: boolean;
  readonly secrets: readonly SecretName[];
  /** Sets PDFs in type. */
  readonly fonts: boolean;
}

export const powers: Readonly<Record<FunctionName, Powers>> = {
  pages: {
    lists: true,
    trail: ['read', 'append'],
    office: 'read',
    signing: 'all',
    uploads: true,
    archive: { reads: true, writes: 'slips' },
    machines: [],
    wakes: true,
    secrets: ['seal-key', 'client-secret'],
    fonts: true,
  },
  links: {
    lists: false,
    trail: ['read', 'append'],
    office: 'read',
    signing: 'all',
    uploads: true,
    archive: { reads: true },
    machines: [],
    wakes: true,
    secrets: ['seal-key', 'client-secret'],
    fonts: false,
  },
  office: {
    lists: false,
    trail: ['read', 'append'],
    office: 'write',
    signing: 'all',
    uploads: false,
    archive: { reads: false },
    machines: [],
    wakes: true,
    secrets: ['seal-key', 'client-secret'],
    fonts: false,
  },
  'open-step': {
    lists: false,
    trail: ['append'],
    office: 'read',
    signing: 'none',
    uploads: false,
    archive: { reads: false },
    machines: ['answer'],
    wakes: true,
    secrets: [],
    fonts: false,
  },
  record: {
    lists: false,
    trail: ['read', 'append'],
    office: 'read',
    signing: 'none',
    uploads: false,
    archive: { reads: false, writes: 'records' },
    machines: [],
    wakes: true,
    secrets: [],
    fonts: true,
  },
  effects: {
    lists: true,
    trail: ['append'],
    office: 'read',
    signing: 'waiting',
    uploads: false,
    archive: { reads: false },
    machines: ['start', 'answer'],
    wakes: false,
    secrets: ['mail-url'],
    fonts: false,
  },
};
