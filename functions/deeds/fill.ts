import { requireStrength } from '#domain/acts/strength.ts';
import { officeSetting } from '#domain/office-settings.ts';
import { Problem } from '#domain/problem.ts';
import { openSteps, type StepRow } from '#domain/request.ts';
import type { Json, Text } from '#domain/words.ts';
import { cellText } from '#statemachines/derive/cell-text.ts';
import {
  differenceOf,
  type FillLine,
  isThere,
  mostLines,
  otherThere,
  readFill,
  repeatFault,
} from '#statemachines/fills.ts';
import { headsThere } from '#statemachines/mapped-columns.ts';
import type { FilledColumn, Fills } from '#statemachines/results.ts';
import { termsOf, titleOf } from '#statemachines/terms.ts';
import { registerIn } from '../stores/registers.ts';
import type { World } from '../world.ts';
import { readTable, readPasted, type TextTable } from '../xlsx/read-table.ts';
import { sceneOf, type Scene } from './acting.ts';
import { decide, rehearse } from './decide.ts';
import type { Actor, Deeds } from './deeds.ts';
import { monthsBack, requireRegister } from './registers.ts';
import type { FamilyRegister, FilledLine, FillSource } from './rows.ts';

type FillDeeds = Pick<Deeds, 'previewFill' | 'confirmFill'>;

/** How many are decided side by side. */
const abreast = 4;

/**
 * 导入记账凭证号: a table that another program sends back fills in a step, line by line, in the name of whoever sends it.
 * Nothing is done unless every line matches; what the register says already is passed over.
 */
export const fillDeeds = (world: World): FillDeeds => ({
  async previewFill(actor, id, source) {
    const { register, fills } = await filled(world, actor, id);
    const lines = await matched(world, actor, register, fills, await tableOf(world, actor, source));
    return { register, lines: lines.map(({ ready: _ready, ...line }) => line) };
  },

  async confirmFill(actor, id, source) {
    const { register, fills } = await filled(world, actor, id);
    const lines = await matched(world, actor, register, fills, await tableOf(world, actor, source));
    const wrong = lines.flatMap(({ line, fault }) =>
      fault === undefined ? [] : [{ line, says: fault }],
    );
    if (wrong.length > 0) throw new Problem('lines-unmatched', { lines: wrong });
    const waiting = lines.filter(({ there }) => there === undefined);
    const deciding = waiting.filter(
      ({ request }, at) => waiting.findIndex((line) => line.request === request) === at,
    );
    const done: FilledLine[] = [];
    for (let from = 0; from < deciding.length; from += abreast) {
      const some = deciding.slice(from, from + abreast);
      // Some at a time: a page must not take the whole of the table's breath.
      // eslint-disable-next-line no-await-in-loop
      done.push(...(await Promise.all(some.map((line) => take(world, actor, line)))));
    }
    return { register, lines: lines.map((line) => withOutcome(line, done)) };
  },
});

/** Several lines of one request are filled in by one decision, and say what became of it. */
function withOutcome({ ready: _ready, ...line }: Matched, done: readonly FilledLine[]): FilledLine {
  const decided =
    line.there === undefined ? done.find(({ request }) => request === line.request) : undefined;
  return decided === undefined ? line : { ...decided, line: line.line, values: line.values };
}

async function filled(
  world: World,
  actor: Actor,
  id: string,
): Promise<{ readonly register: FamilyRegister; readonly fills: Fills }> {
  const register = await requireRegister(world, actor, id);
  if (register.fills === undefined) throw new Problem('nothing-here', {});
  const { mapping, columns, fills } = register;
  if (mapping === undefined) return { register, fills };
  const said = officeSetting(await world.office.load(), mapping);
  const called = (column: FilledColumn): FilledColumn => ({
    ...column,
    called: [...(column.called ?? []), ...headsThere(columns, said, column.column)],
  });
  const into = Object.entries(fills.into).map(
    ([field, column]) => [field, called(column)] as const,
  );
  return {
    register,
    fills: {
      ...fills,
      names: called(fills.names),
      same: fills.same.map(called),
      into: Object.fromEntries(into),
    },
  };
}

/** The bytes that were uploaded by this person, or what he pasted. */
async function tableOf(world: World, actor: Actor, source: FillSource): Promise<TextTable> {
  if ('text' in source) return readPasted(source.text);
  const row = await world.files.read(source.file);
  if (row?.person !== actor.person) throw new Problem('file-missing', { name: '' });
  const found = await world.uploads.read(row.key, row.version);
  if (found === undefined) throw new Problem('file-missing', { name: row.name });
  return readTable(found.bytes, row.kind);
}

interface Matched extends FilledLine {
  readonly ready?: {
    readonly row: StepRow;
    readonly document: string;
    readonly answers: FillLine['answers'];
    readonly controls: readonly string[];
  };
}

async function matched(
  world: World,
  actor: Actor,
  register: FamilyRegister,
  fills: Fills,
  table: TextTable,
): Promise<readonly Matched[]> {
  const lines = readFill(register, fills, table);
  const rows = await rowsByName(world, register, fills);
  const there = new Map(
    lines.flatMap((line) => {
      const same = rows
        .get(line.name)
        ?.find(
          ({ cells }) =>
            isThere(fills, line, cells) && differenceOf(register, line, cells) === undefined,
        );
      return same === undefined ? [] : [[line, same.request] as const];
    }),
  );
  const own = lines.filter((line) => !there.has(line));
  if (own.length > mostLines) throw new Problem('table-long', { max: mostLines });
  return Promise.all(
    lines.map(async (line) => {
      const request = there.get(line);
      return request === undefined
        ? match(world, actor, register, fills, own, line, rows.get(line.name) ?? [])
        : { ...shownOf(line), request, there: true as const };
    }),
  );
}

const shownOf = ({ line, name, answers }: FillLine) => ({
  line,
  name,
  values: Object.values(answers),
});

interface Named {
  readonly request: string;
  readonly cells: readonly Json[];
}

/** The register's rows of three years, by the value that names them. */
async function rowsByName(
  world: World,
  register: FamilyRegister,
  { names }: Fills,
): Promise<ReadonlyMap<string, readonly Named[]>> {
  const office = await world.office.load('present');
  const entries = await registerIn(
    world.db,
    world.tables.facts,
    register.id,
    monthsBack(register, office.today),
  );
  return Map.groupBy(
    entries.flatMap(({ request, rows }) => rows.map(({ cells }) => ({ request, cells }))),
    ({ cells }) => cellText({}, cells[names.column]),
  );
}

async function match(
  world: World,
  actor: Actor,
  register: FamilyRegister,
  fills: Fills,
  lines: readonly FillLine[],
  line: FillLine,
  rows: readonly Named[],
): Promise<Matched> {
  const own = shownOf(line);
  if (line.fault !== undefined) return { ...own, fault: line.fault };
  const [named] = rows;
  if (named === undefined) return { ...own, fault: unknownName(register, line.name) };
  const { request } = named;
  const scene = await sceneOf(world, request, 'present');
  const about = { ...own, request, headline: scene.state.headline };
  const row = openSteps(scene.state).find(({ step, side }) => step === fills.step && !side);
  if (row === undefined) {
    const other = otherThere(register, fills, line, named.cells);
    return { ...about, fault: other ?? notWaiting(scene, fills.step) };
  }
  const alike = rows.filter(({ cells }) => differenceOf(register, line, cells) === undefined);
  const unfit =
    alike.length === 0
      ? differenceOf(register, line, named.cells)
      : repeatFault(line, lines, alike.length);
  if (unfit !== undefined) return { ...about, fault: unfit };
  const controls = (termsOf(scene.route, row.step, scene.state)?.controls ?? []).map(
    ({ key }) => key,
  );
  const ready = { row, document: scene.state.document, answers: line.answers, controls };
  const fault = await refusalOf(world, actor, scene, request, ready);
  return fault === undefined ? { ...about, ready } : { ...about, fault };
}

const choiceOf = ({ document, answers, controls }: NonNullable<Matched['ready']>) => ({
  act: 'agree',
  opinion: '',
  controls,
  answers,
  document,
  attachments: [],
});

/** What would stand in the way of this person's decision; how he has shown who he is counts as well. */
async function refusalOf(
  world: World,
  actor: Actor,
  { route, state }: Scene,
  request: string,
  ready: NonNullable<Matched['ready']>,
): Promise<Text | undefined> {
  try {
    const tier = termsOf(route, ready.row.step, state)?.tier ?? 'passkey';
    await rehearse(world)(actor, request, ready.row, choiceOf(ready));
    requireStrength(tier, actor);
    return undefined;
  } catch (problem) {
    if (problem instanceof Problem) return problem.says;
    throw problem;
  }
}

const unknownName = ({ title }: FamilyRegister, name: string): Text => ({
  zh: `“${name}”在${title.zh}里查不到。请核对号码。`,
  en: `“${name}” is not in “${title.en}”. Check the number.`,
});

/** Done already, by whom; or not that far yet. */
function notWaiting({ route, state }: Scene, step: string): Text {
  const done = state.steps.findLast((row) => row.step === step && row.decision !== undefined);
  const title = titleOf(route, step);
  if (done?.decision === undefined) {
    return {
      zh: `还没有到“${title.zh}”这一步。请去掉这一行。`,
      en: `It is not at “${title.en}” yet. Take this line out.`,
    };
  }
  return {
    zh: `${done.decision.name}已经办过“${title.zh}”。请去掉这一行。`,
    en: `${done.decision.name} has done “${title.en}” already. Take this line out.`,
  };
}

/** One line, as a decision like any other. What was done before another line failed stays done, and is said. */
async function take(world: World, actor: Actor, line: Matched): Promise<FilledLine> {
  const { ready, ...told } = line;
  if (ready === undefined || line.request === undefined) return told;
  try {
    await decide(world)(actor, line.request, ready.row, choiceOf(ready));
    return { ...told, done: true };
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return { ...told, fault: problem.says };
  }
}
