import type { Office, OfficeData } from '#domain/office.ts';
import { offIn } from '#statemachines/enabled.ts';
import { placedOwners } from '#statemachines/check/places.ts';
import { humanSteps } from '#statemachines/flow.ts';
import type { Route } from '#statemachines/route.ts';
import { sealsOrPays } from '#statemachines/terms.ts';
import type { World } from '../world.ts';

/** A post as a route names it; `perDepartment` where it means the one of a department. */
interface Named {
  readonly post: string;
  readonly perDepartment: boolean;
}

/** The posts that the routes in use in an office need somebody in. */
export const routePosts = ({ routes }: World, office: Office): readonly string[] =>
  inUse(
    routes.all().map(({ route }) => route),
    office,
  ).flatMap(postsNamed);

/** The posts that sign where money or a seal follows: each must have another that decides instead. */
export const approvingPosts = (routes: readonly Route[]): readonly string[] =>
  routes
    .filter((route) => route.amount !== undefined || humanSteps(route.steps).some(sealsOrPays))
    .flatMap((route) => humanSteps(route.steps))
    .filter(({ kind }) => kind === 'sign')
    .flatMap((step) => placedOwners({ part: step, path: '' }))
    .flatMap(({ part }) => ('post' in part ? [part.post] : []));

/** The routes that an office has not switched off. */
export const inUse = (routes: readonly Route[], office: OfficeData): readonly Route[] =>
  routes.filter((route) => offIn(route, office) === undefined);

/** The posts that one route names. */
export const postsNamed = (route: Route): readonly string[] => named(route).map(({ post }) => post);

/**
 * How posts exist: once per department where routes ask for them so or somebody holds one so; once for the office where
 * a route asks for that, somebody holds it so, or nothing says otherwise.
 */
export function postKinds(
  { routes }: World,
  office: Office,
): { readonly perDepartment: ReadonlySet<string>; readonly whole: ReadonlySet<string> } {
  const asked = routes.all().flatMap(({ route }) => named(route));
  const held = office.holdings.map(({ post, department }) => ({
    post,
    perDepartment: department !== undefined,
  }));
  const [some, rest] = [true, false].map((is) =>
    [...asked, ...held].filter(({ perDepartment }) => perDepartment === is).map(({ post }) => post),
  );
  const perDepartment = new Set(some);
  const others = office.posts.map(({ id }) => id).filter((id) => !perDepartment.has(id));
  return { perDepartment, whole: new Set([...(rest ?? []), ...others]) };
}

/** Owners and signers stand at several depths of a route, always as an object with `post`. */
const named = (route: Route): readonly Named[] => inside(route);

function inside(value: unknown): readonly Named[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'post' in value && typeof value.post === 'string'
      ? [{ post: value.post, perDepartment: 'of' in value || 'each' in value }]
      : [];
  return [...own, ...Object.values(value).flatMap(inside)];
}
