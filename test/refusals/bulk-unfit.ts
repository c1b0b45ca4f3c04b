import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, signing, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [
    { ...approve, allows: ['bulk'] },
    { ...signing, asks: { remark: 'required' }, allows: ['ask', 'bulk'] },
    { ...tell, steps: [{ ...tell.steps[0], allows: ['bulk'] }] },
    { ...pay, allows: ['bulk'] },
    record,
  ],
  separate: [
    {
      steps: ['start', 'approve', 'signing', 'pay'],
      why: { zh: '分开', en: 'Apart' },
    },
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'bulk-unfit',
    path: 'steps[0].allows[0]',
    says: {
      zh: '高风险环节的防控措施要逐件核对，不能批量同意。请去掉bulk。',
      en: 'The controls of a high risk are confirmed one by one. Take bulk out.',
    },
  },
  {
    rule: 'bulk-unfit',
    path: 'steps[1].allows[1]',
    says: {
      zh: '这个环节要填表或交附件，批量同意时没有地方填。请去掉bulk，或不在这里填。',
      en: 'This step asks for fields or files, which several at once cannot give. Take bulk out, or ask elsewhere.',
    },
  },
  {
    rule: 'bulk-unfit',
    path: 'steps[3].allows[0]',
    says: {
      zh: '盖章、付款和须登录确认的环节要逐件办理，不能批量同意。请去掉bulk。',
      en: 'Sealing, paying and whatever takes a sign-in is decided one by one. Take bulk out.',
    },
  },
];
