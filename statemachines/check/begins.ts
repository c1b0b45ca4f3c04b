import type { Column, LinesField } from '../fields.ts';
import type { Route } from '../route.ts';
import { finding, type Finding } from './route-fault.ts';

/** A cell begins with a column of its own kind, or as a number with the days between two dates. */
export const beginsFit = (route: Route): readonly Finding[] =>
  Object.entries(route.fields).flatMap(([id, field]) =>
    field.kind === 'lines'
      ? Object.entries(field.columns)
          .filter(([, column]) => !fits(field, column))
          .map(([name]) =>
            finding(
              `fields.${id}.columns.${name}.begins`,
              '起始值取不到。请写同一行里同类的栏，天数请写两个日期栏。',
              'Nothing can be taken from there. Name a column of the row of the same kind; for days, two dates.',
            ),
          )
      : [],
  );

function fits({ columns }: LinesField, { begins, kind }: Column): boolean {
  if (begins === undefined) return true;
  const kindOf = (name: string): string | undefined =>
    Object.hasOwn(columns, name) ? columns[name]?.kind : undefined;
  return 'column' in begins
    ? kindOf(begins.column) === kind
    : kind === 'number' && begins.days.every((name) => kindOf(name) === 'date');
}
