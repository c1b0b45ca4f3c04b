import { addDays } from '../dates.ts';
import type { Office, Oversight } from '../office.ts';

/** A day on which this office is closed although others work. */
export interface CloseDay {
  readonly kind: 'close-day';
  readonly date: string;
}

/** A closure taken back. */
export interface OpenDay {
  readonly kind: 'open-day';
  readonly date: string;
}

/** 分管分工: who oversees a department from a day on, or for so long; the arrangement before ends the day before. */
export type Oversee = { readonly kind: 'oversee' } & Oversight;

export const closed = (office: Office, { date }: CloseDay): Office => ({
  ...office,
  closures: [...office.closures, date].toSorted(),
});

export const opened = (office: Office, { date }: OpenDay): Office => ({
  ...office,
  closures: office.closures.filter((day) => day !== date),
});

/** Rows of the department that reach into the new window are cut to the days before and after it. */
export function overseen(office: Office, change: Oversee): Office {
  const { kind: _kind, ...row } = change;
  const cut = office.oversight.flatMap((old) =>
    old.department === row.department ? outside(old, row) : [old],
  );
  return { ...office, oversight: [...cut, row] };
}

function outside(old: Oversight, { from, to }: Oversight): readonly Oversight[] {
  if ((old.to !== undefined && old.to < from) || (to !== undefined && to < old.from)) return [old];
  const before = old.from < from ? [{ ...old, to: addDays(from, -1) }] : [];
  const goesOn = to !== undefined && (old.to === undefined || old.to > to);
  return goesOn ? [...before, { ...old, from: addDays(to, 1) }] : before;
}
