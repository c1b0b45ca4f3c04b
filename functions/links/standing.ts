import { whyMoved } from '#domain/acts/turn.ts';
import { nearMoment } from '#domain/date-words.ts';
import { type RequestState, sameKey } from '#domain/request.ts';
import type { Text } from '#domain/words.ts';
import { Problem } from '#domain/problem.ts';
import { termsOf, titleOf } from '#statemachines/terms.ts';
import { sceneOf, type Scene } from '../deeds/acting.ts';
import type { Standing } from '../http/links/links.ts';
import type { LinkRow } from '../stores/links.ts';
import type { World } from '../world.ts';

/** How things stand at a link's step: open, or what happened to it and who did it. */
export const standing =
  (world: World) =>
  async (link: LinkRow): Promise<Standing> => {
    const scene = await sceneOf(world, link.request);
    const { state, route } = scene;
    const row = state.steps.find((candidate) => sameKey(candidate, link));
    if (row === undefined) throw new Problem('link-unknown', {});
    if (row.state === 'open' && link.confirms !== undefined) {
      const asked = await world.unconfirmed.read(link.request, link.confirms);
      const waits =
        asked !== undefined && asked.until > world.now() && row.epoch === asked.stepEpoch;
      return waits ? { open: true } : { open: false, over: new Problem('confirm-gone', {}).says };
    }
    if (row.state === 'open') {
      return row.epoch === link.stepEpoch ? { open: true } : { open: false, over: handedOver };
    }
    const { decision } = row;
    if (decision === undefined) return { open: false, over: gone(scene, titleOf(route, row.step)) };
    const at = (language: 'zh' | 'en') => nearMoment(scene.office.zone, decision.at, language);
    const act =
      termsOf(route, row.step, state)?.outcomes[decision.act]?.title ?? titleOf(route, row.step);
    const isHis = decision.person === link.person;
    return {
      open: false,
      over: {
        zh: `“${state.headline}”的“${titleOf(route, row.step).zh}”已由${isHis ? '您' : decision.name}于${at('zh')}办理：${act.zh}。没有什么要再办的。`,
        en: `“${titleOf(route, row.step).en}” of “${state.headline}” was done by ${isHis ? 'you' : decision.name} on ${at('en')}: ${act.en}. Nothing is left to do.`,
      },
    };
  };

const handedOver: Text = {
  zh: '这个环节已移交别人办理，这个链接不能再用。',
  en: 'This step was handed to somebody else; the link has ended.',
};

function gone({ state }: Scene, step: Text): Text {
  const why = movedOn[whyMoved(state)];
  return {
    zh: `“${state.headline}”${why.zh}，“${step.zh}”不用再办。${lastWord(state).zh}`,
    en: `“${state.headline}” ${why.en}; “${step.en}” is no longer needed.${lastWord(state).en}`,
  };
}

/** Who moved it, in a sentence of its own. */
function lastWord(state: RequestState): Text {
  const last = state.steps.findLast(({ decision }) => decision?.goTo !== undefined)?.decision;
  if (last === undefined || state.outcome === 'withdrawn') return { zh: '', en: '' };
  return { zh: `经办人：${last.post}${last.name}。`, en: ` By ${last.name}.` };
}

const movedOn = {
  returned: { zh: '已退回修改', en: 'was returned for changes' },
  withdrawn: { zh: '已由申请人撤回', en: 'was withdrawn by the requester' },
  refused: { zh: '已作不同意处理', en: 'was refused' },
  moved: { zh: '已转入别的环节', en: 'has moved to another step' },
  'taken-back': { zh: '已由上一环节的经办人拿回', en: 'was taken back by the step before it' },
} as const satisfies Readonly<Record<string, Text>>;
