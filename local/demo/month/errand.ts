import type { Desk } from '../desk.ts';
import type { Doing, Matter } from '../matter.ts';

/** A piece of the month's work. What it files may stay open: a later errand goes on with it by its name. */
export interface Errand {
  /** The working day of the month on which it is done; errands of one day follow in the order of the list. */
  readonly day: number;
  readonly title: string;
  run(month: Month): Promise<void>;
}

/** The desk of an office that remembers what is under way. */
export interface Month extends Desk {
  /** The date of the month's nth working day, YYYY-MM-DD. */
  date(workingDay: number): string;
  /** Files a request and remembers it. */
  file(
    name: string,
    route: string,
    doing: Omit<Doing, 'item' | 'act' | 'opinion'>,
  ): Promise<Matter>;
  /** What was filed under that name. */
  matter(name: string): Matter;
  /** Takes up, and remembers, what the office opened by itself for this person; undefined where there is none. */
  takeUp(name: string, route: string, person: string): Promise<Matter | undefined>;
  /** Tries what must not be possible: told where it is refused with these words, an error where it is not. */
  refuses(words: string, act: () => Promise<unknown>): Promise<void>;
}
