import type { Offered } from '#domain/ties.ts';
import type { JsonObject } from '#domain/words.ts';
import { routeOf } from '#statemachines/routes/index.ts';
import type { Route } from '#statemachines/route.ts';
import { sampleData } from '../statemachines/sample-data.ts';
import { offered } from './offered.ts';
import { type Filing, plausible } from './plausible.ts';

/**
 * One approved request of each route that a route's references may name, with more than anybody draws on it; told of
 * whoever draws, what it says is what he himself might have filed.
 */
export async function paperOffers(route: Route, filing?: Filing): Promise<readonly Offered[]> {
  const routes = Object.values(route.fields).flatMap((field) =>
    field.kind === 'references' ? field.routes : [],
  );
  return Promise.all(
    [...new Set(routes)].map(async (id) => {
      const offering = routeOf(id);
      const sample = offering === undefined ? {} : await sampleOf(offering);
      const own =
        filing === undefined || offering === undefined
          ? {}
          : { ...momentsOf(offering, filing), ...answersIn(id, filing) };
      const data = { ...sample, ...own };
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

const samples = new Map<Route, Promise<JsonObject>>();

const sampleOf = (route: Route): Promise<JsonObject> => {
  const sample = samples.get(route) ?? sampleData(route);
  samples.set(route, sample);
  return sample;
};

/** Whatever happened, happened today. */
const momentsOf = (route: Route, { today }: Filing): JsonObject =>
  Object.fromEntries(
    Object.entries(route.fields).flatMap(([id, { kind }]) =>
      kind === 'moment' ? [[id, `${today}T08:30`] as const] : [],
    ),
  );

/** The plausible answers of a route's form and of its steps. */
const answersIn = (id: string, filing: Filing): JsonObject =>
  Object.assign(
    {},
    ...Object.entries(plausible).flatMap(([at, answers]) =>
      at === id || at.startsWith(`${id}/`) ? [answers(filing)] : [],
    ),
  );
