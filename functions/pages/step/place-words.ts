import { nearMoment } from '#domain/date-words.ts';
import { personOf } from '#domain/office.ts';
import type { Slot, StepRow } from '#domain/request.ts';
import { completes, consults, slotsOf } from '#domain/slots.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { listed, saying } from '#functions/views/saying.ts';
import { humanStep } from '#statemachines/flow.ts';
import { signersPart } from '#functions/views/signers-part.ts';
import type { NextStep } from '#functions/views/way-on.ts';
import type { Matter } from '../matter.ts';
import { nextSteps } from '../next-steps.ts';
import { holdersOf, jointTitles, signersOf, voteOf } from '../signers.ts';

/** Who brought the reader into this step, and what he wants of him; undefined for the route's own signers. */
export function questionOf({ office, language }: Matter, slot: Slot): Html | undefined {
  if (slot.by === undefined) return undefined;
  const say = saying(language);
  const name = personOf(office, slot.by)?.name ?? slot.by;
  const at = nearMoment(office.zone, slot.openedAt, language);
  const what = {
    asked: say(`${name}想听您的意见：`, `${name} would like your opinion:`),
    before: say(`${name}请您先提意见，再由${name}决定：`, `${name} decides after your opinion:`),
    beside: say(`${name}请您一并签：`, `${name} asks you to sign as well:`),
    after: say(`${name}签过后请您接着签：`, `${name} asks you to sign after him:`),
    own: '',
    signer: '',
    lead: '',
    assistant: '',
  }[slot.role];
  return markup`<section class="act"><h2>${what}</h2><p class="said">${slot.why ?? ''}</p><p class="sign"><span>${name}</span> <span>${at}</span></p></section>`;
}

/** 一起签办的人; undefined for a step with a single signer. */
export function signersPartOf(matter: Matter, row: StepRow): Html | undefined {
  const lines = signersOf(matter, row);
  if (lines.length === 0) return undefined;
  const isWork = row.joint?.how === 'all' && humanStep(matter.route, row.step)?.kind !== 'sign';
  const how =
    row.joint === undefined
      ? ''
      : jointTitles[isWork ? 'together' : row.joint.how][matter.language];
  return signersPart({ how, lines, vote: voteOf(row) }, matter.language);
}

/** What comes after the reader: whoever asked him, the others who must still sign, the steps after that. */
export async function nextOf(
  matter: Matter,
  row: StepRow,
  slot: Slot,
): Promise<readonly NextStep[]> {
  const { office, language } = matter;
  const say = saying(language);
  if (consults(slot)) {
    const who = personOf(office, slot.by ?? '')?.name ?? '';
    return [{ title: say('由提问的人决定', 'whoever asked decides'), who }];
  }
  const left = completes(row, slot, 'agree', false)
    ? []
    : slotsOf(row).filter(({ id, state }) => id !== slot.id && state === 'open');
  const others = listed(language, [...new Set(left.map((one) => holdersOf(matter, row, one)))]);
  const signers: readonly NextStep[] =
    left.length === 0
      ? []
      : [
          {
            title: say(`还要签的人：${others}`, `others who sign: ${others}`),
            who: '',
          },
        ];
  return [...signers, ...(await nextSteps(matter, row.step, row.item))];
}
