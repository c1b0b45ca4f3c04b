import { type Item, textOf } from './table.ts';

/** Where a request's rows stand, with a digest of what is there. */
export type StandingRows = Readonly<Record<string, string>>;

export const rowsKey = 'ROWS';

export const standingIn = (item: Item | undefined): StandingRows => {
  const body = textOf(item, 'body');
  const standing: StandingRows = body === '' ? {} : JSON.parse(body);
  return standing;
};
