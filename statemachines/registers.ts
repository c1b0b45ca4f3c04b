import { thingKey } from '#domain/thing-key.ts';
import { dateIn, isDate } from '#domain/dates.ts';
import { departmentTitle, type Office } from '#domain/office.ts';
import { decisionsOf, type RequestState } from '#domain/request.ts';
import type { Expression, Json, JsonObject } from '#domain/words.ts';
import { accountsIn, masked as without } from './accounts.ts';
import { type Context, evaluate, registerRow, unlessBroken } from './data.ts';
import { isList } from './data/rows.ts';
import type { Register } from './results.ts';
import type { Route } from './route.ts';

/** A row of a register (台账) as a request gives it. */
export interface RegisterRow {
  /** A value for each column. */
  readonly cells: readonly Json[];
  /** The day by which a period finds it. */
  readonly on: string;
  /** The thing in whose file it belongs. */
  readonly key?: string;
  /** The cells as everybody sees them who may not open the register; left out where that makes no difference. */
  readonly masked?: readonly Json[];
}

/** The rows that one request has in one register. */
export interface RegisterRows {
  readonly register: string;
  /** Not read by periods. */
  readonly current?: true;
  readonly rows: readonly RegisterRow[];
}

/** The parts of `request` that registers and headlines read. */
export const requestNames = [
  'serial',
  'numbers',
  'status',
  'outcome',
  'replaced',
  'why',
  'requester',
  'department',
  'at',
  'filedOn',
  'doneOn',
  'doneBy',
] as const;

/** What registers and headlines read of a request beside its data, as `request`. */
export const requestFacts = (state: RequestState, office: Office): JsonObject => ({
  serial: state.numbers['serial'] ?? '',
  numbers: state.numbers,
  status: state.status,
  ...(state.outcome === undefined ? {} : { outcome: state.outcome }),
  ...(state.replaced === undefined
    ? {}
    : { replaced: [...state.replaced].map((one) => ({ ...one })) }),
  ...endedBecause(state),
  requester: state.requester.name,
  department: departmentTitle(office, state.requester.department).zh,
  at: state.at,
  filedOn: dateIn(office.zone, state.submittedAt),
  ...doneBySteps(state, office),
});

/** Who did each step last, and on which day, by the step's id: 批准人, 盖印人, 用印日期. */
function doneBySteps({ steps }: RequestState, office: Office): JsonObject {
  const done = steps.flatMap((row) => {
    const decisions = decisionsOf(row).filter(({ act }) => act !== 'return');
    const last = decisions.at(-1);
    return row.state !== 'done' || row.side !== undefined || last === undefined
      ? []
      : [{ step: row.step, on: dateIn(office.zone, last.at), by: decisions }];
  });
  return {
    doneOn: Object.fromEntries(done.map(({ step, on }) => [step, on])),
    doneBy: Object.fromEntries(
      done.map(({ step, by }) => [step, by.map(({ name }) => name).join('、')]),
    ),
  };
}

/** What whoever refused or voided it said. */
function endedBecause({ outcome, steps }: RequestState): JsonObject {
  if (outcome === undefined || outcome === 'done' || outcome === 'withdrawn') return {};
  const why = steps.findLast(({ decision }) => decision !== undefined)?.decision?.opinion;
  return why === undefined || why === '' ? {} : { why };
}

/**
 * Every row that a request has in its route's registers. `route` is today's definition: a register is a view, and shows
 * requests of every version in the same columns. What an expression cannot tell of older data is left empty.
 */
export const registerRows = (
  route: Route,
  state: RequestState,
  office: Office,
): Promise<readonly RegisterRows[]> =>
  Promise.all(
    route.registers.map(async (register) => ({
      register: register.id,
      ...(register.current === true ? { current: true } : {}),
      rows: await rowsOf(route, register, state, office),
    })),
  );

async function rowsOf(
  route: Route,
  register: Register,
  state: RequestState,
  office: Office,
): Promise<readonly RegisterRow[]> {
  const { data } = state;
  const request = requestFacts(state, office);
  const context = { settings: state.settings, request, office };
  const { when, each } = register;
  if (when !== undefined && (await told(when, data, context)) !== true) return [];
  const accounts = accountsIn(route, data);
  const items = each === undefined ? [undefined] : listOf(await told(each, data, context));
  return Promise.all(
    items.map(async (item): Promise<RegisterRow> => {
      const seen = item === undefined ? data : { ...data, row: item };
      const text = async (expression: Expression | undefined): Promise<string> => {
        const given = expression === undefined ? '' : await told(expression, seen, context);
        return typeof given === 'string' ? given : '';
      };
      const [key, on] = await Promise.all([text(register.key), text(register.on)]);
      return {
        ...openCells(register, await registerRow(route, register, seen, context), accounts),
        on: isDate(on) ? on : dateIn(office.zone, state.submittedAt),
        ...(namesThing(key) ? { key: thingKey(key) } : {}),
      };
    }),
  );
}

/** Accounts stand in full only in registers that are not for everybody. */
function openCells(
  { readers }: Register,
  cells: readonly Json[],
  accounts: readonly string[],
): Pick<RegisterRow, 'cells' | 'masked'> {
  const masked = without(cells, accounts);
  if (readers === undefined) return { cells: masked };
  return JSON.stringify(masked) === JSON.stringify(cells) ? { cells } : { cells, masked };
}

/** `"payee:" & payee` without a payee names none; nor does what no key of the table could hold. */
const namesThing = (key: string): boolean => /^[^:]+:[^]+$/u.test(key) && key.length <= longestKey;
const longestKey = 400;

const told = (
  expression: Expression,
  data: JsonObject,
  context: Context,
): Promise<Json | undefined> => unlessBroken(evaluate(expression, data, context));

const listOf = (given: Json | undefined): readonly Json[] =>
  given === undefined || given === null ? [] : isList(given) ? given : [given];

/** Whether an act changed anything that rows may tell of; what is said, read or passed on beside it does not. */
export const mayMoveRows = (before: RequestState | undefined, after: RequestState): boolean =>
  before === undefined ||
  (['data', 'numbers', 'status', 'outcome', 'at'] as const).some(
    (part) => before[part] !== after[part],
  );
