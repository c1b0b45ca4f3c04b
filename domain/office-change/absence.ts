import { addDays } from '../dates.ts';
import type { Office, StandIn } from '../office.ts';

/** 代办委托: `standIn` acts for `person` in all that comes to that person, `from` and `to` included. */
export interface GiveStandIn {
  readonly kind: 'give-stand-in';
  /** Who is absent. */
  readonly person: string;
  readonly standIn: string;
  readonly from: string;
  readonly to: string;
}

/** 收回委托: before it begins, or in the middle. */
export interface EndStandIn {
  readonly kind: 'end-stand-in';
  /** Who is absent. */
  readonly person: string;
  readonly standIn: string;
  /** Which of the person's windows. */
  readonly id: string;
}

/** Windows of one person do not overlap, so their first day tells them apart. */
export const standInId = ({ person, standIn, from }: GiveStandIn): string =>
  `${person}.${standIn}.${from}`;

export function absenceGiven(
  office: Office,
  change: GiveStandIn,
  { by, why }: { readonly by: string; readonly why: string },
): Office {
  const { person: absent, standIn, from, to } = change;
  const row: StandIn = { id: standInId(change), absent, standIn, from, to, why, setBy: by };
  return { ...office, standIns: [...office.standIns, row] };
}

/** The window ends with yesterday; one that has not begun, or begins today, is taken away. */
export function absenceEnded(office: Office, { id }: EndStandIn): Office {
  const yesterday = addDays(office.today, -1);
  return {
    ...office,
    standIns: office.standIns.flatMap((row) => {
      if (row.id !== id) return [row];
      return row.from <= yesterday ? [{ ...row, to: yesterday }] : [];
    }),
  };
}

/** Somebody leaves: nobody stands in for him any more, and he for nobody; whom others trusted is theirs to say. */
export const withoutAbsencesOf = (office: Office, person: string): Office =>
  office.standIns
    .filter((row) => row.to >= office.today && (row.absent === person || row.standIn === person))
    .reduce(
      (left, { id, absent, standIn }) =>
        absenceEnded(left, { kind: 'end-stand-in', person: absent, standIn, id }),
      office,
    );
