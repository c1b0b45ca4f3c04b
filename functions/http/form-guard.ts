import { Problem } from '#domain/problem.ts';
import type { Arrival } from './arrival.ts';
import type { Sealer } from './seal.ts';
import type { Site } from './site.ts';

/** Names of the hidden fields that every form carries. */
export const nonceField = '_nonce';
export const keyField = '_key';

/**
 * What nobody may find anywhere afterwards: taken out of a form before anything is done with it, so that it stands in no
 * kept form, no idempotency row and no page.
 */
const secretFields = ['_pin', '_again', '_code'] as const;
export type SecretField = (typeof secretFields)[number];

/** Takes the secrets out of a posted form. */
export function takeSecrets(form: URLSearchParams): ReadonlyMap<SecretField, string> {
  const taken = secretFields.map((name) => [name, form.get(name) ?? ''] as const);
  for (const name of secretFields) form.delete(name);
  return new Map(taken);
}

const goodFor = 24 * 60 * 60_000;

/** Where a form came from: the browser's session or link, and the page that showed it. */
export interface FormSeal {
  readonly bearer: string;
  readonly page: string;
}

/**
 * Throws `foreign-origin` unless one of our own pages sent it. Under `no-referrer` browsers write `Origin: null` even
 * for our own forms; then only the browser's own `Sec-Fetch-Site` can vouch for it.
 */
export function checkOrigin({ headers }: Pick<Arrival, 'headers'>, { baseUrl }: Site): void {
  const origin = headers.get('origin') ?? 'null';
  const from = headers.get('sec-fetch-site');
  const isOurs = from === null ? origin === baseUrl : from === 'same-origin';
  if (!isOurs || (origin !== baseUrl && origin !== 'null')) throw new Problem('foreign-origin', {});
}

export const sealForm = (sealer: Sealer, { bearer, page }: FormSeal, now: Date): string =>
  sealer.seal('form', { bearer, page }, new Date(now.getTime() + goodFor));

/** Reads a form's seal; throws `page-expired` when it is not one of this browser's forms, or a day old. */
export function openForm(
  sealer: Sealer,
  form: URLSearchParams,
  bearers: readonly string[],
  now: Date,
): FormSeal {
  const opened = sealer.open('form', form.get(nonceField) ?? '');
  const { bearer = '', page = '/' } = opened?.fields ?? {};
  if (opened === undefined || opened.expires <= now || !bearers.includes(bearer))
    throw new Problem('page-expired', {});
  return { bearer, page };
}
