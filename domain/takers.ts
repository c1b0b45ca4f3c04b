import {
  type Holding,
  heldBy,
  holders,
  holdingsOf,
  inWindow,
  type Office,
  type OwnerRef,
  ownerKey,
  type Person,
  personOf,
  type StandIn,
} from './office.ts';
import { officeSetting } from './office-settings.ts';

/** Somebody who can take a step today: who holds it, or who acts for a holder. */
export interface Taker {
  readonly person: Person;
  /** The holder represented, where the person acts for somebody else. */
  readonly for?: string;
  /** Leads the post without having been appointed to it. */
  readonly acting?: true;
}

const nobody: ReadonlySet<string> = new Set();

/**
 * Who can take what comes to an owner today: its active holders, then who stands in for them, and for those in turn while
 * they are away too, `standInChain` links far. Everybody once: who holds the post acts as himself, and a loop gives
 * nothing new. Chains do not pass through anybody in `kept`: whom a step keeps out is not represented in it either.
 */
export function takers(
  office: Office,
  owner: OwnerRef,
  kept: ReadonlySet<string> = nobody,
): readonly Taker[] {
  const own = holders(office, owner)
    .filter(({ id }) => !kept.has(id))
    .map((person): Taker =>
      isActing(office, owner, person.id) ? { person, acting: true } : { person },
    );
  let reached: readonly Taker[] = own;
  let last: readonly Taker[] = own;
  for (
    let depth = officeSetting(office, 'standInChain');
    depth > 0 && last.length > 0;
    depth -= 1
  ) {
    const seen = new Set(reached.map(({ person }) => person.id));
    const next = last.flatMap((taker) => representatives(office, taker));
    last = firstOfEach(next.filter(({ person: { id } }) => !kept.has(id) && !seen.has(id)));
    reached = [...reached, ...last];
  }
  return reached;
}

function isActing(office: Office, owner: OwnerRef, person: string): boolean {
  const held = holdingsOf(office, owner).filter((holding) => holding.person === person);
  return held.length > 0 && held.every(({ acting }) => acting === true);
}

const representatives = (office: Office, { person, for: absent }: Taker): readonly Taker[] =>
  standInsFor(office, person.id).flatMap(({ standIn }) =>
    holders(office, { person: standIn }).map((found) => ({
      person: found,
      for: absent ?? person.id,
    })),
  );

const firstOfEach = (found: readonly Taker[]): readonly Taker[] =>
  found.filter(
    ({ person }, index) => found.findIndex((other) => other.person.id === person.id) === index,
  );

/** The stand-ins of an absent person whose window holds today. */
export const standInsFor = (office: Office, absent: string): readonly StandIn[] =>
  office.standIns.filter((row) => row.absent === absent && inWindow(row, office.today));

/** The active persons that somebody stands in for today, through chains, the nearest first. */
export function absentFor(office: Office, person: string): readonly Person[] {
  let found: readonly string[] = [];
  let last: readonly string[] = [person];
  for (
    let depth = officeSetting(office, 'standInChain');
    depth > 0 && last.length > 0;
    depth -= 1
  ) {
    const at = new Set(last);
    const next = office.standIns
      .filter((row) => at.has(row.standIn) && inWindow(row, office.today))
      .map(({ absent }) => absent)
      .filter(
        (id) => id !== person && !found.includes(id) && personOf(office, id)?.active === true,
      );
    last = [...new Set(next)];
    found = [...found, ...last];
  }
  return found.flatMap((id) => personOf(office, id) ?? []);
}

/** The inbox keys a person reads: their own, one for each post held, and those of whom they stand in for. */
export const inboxKeys = (office: Office, person: string): readonly string[] => [
  ...new Set(
    [person, ...absentFor(office, person).map(({ id }) => id)].flatMap((id) => ownKeys(office, id)),
  ),
];

/** The inbox keys that are a person's without standing in for anybody. */
export const ownKeys = (office: Office, person: string): readonly string[] => [
  ownerKey({ person }),
  ...heldBy(office, person).map(keyOfHolding),
];

const keyOfHolding = ({ post, department }: Holding): string =>
  ownerKey(department === undefined ? { post } : { post, department });
