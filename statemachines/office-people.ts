import { heldBy, type Office, type Person } from '#domain/office.ts';
import type { JsonObject } from '#domain/words.ts';
import { humanSteps } from './flow.ts';
import type { Clash, ClashKind } from './office-people/clash.ts';
import { isMatched } from './office-people/matched.ts';
import {
  type Bench,
  benchOf,
  everybody,
  keepingTaker,
  type Scene,
  type Seat,
  seatsOf,
} from './office-people/seats.ts';
import { settledBy } from './office-people/settled.ts';
import type { Route } from './route.ts';
import { titleOf } from './terms.ts';

/**
 * Whether an office's real people, acting ones and stand-ins included, can keep apart what a route keeps apart, whoever
 * of them files and for whatever department: every place where they cannot, or only just. `settings` are the route's as
 * the office has them.
 */
export async function clashesOf(
  route: Route,
  office: Office,
  settings: JsonObject,
): Promise<readonly Clash[]> {
  const seats = seatsOf(route, await settledBy(route, settings));
  const bench = benchOf(office);
  const all = requesters(route, office);
  const found = all.flatMap((requester) => {
    const alone = seats.flatMap((seat) =>
      lonely(route, bench, seat, scenes(office, requester, [seat])),
    );
    const two = pairs(route, seats).flatMap(([first, second]) =>
      scenes(office, requester, [first, second]).flatMap((scene) =>
        together(bench, first, second, scene),
      ),
    );
    // What two steps of a set lack already is not said of the whole set again.
    const several = crowded(route, seats, bench, requester).filter(
      ({ steps }) =>
        !two.some(
          (pair) => pair.kind === 'same' && pair.steps.every((step) => steps.includes(step)),
        ),
    );
    const within = crowdedSteps(route, seats, bench, requester);
    return [...alone, ...two, ...several, ...within].map((one) => ({
      ...one,
      requesters: [requester.name],
    }));
  });
  return gathered(route, found, all.length);
}

/** A clash before equal ones are put together. */
interface Found {
  readonly kind: ClashKind;
  readonly steps: readonly string[];
  readonly persons: readonly string[];
  readonly instead: readonly string[];
}

/** Who may file, each who holds anything, and one of those who hold nothing in each department: they are all alike. */
function requesters(route: Route, office: Office): readonly Person[] {
  const { posts } = route.start;
  const matters = new Set([
    ...office.oversight.map(({ person }) => person),
    ...office.standIns.flatMap(({ absent, standIn }) => [absent, standIn]),
    ...office.conflicts.flatMap(({ persons }) => persons),
  ]);
  const plain = new Set<string>();
  return office.persons.filter((person) => {
    const held = heldBy(office, person.id);
    const files = posts.length === 0 || held.some(({ post }) => posts.includes(post));
    if (!person.active || !files) return false;
    if (held.length > 0 || matters.has(person.id)) return true;
    if (plain.has(person.department)) return false;
    plain.add(person.department);
    return true;
  });
}

/** The requests to think of: one, or one for each department where a seat leaves that open. */
const scenes = (office: Office, requester: Person, seats: readonly Seat[]): readonly Scene[] =>
  seats.some(({ anyDepartment }) => anyDepartment)
    ? office.departments.map(({ id }) => ({ requester, department: id }))
    : [{ requester, department: '' }];

/** A step for which nobody is left once this person has filed, or which is the filer's own alone. */
function lonely(
  { start }: Route,
  bench: Bench,
  seat: Seat,
  all: readonly Scene[],
): readonly Found[] {
  return all.flatMap((scene): readonly Found[] => {
    const { name } = scene.requester;
    const kept = bench.kept(seat, scene);
    const left = bench.left(seat, scene, kept);
    const steps = [seat.step];
    if (left.length === 0) return [{ kind: 'nobody', steps, persons: [name], instead: [] }];
    const isOwn = start.posts.length > 0 && bench.direct(seat, scene, kept).length === 0;
    const unkept = { ...kept, persons: new Set<string>() };
    const wasHis = bench
      .direct(seat, scene, unkept)
      .some(({ person }) => person.id === scene.requester.id);
    return isOwn && wasHis
      ? [{ kind: 'requester', steps, persons: [name], instead: names(left) }]
      : [];
  });
}

/** Two seats of steps kept apart, in the order of the steps. */
function pairs(route: Route, seats: readonly Seat[]): readonly (readonly [Seat, Seat])[] {
  const order = humanSteps(route.steps).map(({ id }) => id);
  return seats.flatMap((second) =>
    seats
      .filter(({ step }) => order.indexOf(step) < order.indexOf(second.step))
      .filter(({ step }) => second.terms.apartFrom.some((apart) => apart.step === step))
      .map((first) => [first, second] as const),
  );
}

function together(bench: Bench, first: Seat, second: Seat, scene: Scene): readonly Found[] {
  const kept = bench.kept(second, scene);
  const direct = bench.direct(second, scene, kept);
  const signers = bench.left(first, scene, bench.kept(first, scene));
  // Nobody at all for one of them is said by itself.
  if (signers.length === 0 || bench.left(second, scene, kept).length === 0) return [];
  const after = signers.map((taker) => {
    const without = keepingTaker(kept, taker);
    return {
      taker,
      left: bench.left(second, scene, without),
      direct: bench.direct(second, scene, without),
    };
  });
  const steps = [first.step, second.step];
  const stuck = after.filter(({ left }) => left.length === 0);
  const free = after.filter(({ left }) => left.length > 0);
  const said = (found: typeof after): readonly string[] => names(found.map(({ taker }) => taker));
  if (free.length === 0) return [{ kind: 'same', steps, persons: said(stuck), instead: [] }];
  if (stuck.length > 0)
    return [{ kind: 'choice', steps, persons: said(stuck), instead: said(free) }];
  const isForced = direct.length > 0 && after.every((one) => one.direct.length === 0);
  return isForced
    ? [{ kind: 'collides', steps, persons: names(direct), instead: names(free[0]?.left ?? []) }]
    : [];
}

/** Sets of several steps with too few persons between them, though any two of them could be kept apart. */
function crowded(
  route: Route,
  seats: readonly Seat[],
  bench: Bench,
  requester: Person,
): readonly Found[] {
  const scene = { requester, department: '' };
  return route.separate.flatMap((set): readonly Found[] => {
    const own = seats.filter(
      ({ step, anyDepartment }) => set.steps.includes(step) && !anyDepartment,
    );
    const steps = [...new Set(own.map(({ step }) => step))];
    const lists = steps.map((step) => [
      ...new Set(
        own.filter((seat) => seat.step === step).flatMap((seat) => everybody(bench, seat, scene)),
      ),
    ]);
    const isSaid = steps.length < 3 || lists.some((list) => list.length === 0);
    if (isSaid || isMatched(lists)) return [];
    const persons = [...new Set(lists.flat())].map((id) => bench.name(id));
    return [{ kind: 'too-few', steps, persons, instead: [] }];
  });
}

/** Joint steps with fewer persons than signers: nobody signs twice in one step, unless one word is enough. */
function crowdedSteps(
  route: Route,
  seats: readonly Seat[],
  bench: Bench,
  requester: Person,
): readonly Found[] {
  const scene = { requester, department: '' };
  return humanSteps(route.steps)
    .filter(({ joint }) => joint !== undefined && joint.how !== 'any')
    .flatMap(({ id }): readonly Found[] => {
      const own = seats.filter(({ step, anyDepartment }) => step === id && !anyDepartment);
      const lists = own.map((seat) => [...new Set(everybody(bench, seat, scene))]);
      // A place for which nobody at all is left is said by itself.
      if (lists.some((list) => list.length === 0) || isMatched(lists)) return [];
      const persons = [...new Set(lists.flat())].map((person) => bench.name(person));
      return [{ kind: 'too-few', steps: own.map(({ step }) => step), persons, instead: [] }];
    });
}

const names = (takers: readonly { readonly person: Person }[]): readonly string[] => [
  ...new Set(takers.map(({ person }) => person.name)),
];

/** Equal findings once; where nobody is left for a step, everybody who cannot file is named together. */
function gathered(
  route: Route,
  found: readonly (Found & Pick<Clash, 'requesters'>)[],
  all: number,
): readonly Clash[] {
  const groups = new Map<string, (typeof found)[number]>();
  for (const one of found) {
    const isNobody = one.kind === 'nobody';
    const about = isNobody ? [] : [...one.persons, '|', ...one.instead];
    const key = [one.kind, ...one.steps, '|', ...about].join(' ');
    const before = groups.get(key);
    const persons = [...new Set([...(before?.persons ?? []), ...one.persons])];
    const who = [...new Set([...(before?.requesters ?? []), ...one.requesters])];
    groups.set(key, { ...one, persons, requesters: who });
  }
  return [...groups.values()].map(({ kind, steps, persons, instead, requesters: who }) => ({
    kind,
    requesters: who.length === all ? [] : who,
    route: route.title,
    routeId: route.id,
    stepIds: steps,
    steps: steps.map((step) => titleOf(route, step)),
    persons,
    instead,
  }));
}
