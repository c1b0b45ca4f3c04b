import { inboxKeys, type Office, ownerKey } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import type { RequestState } from '#domain/request.ts';

/** Posts that may see every request: oversight, finance and the archive work across all of them. */
const seeAll: ReadonlySet<string> = new Set(['discipline', 'archivist', 'finance', 'office-admin']);

/** Whether somebody may see a request: its requester, whoever owns or did a step of it, and the posts that see all. */
export function maySee(state: RequestState, office: Office, person: string): boolean {
  if (state.requester.person === person || seesAll(office, person)) return true;
  const keys = new Set(inboxKeys(office, person));
  return state.steps.some(
    (row) => keys.has(ownerKey(row.owner)) || row.decision?.person === person,
  );
}

export const seesAll = (office: Office, person: string): boolean =>
  office.holdings.some((held) => held.person === person && seeAll.has(held.post));

/** Throws `not-yours-to-see`. */
export function requireSight(state: RequestState, office: Office, person: string): void {
  if (!maySee(state, office, person)) throw new Problem('not-yours-to-see', { request: state.id });
}
