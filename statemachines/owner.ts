import { assign, barred, eligible, type Kept } from '#domain/acts/assign.ts';
import { type Office, type OwnerRef, overseer, sealInUse, successorOf } from '#domain/office.ts';
import type { RequestState } from '#domain/request.ts';
import type { Facts } from './flow.ts';
import { humanStep, revise } from './flow.ts';
import type { Route } from './route.ts';
import type { Owner, Who } from './who.ts';
import { termsOf } from './terms.ts';

type Owned = Pick<RequestState, 'requester' | 'steps' | 'data'>;

/** Who owns a step when it opens: the rule of the route, resolved in the office of that day. */
export async function ownerOf(
  route: Route,
  id: string,
  item: string,
  state: Owned,
  office: Office,
  today: string,
  facts: Facts,
): Promise<OwnerRef> {
  if (id === revise) return { person: successorOf(office, state.requester.person) };
  const step = humanStep(route, id);
  const terms = termsOf(route, id, state);
  if (step === undefined || terms === undefined) throw new Error(`${route.id} has no step ${id}`);
  const who = await firstThatHolds(named(step.by, state, office, today), facts);
  const owner = refOf(who, item, state, office, today);
  const present = 'person' in owner ? { person: successorOf(office, owner.person) } : owner;
  const kept = barred(state, terms, office);
  return assign(office, orTheirPost(who, present, office, kept), kept);
}

/** A keeper who cannot do it now leaves it to the post of those who keep seals, before any other decides instead. */
const orTheirPost = (who: Who, owner: OwnerRef, office: Office, kept: Kept): OwnerRef =>
  'keeping' in who && eligible(office, owner, kept).length === 0 ? { post: who.post } : owner;

/** Without the approver of a seal for which the office's catalogue names none. */
function named(owner: Owner, { data }: Owned, office: Office, today: string): Owner {
  if (!('first' in owner)) return owner;
  const isNamed = (who: Who): boolean =>
    !('approving' in who) || sealInUse(office, data[who.approving], today)?.approver !== undefined;
  return { first: owner.first.filter(({ who }) => isNamed(who)) };
}

export async function firstThatHolds(owner: Owner, facts: Facts): Promise<Who> {
  if (!('first' in owner)) return owner;
  for (const { when, who } of owner.first) {
    // One after the other: the first that holds wins, and later conditions may not be answerable.
    // eslint-disable-next-line no-await-in-loop
    if (when === undefined || (await facts.holds(when))) return who;
  }
  throw new Error('an owner by conditions ends with one that always holds');
}

export function refOf(
  who: Who,
  item: string,
  state: Owned,
  office: Office,
  today: string,
): OwnerRef {
  if ('requester' in who) return { person: state.requester.person };
  if ('overseeing' in who) {
    const department = departmentOf(who.overseeing, item, state);
    const person = overseer(office, department, today);
    return person === undefined ? { post: 'head' } : { person };
  }
  if ('keeping' in who) {
    return { post: sealInUse(office, state.data[who.keeping], today)?.keeper ?? who.post };
  }
  if ('approving' in who) {
    return { post: sealInUse(office, state.data[who.approving], today)?.approver ?? 'head' };
  }
  if ('post' in who) {
    if (!('of' in who)) return { post: who.post };
    return { post: who.post, department: departmentOf(who.of, item, state) };
  }
  return { person: text(state.data[who.field]) };
}

function departmentOf(
  of: 'requester' | 'item' | { readonly field: string },
  item: string,
  state: Owned,
): string {
  if (of === 'requester') return state.requester.department;
  if (of === 'item') return item;
  return text(state.data[of.field]);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
