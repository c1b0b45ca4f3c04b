import { calendarOf, isWorkingDay } from '#domain/calendar.ts';
import { addDays } from '#domain/dates.ts';
import type { Office } from '#domain/office.ts';
import { frozenRanks, frozenStandards } from '#domain/standards/frozen.ts';
import { type StandardTable, standardTables } from '#domain/standards.ts';
import type { JsonObject } from '#domain/words.ts';
import type { OfficeFact, Route } from '../route.ts';

/** What a route reads of the office, as its expressions see it under `setting`. */
export const officeFacts = ({ standards = [] }: Route, office: Office): JsonObject => ({
  ...(standards.some(isTable)
    ? { [tablesName]: frozenStandards(office, standards.filter(isTable)) }
    : {}),
  ...(standards.includes('ranks') ? { [factNames.ranks]: frozenRanks(office.persons) } : {}),
  ...(standards.includes('seats') ? { [factNames.seats]: seatsOf(office) } : {}),
  ...(standards.includes('days-off') ? { [factNames['days-off']]: daysOff(office) } : {}),
});

/** How expressions name each of them: `setting.daysOff`, and of a table `setting.standard.TABLE`. */
export const tablesName = 'standard';
export const factNames: Readonly<Record<OfficeFact, string>> = {
  ranks: 'rank',
  seats: 'seats',
  'days-off': 'daysOff',
};

/** Everything of the office that stands among a request's settings. */
export const officeNames: ReadonlySet<string> = new Set([tablesName, ...Object.values(factNames)]);

const isTable = (name: StandardTable | OfficeFact): name is StandardTable =>
  standardTables.some((table) => table === name);

const seatsOf = ({ vehicles }: Office): readonly JsonObject[] =>
  vehicles.flatMap(({ id, seats }) => (seats === undefined ? [] : [{ vehicle: id, seats }]));

const daysAhead = 366;

function daysOff(office: Office): readonly string[] {
  const calendar = calendarOf(office);
  return Array.from({ length: daysAhead }, (_, ahead) => addDays(office.today, ahead)).filter(
    (day) => !isWorkingDay(day, calendar),
  );
}
