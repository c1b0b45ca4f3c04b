import type { Desk } from '../desk.ts';
import type { Matter } from '../matter.ts';

/** One request as it happens in an office, and what it shows. */
export interface Case {
  readonly title: string;
  /** Files a request, or several that belong together, and carries them to their end. `today` is the office's date. */
  readonly run: (desk: Desk, today: string) => Promise<Matter | readonly Matter[]>;
}

/** The number of the slip issued last. */
export const latestSlip = (matter: Matter): string => {
  const number = matter.state().slips.at(-1)?.number;
  if (number === undefined) throw new Error('no slip has been issued');
  return number;
};

/** Keys of a table's rows, which later tables follow row by row. */
export function rowKeys(matter: Matter, field: string): readonly string[] {
  const rows: readonly { readonly key: string }[] = JSON.parse(
    JSON.stringify(matter.state().data[field] ?? []),
  );
  return rows.map(({ key }) => key);
}

/** What finance says beside the sums it allows, where running costs bear them. */
export const fromRunningCosts = (economicClass: string) =>
  ({ originals: true, economicClass, budgetItem: '公用经费' }) as const;
