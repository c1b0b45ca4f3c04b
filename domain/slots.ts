import type { OwnerRef } from './office.ts';
import type { Slot, StepRow } from './request.ts';

export const ownSlotId = '1';

/** The places of a row; of one with a single signer, the one that it amounts to. */
export const slotsOf = (row: StepRow): readonly Slot[] => row.slots ?? [own(row)];

const own = (row: StepRow): Slot => ({
  id: ownSlotId,
  owner: row.owner,
  role: 'own',
  after: [],
  depth: 0,
  openedAt: row.openedAt,
  state: row.state === 'open' ? 'open' : row.state === 'done' ? 'done' : 'moot',
  ...(row.decision === undefined ? {} : { decision: row.decision }),
});

/** Whether a slot only says an opinion to whoever added it. */
export const consults = ({ role }: Pick<Slot, 'role'>): boolean =>
  role === 'before' || role === 'asked';

/** Slots whose turn it is. */
export const activeSlots = (row: StepRow): readonly Slot[] => {
  if (row.state !== 'open') return [];
  const slots = slotsOf(row);
  const waiting = new Set(slots.filter(({ state }) => state === 'open').map(({ id }) => id));
  return slots.filter(({ id, after }) => waiting.has(id) && !after.some((one) => waiting.has(one)));
};

/** Persons who have signed in this row, for themselves or by a stand-in. */
export const signersIn = (row: StepRow): readonly string[] =>
  slotsOf(row).flatMap(({ decision }) =>
    decision === undefined
      ? []
      : [decision.person, ...(decision.for === undefined ? [] : [decision.for])],
  );

/** The same with whoever confirmed as the second person: nobody stands in one step twice. */
export const signedIn = (row: StepRow): ReadonlySet<string> =>
  new Set([
    ...signersIn(row),
    ...slotsOf(row).flatMap(({ decision }) => decision?.confirmedBy?.person ?? []),
  ]);

/** Whether a row's decision is made once `slot` has decided so. `leaves` says that the act leads elsewhere by itself. */
export function completes(row: StepRow, slot: Slot, act: string, leaves: boolean): boolean {
  if (consults(slot)) return false;
  const dissents = act === 'refuse' && (slot.role === 'assistant' || row.joint?.how === 'quorum');
  if ((leaves || act === 'return' || act === 'refuse') && !dissents) return true;
  const others = slotsOf(row).filter(
    (other) => other.id !== slot.id && other.state !== 'removed' && !consults(other),
  );
  if (row.joint?.how === 'any') return true;
  if (row.joint?.how === 'quorum') return carried(row.joint.need ?? 1, others, act) !== undefined;
  return others.every(({ state }) => state !== 'open');
}

/** How a vote stands once the last vote was `act`: carried, out of reach, or still open. */
function carried(
  need: number,
  others: readonly Slot[],
  act: string,
): 'agreed' | 'refused' | undefined {
  const agreed =
    others.filter(({ decision }) => decision !== undefined && decision.act !== 'refuse').length +
    (act === 'refuse' ? 0 : 1);
  const open = others.filter(({ state }) => state === 'open').length;
  if (agreed >= need) return 'agreed';
  return agreed + open < need ? 'refused' : undefined;
}

/** How a signer joins: before, beside or after the one who adds, or only to be asked. */
export type Joining = 'before' | 'beside' | 'after' | 'asked';

/** The row with a signer added by the slot `by`. */
export function withSlot(
  row: StepRow,
  added: {
    readonly id: string;
    readonly by: string;
    readonly how: Joining;
    readonly owner: OwnerRef;
    readonly person: string;
    readonly why: string;
    readonly at: string;
  },
): StepRow {
  const slots = slotsOf(row);
  const adder = slots.find(({ id }) => id === added.by);
  const fresh: Slot = {
    id: added.id,
    owner: added.owner,
    role: added.how,
    after: added.how === 'after' ? [added.by] : [],
    depth: (adder?.depth ?? 0) + 1,
    openedAt: added.at,
    by: added.person,
    why: added.why,
    state: 'open',
  };
  const waits = added.how === 'before' || added.how === 'asked';
  return {
    ...row,
    slots: [
      ...slots.map((slot) => {
        if (slot.id === added.by && waits) return { ...slot, after: [...slot.after, added.id] };
        // Whoever waits for the adder waits for those who sign beside or after as well.
        return !waits && slot.after.includes(added.by)
          ? { ...slot, after: [...slot.after, added.id] }
          : slot;
      }),
      fresh,
    ],
  };
}

/** The row with one slot changed. */
export const changeSlot = (row: StepRow, id: string, change: (slot: Slot) => Slot): StepRow => ({
  ...row,
  slots: slotsOf(row).map((slot) => (slot.id === id ? change(slot) : slot)),
});
