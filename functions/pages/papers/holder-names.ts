import { type Office, type OwnerRef, ownerTitle } from '#domain/office.ts';
import { takers } from '#domain/takers.ts';
import type { Language } from '#domain/words.ts';
import { listed } from '#functions/views/saying.ts';

/** Who can take what comes to an owner today, by name; the post where it is vacant. */
export function holderNames(office: Office, owner: OwnerRef, language: Language): string {
  const names = takers(office, owner)
    .filter(({ for: absent }) => absent === undefined)
    .map(({ person }) => person.name);
  if (names.length === 0) return ownerTitle(office, owner)[language];
  return listed(language, names);
}
