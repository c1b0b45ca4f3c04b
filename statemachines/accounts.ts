import { isAccount, maskedAccount } from '#domain/accounts.ts';
import type { Field } from './fields.ts';
import type { Route } from './route.ts';

type Fields = Pick<Route, 'fields'>;

/** Every bank account in something made of a request's form, at whatever depth: `data`, a state, an event. */
export const accountsIn = (route: Fields, value: unknown): readonly string[] => {
  const names = new Set(accountNames(route));
  return names.size === 0 ? [] : [...new Set(under(value, names))];
};

/** Ids of account fields, and names of columns of that kind. */
export const accountNames = (route: Fields): readonly string[] =>
  Object.entries(route.fields).flatMap(([id, field]) => {
    if (field.kind === 'account') return [id];
    if (field.kind !== 'lines') return [];
    return Object.entries(field.columns).flatMap(([name, { kind }]) =>
      kind === 'account' ? [name] : [],
    );
  });

function under(value: unknown, names: ReadonlySet<string>): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'string'
      ? names.has(name) && isAccount(inner)
        ? [inner]
        : []
      : under(inner, names),
  );
}

/** Whatever it is, without these accounts wherever they stand in its texts. */
export function masked<Value>(value: Value, accounts: readonly string[]): Value;
export function masked(value: unknown, accounts: readonly string[]): unknown {
  if (accounts.length === 0) return value;
  if (typeof value === 'string') return maskedText(value, accounts);
  if (Array.isArray(value)) return value.map((one: unknown) => masked(one, accounts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => [name, masked(one, accounts)]),
  );
}

const maskedText = (text: string, accounts: readonly string[]): string =>
  accounts.reduce((so, account) => so.replaceAll(account, maskedAccount(account)), text);

/** The same route, with accounts as plain texts: for the pages of those who pay and book, who see them in full. */
export const openly = (route: Route): Route => ({
  ...route,
  fields: Object.fromEntries(
    Object.entries(route.fields).map(([id, field]): readonly [string, Field] => {
      if (field.kind === 'account') return [id, { ...field, kind: 'text', max: 30 }];
      if (field.kind !== 'lines') return [id, field];
      const columns = Object.entries(field.columns).map(
        ([name, column]) =>
          [
            name,
            column.kind === 'account' ? ({ ...column, kind: 'text', max: 30 } as const) : column,
          ] as const,
      );
      return [id, { ...field, columns: Object.fromEntries(columns) }];
    }),
  ),
});
