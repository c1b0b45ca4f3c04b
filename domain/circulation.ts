import type { By } from './by.ts';

/**
 * 传阅: a request is shown to persons who have no hand in it, with a note why, while it runs or after it is closed: it
 * changes nothing of what is decided. Who reads it says so (已阅), and may add a remark.
 */
export interface Circulation {
  /** Its place among the request's circulations, from 0. */
  readonly n: number;
  readonly by: By;
  readonly at: string;
  readonly why: string;
  /** Persons, in the order in which they were named. */
  readonly to: readonly string[];
  readonly urgedAt?: string;
  readonly recalledAt?: string;
}

/** 已阅: who read which circulation, and when. */
export interface Receipt {
  readonly of: number;
  readonly by: By;
  readonly at: string;
  readonly remark: string;
}

export type CirculationEvent = Circulated | Read | ReadersUrged | CirculationRecalled;

export interface Circulated {
  readonly type: 'circulated';
  readonly at: string;
  readonly by: By;
  readonly why: string;
  readonly to: readonly string[];
}

export interface Read {
  readonly type: 'read';
  readonly at: string;
  readonly by: By;
  readonly of: number;
  readonly remark: string;
}

export interface ReadersUrged {
  readonly type: 'readers-urged';
  readonly at: string;
  readonly by: By;
  readonly of: number;
  readonly why: string;
}

/** Whoever has not read it loses it; what was read stays read. */
export interface CirculationRecalled {
  readonly type: 'circulation-recalled';
  readonly at: string;
  readonly by: By;
  readonly of: number;
  readonly why: string;
}

/** A request's circulations and what was read of them; both left out where there is none. */
export interface Circulating {
  readonly circulations?: readonly Circulation[];
  readonly receipts?: readonly Receipt[];
}

export function applyCirculation(
  { circulations = [], receipts = [] }: Circulating,
  event: CirculationEvent,
): Circulating {
  switch (event.type) {
    case 'circulated': {
      const { type: _type, ...rest } = event;
      return { circulations: [...circulations, { n: circulations.length, ...rest }] };
    }
    case 'read': {
      const { type: _type, ...receipt } = event;
      return { receipts: [...receipts, receipt] };
    }
    case 'readers-urged':
      return { circulations: changeOne(circulations, event.of, { urgedAt: event.at }) };
    case 'circulation-recalled':
      return { circulations: changeOne(circulations, event.of, { recalledAt: event.at }) };
  }
}

const changeOne = (
  all: readonly Circulation[],
  n: number,
  change: Partial<Circulation>,
): readonly Circulation[] => all.map((one) => (one.n === n ? { ...one, ...change } : one));

/** Who of a circulation has not read it; nobody once it is recalled. */
export function unread(
  { receipts = [] }: Circulating,
  circulation: Circulation,
): readonly string[] {
  if (circulation.recalledAt !== undefined) return [];
  const read = new Set(
    receipts.filter(({ of }) => of === circulation.n).map(({ by }) => by.person),
  );
  return circulation.to.filter((person) => !read.has(person));
}

/** Whether somebody still has to read it. */
export const isCirculating = (state: Circulating): boolean =>
  (state.circulations ?? []).some((one) => unread(state, one).length > 0);

/** Whether somebody was shown the request: it still waits for him, or he read it. */
export const isReader = (state: Circulating, person: string): boolean =>
  (state.receipts ?? []).some(({ by }) => by.person === person) ||
  (state.circulations ?? []).some((one) => unread(state, one).includes(person));
