import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [approve, tell, { ...pay, tier: 'link' }, record],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'money-by-link',
    path: 'steps[2].tier',
    says: {
      zh: '盖章、付款不能只凭邮件链接。请把tier改为sign-in或passkey。',
      en: 'Sealing and paying need more than a mail link. Set tier to sign-in or passkey.',
    },
  },
];
