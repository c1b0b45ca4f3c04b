import { maskedAccount } from '#domain/accounts.ts';
import type { Json, JsonObject } from '#domain/words.ts';
import { rowsOf } from './data/rows.ts';
import type { Route } from './route.ts';

/** Every bank account in a request's form: what everybody but those who pay and book sees masked. */
export const accountsIn = (route: Pick<Route, 'fields'>, data: JsonObject): readonly string[] => [
  ...new Set(
    Object.entries(route.fields).flatMap(([id, field]) => {
      if (field.kind === 'account') return typed(data[id]);
      if (field.kind !== 'lines') return [];
      const columns = Object.entries(field.columns).filter(([, { kind }]) => kind === 'account');
      return rowsOf(data, id).flatMap((row) => columns.flatMap(([name]) => typed(row[name])));
    }),
  ),
];

const typed = (value: Json | undefined): readonly string[] =>
  typeof value === 'string' && value !== '' ? [value] : [];

/** Text without these accounts, wherever they stand in it. */
export const maskedText = (text: string, accounts: readonly string[]): string =>
  accounts.reduce((so, account) => so.replaceAll(account, maskedAccount(account)), text);

/** Whatever it is, without these accounts. What holds none of them stays the very value it was. */
export function maskedValue<Value>(value: Value, accounts: readonly string[]): Value;
export function maskedValue(value: unknown, accounts: readonly string[]): unknown {
  if (accounts.length === 0) return value;
  if (typeof value === 'string') return maskedText(value, accounts);
  if (Array.isArray(value)) return value.map((one: unknown) => maskedValue(one, accounts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => [
      name,
      maskedValue(one, accounts),
    ]),
  );
}
