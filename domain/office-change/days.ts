import { addDays } from '../dates.ts';
import type { Office, Oversight } from '../office.ts';
import type { HalfDay, PublishedYear } from '../published-years.ts';

/** A day, or half of one, on which this office is closed although others work. */
export interface CloseDay {
  readonly kind: 'close-day';
  readonly date: string;
  readonly half?: HalfDay['half'];
}

/** A closure taken back. */
export interface OpenDay {
  readonly kind: 'open-day';
  readonly date: string;
  readonly half?: HalfDay['half'];
}

/** The State Council's arrangement of a year, from its file; `unread` is a file that is none. */
export interface ImportYear {
  readonly kind: 'import-year';
  readonly year?: PublishedYear;
  readonly unread?: string;
}

/** 分管分工: who oversees a department from a day on, or for so long; the arrangement before ends the day before. */
export type Oversee = { readonly kind: 'oversee' } & Oversight;

export const closed = (office: Office, { date, half }: CloseDay): Office =>
  half === undefined
    ? { ...office, closures: [...office.closures, date].toSorted() }
    : { ...office, halfDays: [...(office.halfDays ?? []), { date, half }] };

export const opened = (office: Office, { date, half }: OpenDay): Office =>
  half === undefined
    ? { ...office, closures: office.closures.filter((day) => day !== date) }
    : {
        ...office,
        halfDays: (office.halfDays ?? []).filter(
          (closure) => closure.date !== date || closure.half !== half,
        ),
      };

/** Whether the office is closed on a day, or that half of it, by its own decision. */
export const isClosure = (office: Office, { date, half }: Omit<CloseDay, 'kind'>): boolean =>
  half === undefined
    ? office.closures.includes(date)
    : (office.halfDays ?? []).some((closure) => closure.date === date && closure.half === half);

/** An imported year takes the place of an earlier import of the same year. */
export const imported = (office: Office, { year }: ImportYear): Office =>
  year === undefined
    ? office
    : {
        ...office,
        years: [...(office.years ?? []).filter((known) => known.year !== year.year), year].toSorted(
          (one, other) => one.year - other.year,
        ),
      };

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
