import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

export const route: Route = {
  ...sound,
  risks: ['start', 'print'].map((at) => ({
    id: `risk-${at}`,
    at,
    level: 'high',
    text: { zh: '虚报', en: 'False claim' },
    controls: [{ zh: '已核对', en: 'Checked' }],
    owner: 'head',
  })),
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'risk-misplaced',
    path: 'risks[0].at',
    says: {
      zh: '填报时无法勾选防控措施，高风险须放在有人核对的环节。',
      en: 'Nothing is ticked at filing. Put a high risk at the step where somebody checks it.',
    },
  },
  {
    rule: 'risk-misplaced',
    path: 'risks[1].at',
    says: {
      zh: '没有环节“print”。请写风险所在的环节。',
      en: 'There is no step “print”. Name the step where the risk lies.',
    },
  },
];
