import { assign, barred, eligible, isOwn, type Kept, keeping } from '#domain/acts/assign.ts';
import { type Office, type OwnerRef, ownerKey, type Person, personOf } from '#domain/office.ts';
import type { Taker } from '#domain/takers.ts';
import type { StepTerms } from '#domain/terms.ts';
import type { Expression } from '#domain/words.ts';
import { humanSteps } from '../flow.ts';
import { refOf } from '../owner.ts';
import type { HumanStep, Route } from '../route.ts';
import type { Who } from '../who.ts';
import { termsOf } from '../terms.ts';

/** A place in a step for which the route names a post: who could sign there hangs on the office alone. */
export interface Seat {
  readonly step: string;
  readonly terms: StepTerms;
  readonly who: Who;
  /** Whether the department is known only when a request is there. */
  readonly anyDepartment: boolean;
}

/** What settings alone decide: conditions that always hold in this office, or never do. */
export type Settled = ReadonlyMap<Expression, boolean>;

/** The seats of the steps that this office has; persons named in a form are judged when they are named. */
export function seatsOf(route: Route, settled: Settled): readonly Seat[] {
  return humanSteps(route.steps)
    .filter(({ when }) => when === undefined || settled.get(when) !== false)
    .flatMap((step) => {
      const terms = termsOf(route, step.id, { steps: [] });
      if (terms === undefined) return [];
      return whosOf(step, settled)
        .filter((who) => !('requester' in who) && (!('field' in who) || 'post' in who))
        .map((who) => ({ step: step.id, terms, who, anyDepartment: isAnyDepartment(who) }));
    });
}

function whosOf({ by, joint }: HumanStep, settled: Settled): readonly Who[] {
  const own = 'first' in by ? possible(by.first, settled) : [by];
  if (joint === undefined) return own;
  const { how, signers } = joint;
  // Beside a lead, whoever owns a joint step does not sign it.
  const lead = how === 'lead' ? own : [];
  if ('everyHolderOf' in signers) return [...lead, signers.everyHolderOf];
  if ('each' in signers) return [...lead, { post: signers.post, of: 'item' }];
  return [...lead, ...signers];
}

/** Those that a request could come to: up to the first that always holds. */
function possible(
  rules: readonly { readonly when?: Expression; readonly who: Who }[],
  settled: Settled,
): readonly Who[] {
  const open = rules.filter(({ when }) => when === undefined || settled.get(when) !== false);
  const last = open.findIndex(({ when }) => when === undefined || settled.get(when) === true);
  return (last === -1 ? open : open.slice(0, last + 1)).map(({ who }) => who);
}

function isAnyDepartment(who: Who): boolean {
  if ('overseeing' in who) return who.overseeing !== 'requester';
  return 'of' in who && who.of !== 'requester';
}

/** One request as it might be: who files it, and for which department where that is open. */
export interface Scene {
  readonly requester: Person;
  readonly department: string;
}

/** Who could sign where, in one office; answers are kept, for the same question comes many times. */
export interface Bench {
  readonly name: (person: string) => string;
  /** Whom the seat keeps out for this requester alone. */
  readonly kept: (seat: Seat, scene: Scene) => Kept;
  /** Those whom the route means: holders of the post, and who stands in for them. */
  readonly direct: (seat: Seat, scene: Scene, kept: Kept) => readonly Taker[];
  /** Those to whom the step really goes: of the post that decides instead, where the route's own is kept out. */
  readonly left: (seat: Seat, scene: Scene, kept: Kept) => readonly Taker[];
}

export function benchOf(office: Office): Bench {
  const known = new Map<string, readonly Taker[]>();
  const reach = new Map<string, ReadonlySet<string>>();
  /** Everybody to whom an owner's steps could ever go: nobody else in `kept` makes a difference. */
  const reachOf = (owner: OwnerRef): ReadonlySet<string> => {
    const key = ownerKey(owner);
    const before = reach.get(key);
    if (before !== undefined) return before;
    const found = new Set(standing(office, owner));
    reach.set(key, found);
    return found;
  };
  const remember = (
    what: 'direct' | 'left',
    owner: OwnerRef,
    kept: Kept,
    find: () => readonly Taker[],
  ): readonly Taker[] => {
    const near = reachOf(owner);
    const out = [...kept.persons].filter((person) => near.has(person)).toSorted();
    const own = isOwn(owner, kept.requester) ? kept.requester : '';
    const key = [what, ownerKey(owner), own, ...out].join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find();
    known.set(key, found);
    return found;
  };
  return {
    name: (person) => personOf(office, person)?.name ?? person,
    kept: ({ terms }, { requester }) => barred(filed(requester), terms, office),
    direct: (seat, scene, kept) => {
      const owner = ownerIn(seat, scene, office);
      return remember('direct', owner, kept, () => eligible(office, owner, kept));
    },
    left: (seat, scene, kept) => {
      const owner = ownerIn(seat, scene, office);
      return remember('left', owner, kept, () =>
        eligible(office, assign(office, owner, kept), kept),
      );
    },
  };
}

/** A request of which nothing has been done yet. */
const filed = ({ id, name, department }: Person) => ({
  requester: { person: id, name, department },
  steps: [],
});

function ownerIn({ who }: Seat, { requester, department }: Scene, office: Office): OwnerRef {
  const data = Object.fromEntries(fieldsOf(who).map((field) => [field, department]));
  return refOf(who, department, { ...filed(requester), data }, office, office.today);
}

/** Those to whom an owner's steps go in turn, as one after the other is kept out. */
function standing(office: Office, owner: OwnerRef): readonly string[] {
  let kept: Kept = { persons: new Set(), requester: '' };
  const found: string[] = [];
  for (;;) {
    const next = eligible(office, assign(office, owner, kept), kept).flatMap(
      ({ person, for: absent }) => (absent === undefined ? [person.id] : [person.id, absent]),
    );
    if (next.length === 0) return found;
    found.push(...next);
    kept = keeping(kept, next);
  }
}

function fieldsOf(who: Who): readonly string[] {
  if ('overseeing' in who) return who.overseeing === 'requester' ? [] : [who.overseeing.field];
  return 'of' in who && typeof who.of === 'object' ? [who.of.field] : [];
}

/** Kept, and whoever stands behind one signature. */
export const keepingTaker = (kept: Kept, { person, for: absent }: Taker): Kept =>
  keeping(kept, absent === undefined ? [person.id] : [person.id, absent]);

/** Everybody who could ever sign in a seat, whoever else is kept out. */
export function everybody(bench: Bench, seat: Seat, scene: Scene): readonly string[] {
  let kept = bench.kept(seat, scene);
  const found: string[] = [];
  for (;;) {
    const next = bench.left(seat, scene, kept).map(({ person }) => person.id);
    if (next.length === 0) return found;
    found.push(...next);
    kept = keeping(kept, next);
  }
}
