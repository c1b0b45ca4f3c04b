import {
  absenceEnded,
  absenceGiven,
  type EndStandIn,
  type GiveStandIn,
  withoutAbsencesOf,
} from './office-change/absence.ts';
import {
  closed,
  type CloseDay,
  imported,
  type ImportYear,
  opened,
  type OpenDay,
  type Oversee,
  overseen,
} from './office-change/days.ts';
import {
  type ChangeSetting,
  joined,
  type KeepApart,
  type LetMeet,
  settingChanged,
  parted,
} from './office-change/rules.ts';
import { type ImportStandard, standardImported } from './office-change/standard.ts';
import {
  ranked,
  retired,
  type RetireThing,
  type SetRank,
  type SetSeal,
  type SetSupplier,
  type SetVehicle,
  thingSet,
} from './office-change/things.ts';
import { type Holding, type Office, overlapping, type Person } from './office.ts';
import type { PinCodeIssued } from './pin.ts';
import { inboxKeys } from './takers.ts';

/** A change of one person: who he is, what he holds, who stands in for him. */
export type PersonChange =
  | {
      readonly kind: 'add-person';
      readonly id: string;
      readonly name: string;
      readonly email: string;
      readonly department: string;
    }
  | { readonly kind: 'change-address'; readonly person: string; readonly email: string }
  /** With `acting` and days: an acting leader (主持工作). */
  | ({ readonly kind: 'give-post' } & Holding)
  | ({ readonly kind: 'take-post' } & Pick<Holding, 'person' | 'post' | 'department'>)
  | { readonly kind: 'disable-person'; readonly person: string }
  | { readonly kind: 'enable-person'; readonly person: string }
  /** A leaver: posts and open steps go to another person, the account is disabled. */
  | { readonly kind: 'hand-over'; readonly person: string; readonly to: string }
  | GiveStandIn
  | EndStandIn;

/** A change of what holds for the whole office. */
export type RuleChange =
  KeepApart | LetMeet | CloseDay | OpenDay | ImportYear | Oversee | ChangeSetting;

/** A change of a thing, a table or a rank, each with the document it rests on. */
export type ThingChange =
  SetVehicle | SetSeal | SetSupplier | RetireThing | SetRank | ImportStandard;

/** A change of the office. One administrator proposes it, another confirms it; both stand in the trail. */
export type OfficeChange = PersonChange | RuleChange | ThingChange;

/** Whose change it is and why. */
export interface Ground {
  readonly by: string;
  readonly why: string;
}

/** What happens to the office, kept in its own chain of the trail. */
export type OfficeEvent =
  | PinCodeIssued
  | {
      readonly type: 'office-changed';
      readonly at: string;
      readonly change: OfficeChange;
      readonly why: string;
      readonly proposedBy: string;
      readonly confirmedBy: string;
    }
  | {
      readonly type: 'office-proposed' | 'office-dropped';
      readonly at: string;
      readonly change: OfficeChange;
      readonly why: string;
      readonly by: string;
    }
  /** 外出委托: somebody set or ended his own stand-in, alone. */
  | {
      readonly type: 'stand-in-set' | 'stand-in-ended';
      readonly at: string;
      readonly change: GiveStandIn | EndStandIn;
      readonly why: string;
      readonly by: string;
    };

/** The office after a change. Says what is wrong with it first: see `changeFaults`. */
export function changed(office: Office, change: OfficeChange, ground: Ground): Office {
  switch (change.kind) {
    case 'add-person': {
      const { kind: _kind, ...person } = change;
      return { ...office, persons: [...office.persons, { ...person, active: true }] };
    }
    case 'change-address':
      return withPerson(office, change.person, { email: change.email });
    case 'enable-person':
      return withPerson(office, change.person, { active: true });
    case 'disable-person':
      return withPerson(office, change.person, { active: false });
    case 'give-post': {
      const { kind: _kind, ...holding } = change;
      return { ...office, holdings: [...office.holdings, holding] };
    }
    case 'take-post':
      return {
        ...office,
        holdings: office.holdings.filter((held) => !isTaken(held, change, office.today)),
      };
    case 'hand-over':
      return handedOver(office, change.person, change.to);
    case 'give-stand-in':
      return absenceGiven(office, change, ground);
    case 'end-stand-in':
      return absenceEnded(office, change);
    case 'keep-apart':
      return parted(office, change, ground.why);
    case 'let-meet':
      return joined(office, change);
    case 'close-day':
      return closed(office, change);
    case 'open-day':
      return opened(office, change);
    case 'import-year':
      return imported(office, change);
    case 'oversee':
      return overseen(office, change);
    case 'change-setting':
      return settingChanged(office, change);
    case 'set-vehicle':
    case 'set-seal':
    case 'set-supplier':
      return thingSet(office, change);
    case 'retire-thing':
      return retired(office, change);
    case 'set-rank':
      return ranked(office, change);
    case 'import-standard':
      return standardImported(office, change);
  }
}

/** A holding that a taken post ends: the present one and any to come; what has lapsed stays as it was. */
const isTaken = (held: Holding, taken: Holding, today: string): boolean =>
  sameHolding(held, taken) && (held.to === undefined || held.to >= today);

function handedOver(office: Office, person: string, to: string): Office {
  const left = withPerson(office, person, { active: false, successor: to });
  const passes = (row: { readonly person: string; readonly to?: string }): boolean =>
    row.person === person && (row.to === undefined || row.to >= office.today);
  const holdings = left.holdings.map((held) => (passes(held) ? { ...held, person: to } : held));
  const oversight = left.oversight.map((row) => (passes(row) ? { ...row, person: to } : row));
  return withoutAbsencesOf({ ...left, holdings: unique(holdings), oversight }, person);
}

/**
 * Whose links and sessions end with a change: whoever it takes something from, stand-ins of that person included, and
 * who is to decide less than before.
 */
export function raisedBy(before: Office, change: OfficeChange, after: Office): readonly string[] {
  const lost = before.persons
    .map(({ id }) => id)
    .filter((id) => {
      const kept = new Set(
        after.persons.some((person) => person.id === id) ? keysOf(after, id) : [],
      );
      return keysOf(before, id).some((key) => !kept.has(key));
    });
  return [...new Set([...named(change), ...lost])];
}

const keysOf = (office: Office, id: string): readonly string[] =>
  office.persons.some((person) => person.id === id && person.active) ? inboxKeys(office, id) : [];

function named(change: OfficeChange): readonly string[] {
  switch (change.kind) {
    case 'change-address':
    case 'take-post':
    case 'disable-person':
    case 'hand-over':
      return [change.person];
    case 'keep-apart':
      return change.persons;
    case 'add-person':
    case 'enable-person':
    case 'give-post':
    case 'give-stand-in':
    case 'end-stand-in':
    case 'let-meet':
    case 'close-day':
    case 'open-day':
    case 'import-year':
    case 'oversee':
    case 'change-setting':
    case 'set-vehicle':
    case 'set-seal':
    case 'set-supplier':
    case 'retire-thing':
    case 'set-rank':
    case 'import-standard':
      return [];
  }
}

const withPerson = (office: Office, id: string, values: Partial<Person>): Office => ({
  ...office,
  persons: office.persons.map((person) => (person.id === id ? { ...person, ...values } : person)),
});

export const sameHolding = (
  a: Pick<Holding, 'person' | 'post' | 'department'>,
  b: Pick<Holding, 'person' | 'post' | 'department'>,
): boolean => a.person === b.person && a.post === b.post && a.department === b.department;

const unique = (holdings: readonly Holding[]): readonly Holding[] =>
  holdings.filter(
    (held, index) =>
      holdings.findIndex((other) => sameHolding(held, other) && overlapping(held, other)) === index,
  );
