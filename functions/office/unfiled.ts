import type { Office } from '#domain/office.ts';
import { periodOf } from '#domain/recurrence.ts';
import { offIn } from '#statemachines/enabled.ts';
import { cadenceStore, type Unfiled } from '../stores/cadences.ts';
import type { World } from '../world.ts';

/** What should have opened by itself in the present period and could not. */
export async function unfiledNow(
  { db, tables, routes }: World,
  office: Office,
): Promise<readonly Unfiled[]> {
  const cadences = cadenceStore(db, tables.facts);
  const found = await Promise.all(
    routes.all().map(async ({ route }) => {
      const { id, start } = route;
      if (start.every === undefined || offIn(route, office) !== undefined) return [];
      const period = periodOf(start.every.each, office.today);
      const [failed, filed] = await Promise.all([
        cadences.failed(id, period),
        cadences.filed(id, period),
      ]);
      return failed === undefined || filed !== undefined ? [] : [failed];
    }),
  );
  return found.flat();
}
