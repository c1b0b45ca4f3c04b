import type { Person } from '#domain/office.ts';
import type { Words } from './mailing.ts';

/** A mail to one person about a request; its words, and the link in them, are made when it is really sent. */
export interface Letter {
  readonly person: Person;
  readonly words: () => Promise<Words>;
  /** What the list of mails calls it; left out, what asked for it. */
  readonly kind?: string;
}
