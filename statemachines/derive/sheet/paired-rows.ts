import type { FieldKind } from '../../fields.ts';
import type { Route } from '../../route.ts';

/** Fields in a row each or two and two: short ones share a row, texts and amounts and lines have their own. */
export function pairedRows(
  route: Route,
  fields: readonly string[],
): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let open: string[] | undefined;
  for (const id of fields) {
    if (isLong(route, id)) {
      rows.push([id]);
      open = undefined;
    } else if (open === undefined) {
      open = [id];
      rows.push(open);
    } else {
      open.push(id);
      open = undefined;
    }
  }
  return rows;
}

const longText = 60;
const longKinds: ReadonlySet<FieldKind> = new Set([
  'long-text',
  'lines',
  'references',
  'money',
  'departments',
]);

function isLong(route: Route, id: string): boolean {
  const field = route.fields[id];
  if (field === undefined) return false;
  return longKinds.has(field.kind) || (field.kind === 'text' && field.max > longText);
}
