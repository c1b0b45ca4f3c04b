import type { Slot } from '#domain/request.ts';
import { consults } from '#domain/slots.ts';
import type { Text } from '#domain/words.ts';
import { countersign, extension, humanStep, revise } from '#statemachines/flow.ts';
import type { Route, StepKind } from '#statemachines/route.ts';

const verbs: Readonly<Record<StepKind, Text>> = {
  sign: { zh: '审批', en: 'decide' },
  handle: { zh: '办理', en: 'handle' },
  read: { zh: '阅知', en: 'read' },
  stamp: { zh: '用印', en: 'stamp' },
  settle: { zh: '结算', en: 'settle' },
  publish: { zh: '公示', en: 'publish' },
};

const opinionVerb: Text = { zh: '提意见', en: 'give your opinion' };

const assistantVerb: Text = { zh: '提协办意见', en: 'give an assistant’s opinion' };

/** What a step asks of whoever holds it: 审批, 办理, 阅知, or a word of its own. */
export function askedVerb(route: Route, step: string): Text {
  if (step === revise) return { zh: '修改', en: 'mend' };
  if (step === extension) return { zh: '审批延期', en: 'decide on more time' };
  if (step === countersign) return { zh: '补签', en: 'countersign' };
  const human = humanStep(route, step);
  if (human?.joint?.how === 'quorum') return { zh: '表决', en: 'vote' };
  return human?.verb ?? verbs[human?.kind ?? 'handle'];
}

/** What is asked of one signer: whoever was asked, and whoever assists the lead, says an opinion only. */
export function verbFor(route: Route, step: string, slot?: Pick<Slot, 'role'>): Text {
  if (slot !== undefined && consults(slot)) return opinionVerb;
  return slot?.role === 'assistant' ? assistantVerb : askedVerb(route, step);
}
