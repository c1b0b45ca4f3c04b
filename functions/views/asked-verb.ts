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

/** What is asked of whoever was only asked for an opinion. */
export const opinionVerb: Text = { zh: '提意见', en: 'give your opinion' };

/** What a step asks of whoever holds it: 审批, 办理, 阅知… */
export function askedVerb(route: Route, step: string): Text {
  if (step === revise) return { zh: '修改', en: 'mend' };
  if (step === extension) return { zh: '审批延期', en: 'decide on more time' };
  if (step === countersign) return { zh: '补签', en: 'countersign' };
  return verbs[humanStep(route, step)?.kind ?? 'handle'];
}
