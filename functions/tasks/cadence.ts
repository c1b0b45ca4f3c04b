import { calendarOf } from '#domain/calendar.ts';
import { type Office, type Person, inWindow, personOf, postTitle } from '#domain/office.ts';
import { opensOn, periodOf } from '#domain/recurrence.ts';
import { Problem } from '#domain/problem.ts';
import type { JsonObject, Text } from '#domain/words.ts';
import { settingsOf } from '#statemachines/acts/facts.ts';
import type { Cadence } from '#statemachines/between.ts';
import { evaluate } from '#statemachines/data.ts';
import { offIn } from '#statemachines/enabled.ts';
import type { Route } from '#statemachines/route.ts';
import { administrators } from '../deeds/administrators.ts';
import { newId } from '../deeds/new-id.ts';
import { filed } from '../deeds/submit.ts';
import { cadenceStore } from '../stores/cadences.ts';
import { type Due, dueDelete, dueWrite } from '../stores/due.ts';
import { retrying, transact, type Write } from '../stores/table.ts';
import type { World } from '../world.ts';

/** The rows by which each working day asks which work opens itself. */
export const cadenceDues = (world: World, now: string): readonly Write[] =>
  world.routes
    .all()
    .filter(({ route }) => route.start.every !== undefined)
    .map(({ route }) =>
      dueWrite(world.tables.facts, {
        request: `${prefix}${route.id}`,
        kind: 'cadence',
        what: 'file',
        seq: 0,
        dueAt: now,
      }),
    );

const prefix = 'cadence:';

/**
 * Files what is due in the present period, in the name of the first holder of the post. Days on which nothing ran are
 * made up for as long as the period lasts; the mark in the filing's own transaction lets nothing be filed twice. What
 * cannot be filed is tried again each working day, and told to the administrators once.
 */
export const fileByItself = (world: World, due: Due): Promise<void> =>
  retrying(() => fileOnce(world, due));

async function fileOnce(world: World, due: Due): Promise<void> {
  const id = due.request.slice(prefix.length);
  const gone = dueDelete(world.tables.facts, due);
  const current = world.routes.current(id);
  const cadence = current?.route.start.every;
  if (current === undefined || cadence === undefined) return transact(world.db, [gone]);
  const { route } = current;
  const office = await world.office.load('present');
  // What an office does not use opens nothing, and is missed by nobody.
  if (offIn(route, office) !== undefined) return transact(world.db, [gone]);
  const { today } = office;
  const cadences = cadenceStore(world.db, world.tables.facts);
  const since = await cadences.since(id);
  const begun = since === undefined ? [cadences.begin(id, today)] : [];
  const opens = opensOn(cadence, today, calendarOf(office));
  const period = periodOf(cadence.each, today);
  const isDue = opens !== undefined && opens <= today && opens >= (since ?? today);
  if (!isDue || (await cadences.filed(id, period)) !== undefined) {
    return transact(world.db, [...begun, gone]);
  }
  const made = await attempt(world, office, current, cadence, period);
  if ('request' in made) {
    const mark = cadences.file(id, period, made.request);
    return transact(world.db, [...made.writes, mark, ...begun, gone]);
  }
  if ((await cadences.failed(id, period)) !== undefined) {
    return transact(world.db, [...begun, gone]);
  }
  const unfiled = { route: route.id, period, at: world.now(), why: made.why };
  return transact(world.db, [
    cadences.fail(unfiled),
    ...administrators(office).map((person) =>
      dueWrite(world.tables.facts, {
        request: due.request,
        kind: 'cadence',
        what: ['tell', person, period].join('#'),
        seq: 0,
        dueAt: world.now(),
      }),
    ),
    ...begun,
    gone,
  ]);
}

type Made =
  { readonly request: string; readonly writes: readonly Write[] } | { readonly why: Text };

async function attempt(
  world: World,
  office: Office,
  current: { readonly route: Route; readonly hash: string },
  cadence: Cadence,
  period: string,
): Promise<Made> {
  const { route } = current;
  const holder = firstHolder(office, cadence.post);
  if (holder === undefined) {
    const post = postTitle(office, cadence.post);
    return {
      why: { zh: `“${post.zh}”现在没有人任岗`, en: `nobody holds the post “${post.en}” now` },
    };
  }
  const answers = await answersFor(cadence, period, settingsOf(route, office));
  try {
    const request = newId(world);
    const filing = { ...current, id: request, person: holder.id, answers, attachments: [], period };
    const { writes } = await filed(world, filing);
    return { request, writes };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { why: reasonOf(error) };
  }
}

/** The first active holder in the office's order, in whatever department. */
const firstHolder = (office: Office, post: string): Person | undefined =>
  office.holdings
    .filter((held) => held.post === post && inWindow(held, office.today))
    .map(({ person }) => personOf(office, person))
    .find((person) => person?.active === true);

async function answersFor(
  { sets }: Cadence,
  period: string,
  settings: JsonObject,
): Promise<JsonObject> {
  const values = await Promise.all(
    Object.entries(sets).map(async ([id, expression]) => {
      const value = await evaluate(expression, { period }, { settings });
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
  return Object.fromEntries(values.flat());
}

/** A refused form says what is wrong with it, field by field. */
function reasonOf({ details, says }: Problem): Text {
  if (!('faults' in details)) return says;
  const faults = details.faults.map((fault) => fault.says);
  return {
    zh: faults.map(({ zh }) => zh).join(''),
    en: faults.map(({ en }) => en).join(' '),
  };
}
