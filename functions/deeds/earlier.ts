import { dateIn } from '#domain/dates.ts';
import type { Office } from '#domain/office.ts';
import type { RequestState } from '#domain/request.ts';
import type { JsonObject, Text } from '#domain/words.ts';
import type { Earlier } from '#statemachines/between.ts';
import {
  type Asking,
  earlierFields,
  earlierKey,
  earlierRows,
  spanOf,
} from '#statemachines/earlier.ts';
import type { EarlierSpan } from '#statemachines/derive/earlier-span.ts';
import type { Route } from '#statemachines/route.ts';
import { fileOf } from '../stores/registers.ts';
import type { World } from '../world.ts';
import { allRegisters } from './registers.ts';
import type { FamilyRegister, RegisterLine } from './rows.ts';

/** What came before, as a signer sees it: nothing in it is only for those who pay. */
export interface EarlierTable extends EarlierSpan {
  readonly title: Text;
  readonly register: FamilyRegister;
  readonly lines: readonly RegisterLine[];
  /** Only the newest so many are shown. */
  readonly most?: number | undefined;
  /** The lines field that begins with them, and its rows. */
  readonly begins?: { readonly field: string; readonly rows: readonly JsonObject[] } | undefined;
}

/** What is shown at a step, or at `start`, of what came before. */
export async function earlierAt(
  world: World,
  route: Route,
  at: string,
  data: JsonObject,
  asking: Asking,
): Promise<readonly EarlierTable[]> {
  const wanted = (route.earlier ?? []).filter((one) => one.at.includes(at));
  const found = await Promise.all(wanted.map((one) => tableOf(world, one, data, asking)));
  return found.flat();
}

async function tableOf(
  world: World,
  earlier: Earlier,
  data: JsonObject,
  asking: Asking,
): Promise<readonly EarlierTable[]> {
  const register = allRegisters(world).find(({ id }) => id === earlier.register);
  const days = spanOf(earlier.days, asking.settings);
  if (register === undefined || days === undefined) return [];
  if ((await earlierKey(earlier, data, asking.settings)) === undefined) return [];
  const rows = await earlierRows(earlier, data, asking, rowsBy(world));
  const shown = earlier.columns ?? register.columns.map((_, at) => at);
  const lines = rows.map(({ request, on, cells, masked = cells }) => ({
    request,
    on,
    cells: shown.map((at) => masked[at] ?? null),
  }));
  const columns = shown.flatMap((at) => register.columns[at] ?? []);
  const within = earlier.near && spanOf(earlier.near.within, asking.settings);
  const near =
    earlier.near === undefined || within === undefined
      ? undefined
      : { within, unit: earlier.near.unit };
  const { title, most, begins } = earlier;
  const beginning = begins && {
    field: begins.field,
    rows: rows.map(({ cells, masked = cells }) => cellsOf(begins.cells, masked)),
  };
  const table = { title, days, near, register: { ...register, columns }, lines, most };
  return [{ ...table, begins: beginning }];
}

const cellsOf = (
  named: Readonly<Record<string, number>>,
  cells: RegisterLine['cells'],
): JsonObject =>
  Object.fromEntries(Object.entries(named).map(([name, at]) => [name, cells[at] ?? null]));

/** The fields in which a form about to be filed would keep how much came before. */
export const earlierOf = (
  world: World,
  route: Route,
  data: JsonObject,
  asking: Asking,
): Promise<JsonObject> =>
  route.earlier === undefined
    ? Promise.resolve({})
    : earlierFields(route, data, asking, rowsBy(world));

const rowsBy = (world: World) => (register: string, key: string) =>
  fileOf(world.db, world.tables.facts, key, register);

/** Whose form it is, of a request that was filed. */
export const askingOf = (state: RequestState, office: Office): Asking => ({
  request: state.id,
  filedOn: dateIn(office.zone, state.submittedAt),
  settings: state.settings,
});
