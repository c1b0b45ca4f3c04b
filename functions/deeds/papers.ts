import { mayForLeaver } from '#domain/acts/papers.ts';
import type { Office } from '#domain/office.ts';
import { officeSetting } from '#domain/office-settings.ts';
import { Problem } from '#domain/problem.ts';
import type { RequestState } from '#domain/request.ts';
import { handlePaper } from '#statemachines/acts/papers.ts';
import { everyPaper, heldBy } from '../stores/papers.ts';
import type { World } from '../world.ts';
import { actOn, sceneOf } from './acting.ts';
import type { Actor, Deeds, PaperAct } from './deeds.ts';
import { keepsTrack, maySee, maySeeAt } from './sight.ts';
import { allWaiting } from './waiting.ts';

type PaperDeeds = Pick<Deeds, 'handlePaper' | 'papers' | 'paperAt' | 'allPapers' | 'sameDay'>;

/** 原件交接: one event each; the machine stays where it is, and a closed request's papers still move. */
export const paperDeeds = (world: World): PaperDeeds => ({
  handlePaper: (actor, id, paper, handling) =>
    actOn(world, id, actor, (scene) => {
      const { state, office } = scene;
      if (!mayHandle(state, office, actor.person, handling)) {
        throw new Problem('not-yours-to-see', { request: id });
      }
      const asked =
        handling.kind === 'urge'
          ? { ...handling, hours: officeSetting(office, 'urgeHours') }
          : handling;
      return Promise.resolve({ events: [handlePaper(scene, paper, actor.person, asked)] });
    }),
  papers: (actor) => heldBy(world.db, world.tables.facts, actor.person),
  async paperAt(actor, id, name) {
    const scene = await sceneOf(world, id);
    const { route, hash, numbers, papers = [] } = scene.state;
    const paper = papers.find((one) => one.id === name);
    if (paper === undefined) throw new Problem('paper-unknown', {});
    return {
      state: { route, hash, numbers },
      paper,
      seen: await maySeeAt(scene, actor.person),
    };
  },
  async allPapers(actor) {
    requireTracking(await world.office.load(), actor);
    return everyPaper(world.db, world.tables.facts);
  },
  async sameDay(actor) {
    const office = await world.office.load();
    requireTracking(office, actor);
    const waiting = await allWaiting(world, office);
    return waiting.filter(({ clock }) => clock?.unit === 'same-day');
  },
});

function requireTracking(office: Office, { person }: Actor): void {
  if (!keepsTrack(office, person)) throw new Problem('not-allowed', { what: tracking });
}

const tracking = {
  zh: '查看全单位的文件去向，由机要员或办公室主任查看',
  en: 'see where the office’s papers are; the registrar or the office director can',
} as const;

/** Whoever sees the request; who took over from a leaver that holds a paper; and, to urge, who keeps track of papers. */
function mayHandle(
  state: RequestState,
  office: Office,
  person: string,
  { kind }: PaperAct,
): boolean {
  if (maySee(state, office, person)) return true;
  if (kind === 'urge' && keepsTrack(office, person)) return true;
  return (state.papers ?? []).some(({ holder }) => mayForLeaver(office, holder.person, person));
}
