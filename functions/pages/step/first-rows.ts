import type { Office } from '#domain/office.ts';
import type { Json } from '#domain/words.ts';
import type { Column } from '#statemachines/fields.ts';
import type { Asks, Route } from '#statemachines/route.ts';
import type { EarlierTable } from '#functions/deeds/earlier.ts';

/**
 * Rows with which a step's lines begin because the office knows of them already, under the names they have on a page:
 * `items.0.title`. What cannot be told stays empty, for whoever fills it in.
 */
export const firstRows = (
  route: Route,
  asks: Asks,
  tables: readonly EarlierTable[],
  office: Office,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    tables.flatMap(({ begins }) => {
      const field = begins === undefined ? undefined : route.fields[begins.field];
      if (begins === undefined || field?.kind !== 'lines' || asks[begins.field] === undefined) {
        return [];
      }
      return begins.rows.slice(0, field.max).flatMap((row, at) =>
        Object.entries(row).flatMap(([name, value]) => {
          const text = textOf(field.columns[name], value, office);
          return text === '' ? [] : [[`${begins.field}.${String(at)}.${name}`, text] as const];
        }),
      );
    }),
  );

function textOf(column: Column | undefined, value: Json, office: Office): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const text = String(value);
  if (column?.kind !== 'department') return text;
  return office.departments.find(({ title }) => title.zh === text)?.id ?? '';
}
