import { standardValues } from '#domain/standards.ts';
import { departmentsOf, type Office } from '#domain/office.ts';
import type { Json, JsonObject } from '#domain/words.ts';
import { isFree, leftOf, type Offered } from '#domain/ties.ts';
import { rootNames } from '#statemachines/data/root-names.ts';
import type { Column, Field, LinesField, ReferencesField } from '#statemachines/fields.ts';
import type { Ask, Asks, Route } from '#statemachines/route.ts';
import type { Chance } from './random.ts';

/**
 * Answers that fit any route's questions, by the kinds of its fields: what a careful person might give. Values lie
 * close together, so that rules which compare them mostly hold; where one does not, `candidates` are tried for it.
 */
export function answersFor(
  route: Route,
  asks: Asks,
  data: JsonObject,
  office: Office,
  today: string,
  dice: Chance,
  offered: readonly Offered[] = [],
): JsonObject {
  const single = comingOnce(route);
  const answers = Object.fromEntries(
    Object.entries(asks).flatMap(([id, ask]) => {
      const field = route.fields[id];
      if (field === undefined || field.calc !== undefined) return [];
      const value =
        field.kind === 'references'
          ? references(field, ask, data[id], offered, dice)
          : answer(field, ask, data, office, today, single.has(id) ? numbering(dice) : dice);
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
  return { ...answers, ...kindsOfSeals(route, answers, office) };
}

/** A seal that was chosen says of which kind it is, where the form asks for both. */
const kindsOfSeals = (route: Route, answers: JsonObject, office: Office): JsonObject =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([id, value]) => {
      const field = route.fields[id];
      const kindAt = field?.kind === 'seal' ? field.sameKindAs : undefined;
      const kind = office.seals.find((seal) => seal.id === value)?.kind;
      return kindAt === undefined || kind === undefined || !(kindAt in answers)
        ? []
        : [[kindAt, kind] as const];
    }),
  );

/** Fields whose answers must not come twice in the office. */
const comingOnce = (route: Route): ReadonlySet<string> =>
  new Set((route.once ?? []).flatMap(({ keys }) => rootNames(keys)));

/** Texts are numbers that no other has. */
interface Numbering extends Chance {
  readonly numbers: true;
}
const numbering = (dice: Chance): Numbering => ({ ...dice, numbers: true });

/**
 * What stands there already, or one that is on offer: every fen that is left, or fewer. Where nothing need be named,
 * nothing is, half the time.
 */
function references(
  { routes, draws, min }: ReferencesField,
  ask: Ask,
  before: Json | undefined,
  offered: readonly Offered[],
  dice: Chance,
): Json {
  if (Array.isArray(before) && before.length > 0) return before;
  if (ask === 'optional' && min === 0 && dice.next() < 0.5) return [];
  const open = offered.filter((one) => routes.includes(one.route) && isFree(one, draws));
  const count = Math.min(Math.max(min, 1), open.length);
  const first = open.length > count ? dice.below(open.length - count + 1) : 0;
  return open.slice(first, first + count).map((one, index) => ({
    key: `r${String(index + 1)}`,
    request: one.request,
    number: one.number,
    headline: one.headline,
    of: one.of,
    ...(draws === 'sum'
      ? { amount: Math.min(leftOf(one), dice.pick([100, 19_900, 45_000, leftOf(one)])) }
      : {}),
  }));
}

/** Values that a broken rule about a field may have meant: its options, or figures that stand nearby. */
export function candidates(
  field: Field | undefined,
  data: JsonObject,
  office: Office,
  is?: Json,
): readonly Json[] {
  if (field?.kind === 'references')
    return [...otherAmounts(is, data), ...(field.min === 0 ? [[]] : [])];
  if (field?.kind === 'seal') return office.seals.map(({ id }) => id);
  if (field?.kind === 'person') return office.persons.map(({ id }) => id);
  if (field?.kind === 'yes-no') return [false, true];
  if (field?.kind === 'vehicle') return office.vehicles.map(({ id }) => id);
  if (field?.kind === 'choice') return Object.keys(field.options);
  if (field?.kind === 'moment') return evenings(data);
  if (field?.kind === 'lines')
    return [...otherRows(field, is), ...cheapest(field, is), ...fewest(field)];
  if (field?.kind === 'department')
    return Object.values(data).flatMap((value) => (Array.isArray(value) ? value : []));
  const figures = Object.values(data).filter((value) => typeof value === 'number');
  const most = field?.kind === 'money' ? [field.max] : [];
  return [...new Set([...figures, 0, 1, ...most])];
}

/** The same rows for as little money as there is. */
function cheapest(field: LinesField, rows: Json | undefined): readonly Json[] {
  if (!Array.isArray(rows)) return [];
  const list: readonly JsonObject[] = JSON.parse(JSON.stringify(rows));
  return [
    list.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => {
          const column = field.columns[name];
          return [name, column?.kind === 'money' ? Math.max(column.min, 1) : cell];
        }),
      ),
    ),
  ];
}

/** Rows whose texts all differ; the first alone, where they must differ otherwise; none at all. */
function otherRows(field: LinesField, rows: Json | undefined): readonly Json[] {
  if (!Array.isArray(rows)) return [];
  const list: readonly JsonObject[] = JSON.parse(JSON.stringify(rows));
  const different = list.map((row, at) =>
    Object.fromEntries(
      Object.entries(row).map(([id, value]) =>
        field.columns[id]?.kind === 'text' ? [id, `第${String(at + 1)}项`] : [id, value],
      ),
    ),
  );
  return [different, list.slice(0, 1), ...(field.min === 0 ? [[]] : [])];
}

/** The evenings of the days that stand in the form: later than any other moment of them. */
const evenings = (data: JsonObject): readonly Json[] => {
  const days = Object.values(data).flatMap((value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/u.test(value) ? [value.slice(0, 10)] : [],
  );
  return [...new Set(days)].map((day) => `${day}T17:30`);
};

/** The same references with other sums: the first draws a figure of the form. */
function otherAmounts(is: Json | undefined, data: JsonObject): readonly Json[] {
  const rows: readonly JsonObject[] = JSON.parse(JSON.stringify(is ?? []));
  const figures = Object.values(data).filter((value) => typeof value === 'number' && value > 0);
  return [...new Set(figures)].map((figure) =>
    rows.slice(0, 1).map((row) => ({ ...row, amount: figure })),
  );
}

/** One line, with the least of everything: whatever must be no more than something else, or stand there once. */
function fewest({ columns }: LinesField): readonly Json[] {
  const cells: [string, Json][] = [];
  for (const [id, column] of Object.entries(columns)) {
    if (column.calc !== undefined) continue;
    if (column.kind === 'number' || column.kind === 'money') cells.push([id, column.min]);
    else if (column.kind === 'text') cells.push([id, '欧阳堃']);
    else return [];
  }
  return [[Object.fromEntries(cells)]];
}

function answer(
  field: Exclude<Field, ReferencesField>,
  ask: Ask,
  data: JsonObject,
  office: Office,
  today: string,
  dice: Chance,
): Json | undefined {
  if (field.kind === 'lines') return lines(field, ask, data, office, today, dice);
  return simple(field, office, today, dice);
}

function lines(
  field: LinesField,
  ask: Ask,
  data: JsonObject,
  office: Office,
  today: string,
  dice: Chance,
): Json {
  const columns = Object.entries(field.columns).filter(
    ([id, column]) => column.calc === undefined && (typeof ask === 'string' || id in ask.columns),
  );
  const rowOf = (key: string | undefined, claimed?: Json): JsonObject => ({
    ...(key === undefined ? {} : { key }),
    ...Object.fromEntries(
      columns.map(([id, column]) => [
        id,
        // What was claimed is allowed, in locked rows: least of anything else, and the first of several findings.
        key !== undefined && column.kind === 'money'
          ? (id === 'approved' || id === 'settled') && claimed !== undefined
            ? claimed
            : column.min
          : key !== undefined && column.kind === 'choice'
            ? (Object.keys(column.options)[0] ?? '')
            : simple(column, office, today, dice),
      ]),
    ),
  });
  if (typeof ask !== 'string' && ask.rows === 'locked') {
    const source = data[field.rowsFrom ?? ''];
    return rowsIn(source).map(({ key, due, amount }) => rowOf(key, due ?? amount));
  }
  return Array.from({ length: Math.max(field.min, 1 + dice.below(3)) }, () => rowOf(undefined));
}

const numberOf = (dice: Chance, length: number): string =>
  Array.from({ length }, () => String(dice.below(10))).join('');

interface SourceRow {
  readonly key: string;
  readonly due?: number;
  readonly amount?: number;
}

function rowsIn(rows: Json | undefined): readonly SourceRow[] {
  const list: readonly SourceRow[] = JSON.parse(JSON.stringify(rows ?? []));
  return list;
}

function simple(field: Column, office: Office, today: string, dice: Chance): Json {
  switch (field.kind) {
    case 'text':
      if ('numbers' in dice) return numberOf(dice, Math.min(field.max, 20));
      return dice
        .pick(['欧阳堃', '石䶮 2026-07', '朱㛃', '刘𬭎（一号）', '田𠮷'])
        .slice(0, field.max);
    case 'long-text':
      return dice.pick(['情况属实，需要办理。', '按会议要求办理，详见附件。', '第一行\n第二行']);
    case 'money':
      return Math.min(
        Math.max(dice.pick([1, 19_900, 45_000, 350_000, 1_200_000]), field.min),
        field.max,
      );
    case 'number':
      return Math.min(Math.max(3, field.min), field.max);
    case 'date':
      return today;
    case 'moment':
      return `${today}T08:30`;
    case 'account':
      return '6222020200001234567';
    case 'standard':
      return standardValues(office, field.table, field.column, today)[0] ?? '';
    case 'range':
      return { from: today, to: today };
    case 'choice':
      return dice.pick(Object.keys(field.options));
    case 'yes-no':
      return dice.next() < 0.7;
    case 'person':
      return dice.pick(office.persons).id;
    case 'post':
      return dice.pick(office.posts).id;
    case 'department':
      return dice.pick(departmentsOf(office, field.having)).id;
    case 'departments': {
      const offered = departmentsOf(office, field.having);
      const chosen = [dice.pick(offered).id, dice.pick(offered).id];
      return [...new Set(chosen)].slice(0, field.max);
    }
    case 'vehicle':
      return dice.pick(office.vehicles).id;
    case 'seal':
      return dice.pick(office.seals).id;
    case 'supplier':
      return (
        office.suppliers.find(
          ({ work, from, to }) => work === field.work && from <= today && today <= to,
        )?.id ?? ''
      );
  }
}
