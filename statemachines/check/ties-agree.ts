import type { Route } from '../route.ts';
import { listed, named } from './places.ts';
import { finding, type RouteFault } from './route-fault.ts';

/** What routes must agree on among themselves: who is referred to offers, and has fen where a sum is drawn. */
export const tiesAgree = (routes: readonly Route[]): readonly RouteFault[] =>
  routes.flatMap((route) =>
    named(route.fields, `${route.id}: fields`).flatMap(({ part, path }) =>
      part.kind !== 'references'
        ? []
        : listed(part.routes, `${path}.routes`).flatMap((other) =>
            unfit(routes, other.part, part.draws === 'sum', other.path),
          ),
    ),
  );

function unfit(
  routes: readonly Route[],
  id: string,
  isSum: boolean,
  path: string,
): readonly RouteFault[] {
  const offers = routes.find((route) => route.id === id)?.offers;
  if (offers === undefined) {
    return [
      fault(
        path,
        `流程“${id}”没有可供引用的单据。请先在那里写offers，或改成别的流程。`,
        `“${id}” offers nothing. Say its offers first, or name another route.`,
      ),
    ];
  }
  return isSum && offers.amount === undefined
    ? [
        fault(
          path,
          `流程“${id}”整张引用，没有金额可列支。请在它的offers里写amount，或改用draws: whole。`,
          `“${id}” is taken as a whole and has no fen to draw. Give its offers an amount, or draw the whole.`,
        ),
      ]
    : [];
}

const fault = (path: string, zh: string, en: string): RouteFault => ({
  rule: 'ties-differ',
  ...finding(path, zh, en),
});
