import { outcomesFor } from '#domain/acts/decide.ts';
import { turnOf } from '#domain/acts/turn.ts';
import { nearMoment } from '#domain/date-words.ts';
import { Problem, refusalOf } from '#domain/problem.ts';
import { readingStep } from '#domain/reading.ts';
import { sameKey, type Slot, type StepRow } from '#domain/request.ts';
import { slotsOf } from '#domain/slots.ts';
import type { Language, Text } from '#domain/words.ts';
import { termsOf, titleOf } from '#statemachines/terms.ts';
import { sceneOf, type Scene } from '../deeds/acting.ts';
import type { Standing } from '../http/links/links.ts';
import type { LinkRow } from '../stores/links.ts';
import { requestKey } from '../stores/requests.ts';
import { eventOf, readTrail } from '../stores/trail.ts';
import type { World } from '../world.ts';
import { paperStanding } from './paper-standing.ts';
import { readingStanding } from './reading-standing.ts';
import { takenFrom, whatMoved } from './what-happened.ts';

/** How things stand at a link's step: open, or what happened to it, who did it and when. */
export const standing =
  (world: World) =>
  async (link: LinkRow): Promise<Standing> => {
    const scene = await sceneOf(world, link.request);
    if (link.paper !== undefined) return paperStanding(world, scene, link, link.paper);
    if (link.step === readingStep) return readingStanding(scene, link);
    const row = scene.state.steps.find((candidate) => sameKey(candidate, link));
    if (row === undefined) throw new Problem('link-unknown', {});
    if (row.state === 'open' && link.confirms !== undefined) {
      const asked = await world.unconfirmed.read(link.request, link.confirms);
      const waits =
        asked !== undefined && asked.until > world.now() && row.epoch === asked.stepEpoch;
      return waits ? { open: true } : { open: false, over: new Problem('confirm-gone', {}).says };
    }
    const trail = async () =>
      (await readTrail(world.db, world.tables.trail, requestKey(link.request))).map(eventOf);
    const { decision } = row;
    if (row.state === 'open') return openStanding(scene, row, link, trail);
    if (decision === undefined) {
      return { open: false, over: whatMoved(scene, row, await trail()) };
    }
    const own = slotsOf(row).find((slot) => slot.decision?.person === link.person);
    const made = own?.decision ?? decision;
    return { open: false, over: done(scene, row, made, own, link.person) };
  };

async function openStanding(
  scene: Scene,
  row: StepRow,
  link: LinkRow,
  trail: () => Promise<Parameters<typeof takenFrom>[3]>,
): Promise<Standing> {
  const refusal = turnRefusal(scene, row, link.person);
  const own = slotsOf(row).find(({ decision }) => decision?.person === link.person);
  if (own?.decision !== undefined && refusal !== undefined) {
    return { open: false, over: done(scene, row, own.decision, own, link.person) };
  }
  if (refusal?.code === 'not-your-turn' || refusal?.code === 'stand-in-over') {
    return { open: false, over: refusal.says };
  }
  const isGone = refusal?.code === 'not-your-step' || refusal?.code === 'stepped-aside';
  if (!isGone && row.epoch === link.stepEpoch) return { open: true };
  return { open: false, over: takenFrom(scene, row, link.person, await trail(), isGone) };
}

/** What keeps a person from an open step now, if anything. */
export function turnRefusal(
  { state, route, office }: Scene,
  row: StepRow,
  person: string,
): Problem | undefined {
  const terms = termsOf(route, row.step, state);
  return terms && refusalOf(() => turnOf(state, row, terms, office, person));
}

/** Decided: by whom, when and how; in a step with several signers, also whether others still sign. */
function done(
  { state, route, office }: Scene,
  row: StepRow,
  decision: NonNullable<StepRow['decision']>,
  slot: Slot | undefined,
  reader: string,
): Text {
  const step = titleOf(route, row.step);
  const terms = termsOf(route, row.step, state);
  const act =
    (terms && outcomesFor(terms, slot ?? { role: 'own' })[decision.act]?.title) ??
    terms?.outcomes[decision.act]?.title ??
    step;
  const at = (language: Language) => nearMoment(office.zone, decision.at, language);
  const isHis = decision.person === reader;
  const rest: Text =
    row.state === 'open'
      ? { zh: '还在等其他人签。', en: ' Others still sign.' }
      : { zh: '没有什么要再办的。', en: ' Nothing is left to do.' };
  return {
    zh: `“${state.headline}”的“${step.zh}”已由${isHis ? '您' : decision.name}于${at('zh')}办理：${act.zh}。${rest.zh}`,
    en: `“${step.en}” of “${state.headline}” was done by ${isHis ? 'you' : decision.name} on ${at('en')}: ${act.en}.${rest.en}`,
  };
}
