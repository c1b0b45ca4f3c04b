import { addDays } from '../dates.ts';
import type { Office, Person } from '../office.ts';
import {
  type Edition,
  type Rank,
  type StandardRows,
  type Standards,
  type StandardTable,
  standardTables,
} from '../standards.ts';
import type { Json, JsonObject } from '../words.ts';

/** How far from its filing the days lie that a request may be about: last year's journey, next year's meeting. */
const reach = 400;

/** An open edition's last day, and the year as one season: expressions compare without asking what is there. */
const never = '9999-12-31';
const wholeYear = { seasonFrom: '01-01', seasonTo: '12-31' } as const;

/**
 * What a request keeps of the office's dated tables from its filing on: of each table named, the rows of all editions
 * that touch the last and the next 400 days, each with `from` and `to` of its edition; lodging always with a season.
 */
export const frozenStandards = (
  { standards = {}, today }: Pick<Office, 'standards' | 'today'>,
  tables: readonly StandardTable[],
): JsonObject =>
  Object.fromEntries(
    tables.map((table) => [table, editionsAround(standards, table, today).flatMap(frozenRows)]),
  );

/** Every person's rank; somebody without one goes by the lowest. */
export const frozenRanks = (persons: readonly Person[]): Readonly<Record<string, Rank>> =>
  Object.fromEntries(persons.map(({ id, rank }) => [id, rank ?? 'other']));

/** How large the tables are that a request may have to keep, in characters of JSON. */
export const frozenSize = (office: Pick<Office, 'standards' | 'today'>): number =>
  JSON.stringify(frozenStandards(office, standardTables)).length;

const editionsAround = (
  standards: Standards,
  table: StandardTable,
  today: string,
): readonly Edition[] =>
  (standards[table] ?? []).filter(
    ({ from, to = never }) => from <= addDays(today, reach) && addDays(today, -reach) <= to,
  );

const frozenRows = ({ from, to = never, rows }: Edition): readonly JsonObject[] =>
  rows.map((row) => ({ ...('perNight' in row ? wholeYear : {}), ...plain(row), from, to }));

const plain = (row: StandardRows[StandardTable]): Readonly<Record<string, Json>> => ({ ...row });
