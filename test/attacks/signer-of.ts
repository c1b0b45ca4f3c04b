import type { Office } from '#domain/office.ts';
import type { StepRow } from '#domain/request.ts';

/** Somebody who holds the post that a step waits for. */
export function signerOf({ holdings }: Office, row: StepRow | undefined): string {
  const owner = row?.owner ?? { person: '' };
  if ('person' in owner) return owner.person;
  const held = holdings.find(
    ({ post, department }) => post === owner.post && department === owner.department,
  );
  if (held === undefined) throw new Error(`nobody is ${owner.post}`);
  return held.person;
}
