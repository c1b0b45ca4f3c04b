import { yuan } from '#domain/money.ts';
import { departmentTitle, personOf, type Office } from '#domain/office.ts';
import type { Language } from '#domain/words.ts';
import type { Field } from '../fields.ts';
import type { Route } from '../route.ts';

/**
 * What headlines and registers may call to say an id as people say it: `$vehicle(vehicle)`, `$person`, `$department`
 * (one or several), `$supplier`, `$seal`, `$yuan(fen)`, and `$choice("field", value)` or `$choice("lines.column",
 * value)`. What is not there is said as nothing, an id the office no longer knows as itself.
 */
export function officeWords(
  route: Route,
  office: Office,
  language: Language = 'zh',
): Readonly<Record<string, (...values: readonly unknown[]) => string>> {
  return {
    vehicle: named((id) => office.vehicles.find((vehicle) => vehicle.id === id)?.plate),
    person: named((id) => personOf(office, id)?.name),
    department: named((id) => departmentTitle(office, id)[language]),
    supplier: named((id) => office.suppliers.find((supplier) => supplier.id === id)?.name),
    seal: named((id) => office.seals.find((seal) => seal.id === id)?.title[language]),
    yuan: (value) => (typeof value === 'number' ? yuan(value) : ''),
    choice: (field, value) => named((id) => optionTitle(route, String(field), id, language))(value),
  };
}

const named = (say: (id: string) => string | undefined) => (value: unknown) =>
  ids(value)
    .map((id) => say(id) ?? id)
    .join('、');

const ids = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');

function optionTitle(
  route: Route,
  path: string,
  option: string,
  language: Language,
): string | undefined {
  const [id = '', name] = path.split('.');
  const field: Field | undefined = route.fields[id];
  const asked = name !== undefined && field?.kind === 'lines' ? field.columns[name] : field;
  return asked?.kind === 'choice' ? asked.options[option]?.[language] : undefined;
}
