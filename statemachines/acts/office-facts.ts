import { calendarOf, isWorkingDay } from '#domain/calendar.ts';
import { addDays } from '#domain/dates.ts';
import type { Office } from '#domain/office.ts';
import type { JsonObject } from '#domain/words.ts';
import type { OfficeFact, Route } from '../route.ts';

/** What a route reads of the office beside its tables, as its expressions see it under `setting`. */
export const officeFacts = ({ standards = [] }: Route, office: Office): JsonObject => ({
  ...(standards.includes('seats') ? { [factNames.seats]: seatsOf(office) } : {}),
  ...(standards.includes('days-off') ? { [factNames['days-off']]: daysOff(office) } : {}),
});

/** How expressions name each of them: `setting.daysOff`. */
export const factNames: Readonly<Record<OfficeFact, string>> = {
  seats: 'seats',
  'days-off': 'daysOff',
};

const seatsOf = ({ vehicles }: Office): readonly JsonObject[] =>
  vehicles.flatMap(({ id, seats }) => (seats === undefined ? [] : [{ vehicle: id, seats }]));

const daysAhead = 366;

function daysOff(office: Office): readonly string[] {
  const calendar = calendarOf(office);
  return Array.from({ length: daysAhead }, (_, ahead) => addDays(office.today, ahead)).filter(
    (day) => !isWorkingDay(day, calendar),
  );
}
