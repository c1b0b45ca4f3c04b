import { type Office, personOf } from '#domain/office.ts';
import type { OfficeChange } from '#domain/office-change.ts';
import type { Notice } from './notices.ts';

/** Who is told of a stand-in by mail: the stand-in, and the absent person where somebody else set it. */
export function absenceNotices(
  office: Office,
  change: OfficeChange,
  by: string,
): readonly Notice[] {
  if (change.kind !== 'give-stand-in' && change.kind !== 'end-stand-in') return [];
  const kind = change.kind === 'give-stand-in' ? 'stand-in-set' : 'stand-in-ended';
  return [change.standIn, change.person]
    .filter((to) => to !== by && personOf(office, to)?.active === true)
    .map((to) => ({ kind, about: change.person, to }));
}
