import type { LinkRow, LinkStore } from '#functions/stores/links.ts';
import { hashOf, newSecret } from '../secret.ts';

/** What a link is for, as the caller knows it when the mail is written. */
export interface LinkFor extends Omit<LinkRow, 'issuedAt' | 'expiresAt'> {
  readonly days: number;
}

/** Makes a link and stores its hash; the token is returned once and never again. */
export async function issueLink(
  store: Pick<LinkStore, 'issue'>,
  { days, ...what }: LinkFor,
  issuedAt: Date,
): Promise<string> {
  const token = newSecret();
  const expiresAt = new Date(issuedAt.getTime() + days * 86_400_000);
  await store.issue(hashOf(token), { ...what, issuedAt, expiresAt });
  return token;
}
