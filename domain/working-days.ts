import { dateOf, dayNumber } from './dates.ts';
import { type HalfDay, packageYears, type PublishedYear } from './published-years.ts';
import { isStatutoryHoliday } from './statutory-holidays.ts';

/**
 * Which days count. Plain data, so that a deadline can cite its hash: the State Council's arrangement for the year
 * where it is published, the statutory holidays and weekends where it is not, and the office's own closures.
 */
export interface Calendar {
  readonly zone: string;
  /** Whole days on which this office is closed although others work. */
  readonly closures: readonly string[];
  /** A half-day closure leaves the day a working day: the stricter reading; see `openHalf`. */
  readonly halfDays?: readonly HalfDay[];
  /** All published years; left out: those of the package. */
  readonly years?: readonly PublishedYear[];
}

/** A calendar made ready for counting by day numbers. */
export interface WorkingDays {
  readonly works: (day: number) => boolean;
  /** Whether the arrangements that decide about the days from one to another are published. */
  readonly known: (from: number, to: number) => boolean;
  /** The half of a working day that is open, where the other is closed. */
  readonly openHalf: (day: number) => 'am' | 'pm' | undefined;
}

const compiled = new WeakMap<Calendar, WorkingDays>();

export function workingDays(calendar: Calendar): WorkingDays {
  const ready = compiled.get(calendar) ?? compile(calendar);
  compiled.set(calendar, ready);
  return ready;
}

function compile({ closures, halfDays = [], years = packageYears }: Calendar): WorkingDays {
  const { off, makeUp, published } = arrangement(years);
  const mornings = halves(halfDays, 'am');
  const afternoons = halves(halfDays, 'pm');
  const closed = new Set([
    ...closures.map((date) => dayNumber(date)),
    ...[...mornings].filter((day) => afternoons.has(day)),
  ]);
  const works = (day: number): boolean => {
    if (closed.has(day)) return false;
    if (makeUp.has(day)) return true;
    if (off.has(day) || isWeekend(day)) return false;
    const date = dateOf(day);
    return published.has(Number(date.slice(0, 4))) || !isStatutoryHoliday(date);
  };
  const answers = new Map<number, boolean>();
  return {
    works: (day) => {
      const answer = answers.get(day) ?? works(day);
      answers.set(day, answer);
      return answer;
    },
    known: (from, to) => {
      const [first, last] = [dateOf(from), dateOf(to)];
      const end = Number(last.slice(0, 4)) + (last.slice(5) < newYearMayReach ? 0 : 1);
      for (let year = Number(first.slice(0, 4)); year <= end; year += 1)
        if (!published.has(year)) return false;
      return true;
    },
    openHalf: (day) => (afternoons.has(day) ? 'am' : mornings.has(day) ? 'pm' : undefined),
  };
}

/** From here on the next year's arrangement may take days off or have them worked: 2022-12-31, 2018-12-29. */
const newYearMayReach = '12-25';

const halves = (halfDays: readonly HalfDay[], which: 'am' | 'pm'): ReadonlySet<number> =>
  new Set(halfDays.filter(({ half }) => half === which).map(({ date }) => dayNumber(date)));

/** Day 0 is a Thursday. */
const isWeekend = (day: number): boolean => (((day + 3) % 7) + 7) % 7 >= 5;

interface Arrangement {
  readonly off: ReadonlySet<number>;
  readonly makeUp: ReadonlySet<number>;
  readonly published: ReadonlySet<number>;
}

const arrangements = new WeakMap<readonly PublishedYear[], Arrangement>();

function arrangement(years: readonly PublishedYear[]): Arrangement {
  const known = arrangements.get(years);
  if (known !== undefined) return known;
  const off = new Set<number>();
  const makeUp = new Set<number>();
  // Oldest first: about New Year's Eve the later arrangement has the last word.
  for (const year of years.toSorted((one, other) => one.year - other.year)) {
    for (const day of year.holidays.flatMap(({ days }) => days.map((date) => dayNumber(date)))) {
      off.add(day);
      makeUp.delete(day);
    }
    for (const day of year.makeUpDays.map((date) => dayNumber(date))) {
      makeUp.add(day);
      off.delete(day);
    }
  }
  const ready = { off, makeUp, published: new Set(years.map(({ year }) => year)) };
  arrangements.set(years, ready);
  return ready;
}
