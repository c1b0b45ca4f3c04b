import publishedDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

/** The State Council's arrangement of one year's holidays (国务院办公厅关于某年部分节假日安排的通知), as plain data. */
export interface PublishedYear {
  readonly year: number;
  /** The document that says so: 国办发明电〔2025〕7号. */
  readonly basis: string;
  /** Every day off of each holiday, weekends within it included; New Year's may begin in the December before. */
  readonly holidays: readonly Holiday[];
  /** 调休上班: Saturdays and Sundays that are worked instead. */
  readonly makeUpDays: readonly string[];
}

export interface Holiday {
  readonly name: string;
  readonly days: readonly string[];
}

/** Half a day on which the office is closed: the morning ends, the afternoon begins, at noon of the office's zone. */
export interface HalfDay {
  readonly date: string;
  readonly half: 'am' | 'pm';
}

const documents: Readonly<Record<number, string>> = {
  2020: '国办发明电〔2019〕16号、国办发明电〔2020〕1号',
  2021: '国办发明电〔2020〕27号',
  2022: '国办发明电〔2021〕11号',
  2023: '国办发明电〔2022〕16号',
  2024: '国办发明电〔2023〕7号',
  2025: '国办发明电〔2024〕12号',
  2026: '国办发明电〔2025〕7号',
};

/** The years that the `chinese-days` package knows, oldest first. */
export const packageYears: readonly PublishedYear[] = arrange(
  publishedDays.holidays,
  publishedDays.workdays,
);

/** The package's years with the office's own in their place or beside them: an imported file wins over the package. */
export function withOwnYears(own: readonly PublishedYear[]): readonly PublishedYear[] {
  if (own.length === 0) return packageYears;
  const known = merged.get(own);
  if (known !== undefined) return known;
  const ownYears = new Set(own.map(({ year }) => year));
  const years = [...packageYears.filter(({ year }) => !ownYears.has(year)), ...own].toSorted(
    (one, other) => one.year - other.year,
  );
  merged.set(own, years);
  return years;
}

/** So that one office's calendars share one list, which is compiled once. */
const merged = new WeakMap<readonly PublishedYear[], readonly PublishedYear[]>();

type Days = Readonly<Record<string, string>>;

function arrange(holidays: Days, workdays: Days): readonly PublishedYear[] {
  const rows = [
    ...Object.entries(holidays).map(([date, words]) => ({ date, words, off: true })),
    ...Object.entries(workdays).map(([date, words]) => ({ date, words, off: false })),
  ].map(({ date, words, off }) => ({ date, name: words.split(',')[1] ?? words, off }));
  const years = new Set(rows.map(({ date, name }) => yearOfArrangement(date, name)));
  return [...years]
    .toSorted((one, other) => one - other)
    .map((year) => {
      const own = rows.filter(({ date, name }) => yearOfArrangement(date, name) === year);
      return {
        year,
        basis: documents[year] ?? '国务院办公厅节假日安排',
        holidays: byName(own.filter(({ off }) => off)),
        makeUpDays: own
          .filter(({ off }) => !off)
          .map(({ date }) => date)
          .toSorted(),
      };
    });
}

/** New Year's days in December belong to the arrangement of the year that begins. */
function yearOfArrangement(date: string, name: string): number {
  return Number(date.slice(0, 4)) + (name === '元旦' && date.slice(5, 7) === '12' ? 1 : 0);
}

function byName(rows: readonly { readonly date: string; readonly name: string }[]): Holiday[] {
  const names = new Map<string, string[]>();
  for (const { date, name } of rows.toSorted((one, other) => (one.date < other.date ? -1 : 1)))
    names.set(name, [...(names.get(name) ?? []), date]);
  return [...names].map(([name, days]) => ({ name, days }));
}
