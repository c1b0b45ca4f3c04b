import type { OfficeData } from '#domain/office.ts';
import type { Person } from './person.ts';

/** An office's active persons with the Chinese titles of their posts, in the office's own order. */
export function peopleOf({ persons, posts, holdings }: OfficeData): readonly Person[] {
  const titles = new Map(posts.map(({ id, title }) => [id, title.zh]));
  return persons
    .filter(({ active }) => active)
    .map(({ id, name }) => ({
      id,
      name,
      posts: holdings
        .filter(({ person }) => person === id)
        .map(({ post }) => titles.get(post) ?? post),
    }));
}
