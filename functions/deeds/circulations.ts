import { circulate, read, recallCirculation, urgeReaders } from '#domain/acts/circulate.ts';
import { officeSetting } from '#domain/office-settings.ts';
import type { CirculationEvent } from '#domain/circulation.ts';
import type { RequestState } from '#domain/request.ts';
import { type DueKey, dueWrite } from '../stores/due.ts';
import { summariesOf } from '../stores/lists.ts';
import { personCount, personList } from '../stores/person-lists.ts';
import type { World } from '../world.ts';
import { actOn, type Scene } from './acting.ts';
import { circulateDue } from './circulate-due.ts';
import type { Actor, Deeds } from './deeds.ts';
import type { ListRow, RequestSummary } from './rows.ts';
import { requirePart, requireSight } from './sight.ts';

type Circulations = Pick<
  Deeds,
  'circulate' | 'markRead' | 'urgeReaders' | 'recallCirculation' | 'list' | 'unreadCount'
>;

const pageSize = 20;

/** 传阅: shown to persons for information; what follows for each of them is spread from one due row. */
export const circulationDeeds = (world: World): Circulations => ({
  circulate: (actor, id, wish) =>
    spreading(world, actor, id, 'send', (scene) => {
      requirePart(scene.state, scene.office, actor.person, circulating);
      return circulate(asked(scene, actor), wish);
    }),
  urgeReaders: (actor, id, n, why) =>
    spreading(world, actor, id, 'urge', (scene) => {
      requireSight(scene.state, scene.office, actor.person);
      return urgeReaders(asked(scene, actor), n, why, officeSetting(scene.office, 'urgeHours'));
    }),
  recallCirculation: (actor, id, n, why) =>
    spreading(world, actor, id, 'recall', (scene) => {
      requireSight(scene.state, scene.office, actor.person);
      return recallCirculation(asked(scene, actor), n, why);
    }),
  markRead: (actor, id, n, remark) =>
    actOn(world, id, actor, (scene) => {
      const event = read(asked(scene, actor), n, remark);
      return Promise.resolve({ events: event === undefined ? [] : [event] });
    }),
  async list(actor, name, cursor) {
    const { facts } = world.tables;
    const page = await personList(world.db, facts, name, actor.person, pageSize, cursor);
    const ids = page.rows.map(({ request }) => request);
    const now = await summariesOf(world.db, facts, ids);
    return { ...page, rows: page.rows.map((row) => standingNow(row, now.get(row.request))) };
  },
  unreadCount: (actor) => personCount(world.db, world.tables.facts, 'toread', actor.person),
});

/** A row with how its request is called and stands now. */
const standingNow = (row: ListRow, now: RequestSummary | undefined): ListRow =>
  now === undefined ? row : { ...row, headline: now.headline, now };

const asked = ({ state, office, now }: Scene, { person }: Actor) => ({
  state,
  office,
  person,
  now,
});

/** An act that every reader's list or mailbox follows. */
async function spreading(
  world: World,
  actor: Actor,
  id: string,
  mode: 'send' | 'urge' | 'recall',
  act: (scene: Scene) => CirculationEvent,
): Promise<RequestState> {
  let due: DueKey | undefined;
  const after = await actOn(world, id, actor, (scene) => {
    const event = act(scene);
    const { seq } = scene.state;
    const n = 'of' in event ? event.of : (scene.state.circulations ?? []).length;
    due = circulateDue(id, mode, n, 0, seq + 1);
    const row = dueWrite(world.tables.facts, { ...due, seq: seq + 1, dueAt: scene.now });
    return Promise.resolve({ events: [event], writes: [row] });
  });
  if (due !== undefined) await world.wake(due);
  return after;
}

const circulating = { zh: '传阅', en: 'circulate this' } as const;
