import type { Person } from '#domain/office.ts';
import type { Words } from './mailing.ts';

/** A mail to one person about a request; its words, and the link in them, are made when it is really sent. */
export interface Letter {
  readonly person: Person;
  readonly words: () => Promise<Words>;
}
