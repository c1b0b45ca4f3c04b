import type { Offered } from '#domain/ties.ts';
import { routeOf } from '#statemachines/routes/index.ts';
import type { Route } from '#statemachines/route.ts';
import { sampleData } from '../statemachines/sample-data.ts';
import { offered } from './offered.ts';

/** One approved request of each route that a route's references may name, with more than anybody draws on it. */
export async function paperOffers(route: Route): Promise<readonly Offered[]> {
  const routes = Object.values(route.fields).flatMap((field) =>
    field.kind === 'references' ? field.routes : [],
  );
  return Promise.all(
    [...new Set(routes)].map(async (id) => {
      const offering = routeOf(id);
      const data = offering === undefined ? {} : await sampleData(offering);
      const carries: readonly string[] = offering?.offers?.carries ?? [];
      return offered({
        request: `order-${id}`,
        route: id,
        number: `样例-${id}`,
        numbers: [`样例-${id}`],
        headline: offering?.title.zh ?? id,
        of: Object.fromEntries(Object.entries(data).filter(([name]) => carries.includes(name))),
        amount: 1_000_000_000,
      });
    }),
  );
}
