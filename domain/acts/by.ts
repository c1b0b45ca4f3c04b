import type { By } from '../by.ts';
import { type Office, personOf, postsOf } from '../office.ts';

/** A person as the trail names him: with his first post, as it is called now. */
export const byOf = (office: Office, person: string): By => ({
  person,
  name: personOf(office, person)?.name ?? person,
  post: postsOf(office, person)[0]?.zh ?? '',
});
