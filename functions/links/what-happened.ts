import { whyMoved } from '#domain/acts/turn.ts';
import { nearMoment } from '#domain/date-words.ts';
import type { By } from '#domain/by.ts';
import type { Reassigned, RequestEvent, SignerRemoved } from '#domain/events.ts';
import { ownerTitle } from '#domain/office.ts';
import { sameKey, type StepRow } from '#domain/request.ts';
import { slotsOf } from '#domain/slots.ts';
import type { Language, Text } from '#domain/words.ts';
import { titleOf } from '#statemachines/terms.ts';
import type { Scene } from '../deeds/acting.ts';

/** Why an open step is not this person's any more, or why his link to it ended: who handed it on to whom, and when. */
export function takenFrom(
  scene: Scene,
  row: StepRow,
  person: string,
  trail: readonly RequestEvent[],
  isGone: boolean,
): Text {
  const events = trail.filter(
    (event): event is Reassigned | SignerRemoved =>
      (event.type === 'reassigned' || event.type === 'signer-removed') && sameKey(event, row),
  );
  const isOwn = (event: Reassigned | SignerRemoved): boolean =>
    event.by.person === person ||
    (event.type === 'signer-removed' && isHis(row, event.slot, person));
  const event =
    events.findLast(isOwn) ?? events.findLast(({ type }) => type === 'reassigned') ?? events.at(-1);
  const what = event === undefined ? handedOver : told(scene, event, person);
  const about = titleOf(scene.route, row.step);
  const rest: Text = isGone
    ? { zh: '您不用再办。', en: ' Nothing is left for you to do.' }
    : {
        zh: '旧链接因此失效，您这一份仍由您办。',
        en: ' The old link ended with that; your own part is still yours.',
      };
  return {
    zh: `“${scene.state.headline}”的“${about.zh}”：${what.zh}${rest.zh}`,
    en: `“${about.en}” of “${scene.state.headline}”: ${what.en}${rest.en}`,
  };
}

const isHis = (row: StepRow, id: string, person: string): boolean =>
  slotsOf(row).some(
    (slot) => slot.id === id && 'person' in slot.owner && slot.owner.person === person,
  );

function told({ office }: Scene, event: Reassigned | SignerRemoved, person: string): Text {
  const at = (language: Language) => nearMoment(office.zone, event.at, language);
  const who: Text =
    event.by.person === person ? { zh: '您', en: 'you' } : { zh: event.by.name, en: event.by.name };
  const why: Text =
    event.why === '' ? { zh: '', en: '' } : { zh: `（${event.why}）`, en: ` (${event.why})` };
  if (event.type === 'signer-removed') {
    return {
      zh: `${who.zh}于${at('zh')}减签${why.zh}。`,
      en: `${who.en} took this signer out on ${at('en')}${why.en}.`,
    };
  }
  const to = ownerTitle(office, event.owner);
  const done = handed[event.how ?? 'handed-over'];
  return {
    zh: `${who.zh}于${at('zh')}${done.zh}${to.zh}${why.zh}。`,
    en: `${who.en} ${done.en} ${to.en} on ${at('en')}${why.en}.`,
  };
}

const handed = {
  transferred: { zh: '转办给', en: 'handed it on to' },
  recused: { zh: '申请回避，改由', en: 'stepped aside; it is now with' },
  'handed-over': { zh: '离岗移交给', en: 'handed it over to' },
} as const;

const handedOver: Text = {
  zh: '已移交别人办理。',
  en: 'it was handed to somebody else.',
};

/** Why a step that nobody decided is over: the first thing that moved the flow away from it, who did it and when. */
export function whatMoved(
  { state, route, office }: Scene,
  row: StepRow,
  trail: readonly RequestEvent[],
): Text {
  const step = titleOf(route, row.step);
  const opened = trail.findIndex((event) => event.type === 'opened' && sameKey(event, row));
  const mover = trail.slice(opened + 1).find(moves);
  const why = movedOn[whyMoved(state, row)];
  const by = mover === undefined ? undefined : byLine(mover, office.zone);
  const whom: Text = by ?? { zh: '', en: '' };
  return {
    zh: `“${state.headline}”${why.zh}，“${step.zh}”不用再办。${whom.zh}`,
    en: `“${state.headline}” ${why.en}; “${step.en}” is no longer needed.${whom.en}`,
  };
}

type Mover = RequestEvent & { readonly by: By };

function moves(event: RequestEvent): event is Mover {
  if (event.type === 'withdrawn') return true;
  return (event.type === 'decided' || event.type === 'taken-back') && event.moves?.jump === true;
}

const byLine = ({ by, at }: Mover, zone: string): Text => ({
  zh: `经办人：${by.post}${by.name}，${nearMoment(zone, at, 'zh')}。`,
  en: ` By ${by.name}, ${nearMoment(zone, at, 'en')}.`,
});

const movedOn = {
  returned: { zh: '已退回修改', en: 'was returned for changes' },
  withdrawn: { zh: '已由申请人撤回', en: 'was withdrawn by the requester' },
  refused: { zh: '已作不同意处理', en: 'was refused' },
  void: { zh: '已作废', en: 'was voided' },
  moved: { zh: '已转入别的环节', en: 'has moved to another step' },
  'taken-back': { zh: '已被拿回重新办理', en: 'was taken back to be done again' },
} as const satisfies Readonly<Record<string, Text>>;
