import { expect } from '@jest/globals';
import { allRows } from '../../../rig/all-rows.ts';
import type { Browser } from '../page-house.ts';
import type { SigningHouse } from './signing-house.ts';

export type Fields = readonly (readonly [string, string])[];

/** Opens the page of a way to handle a step and presses its button. */
export async function move(browser: Browser, path: string, fields: Fields): Promise<number> {
  await browser.open(path);
  return (await browser.post(path, [...fields, ['_move', '1']])).statusCode;
}

/** The same where it is refused: says so, keeps what was typed, and changes no row. */
export async function refused(
  house: SigningHouse,
  browser: Browser,
  path: string,
  fields: Fields,
  says: string,
): Promise<number> {
  await browser.open(path);
  const before = await allRows(house.rig);
  const { statusCode } = await browser.post(path, [...fields, ['_move', '1']]);
  expect(await allRows(house.rig)).toEqual(before);
  expect(browser.page).toContain(says);
  for (const [, value] of fields) expect(browser.page).toContain(value);
  return statusCode;
}
