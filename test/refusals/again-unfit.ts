import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

const title = { zh: '再报一件', en: 'Another' } as const;

export const route: Route = {
  ...sound,
  start: { ...sound.start, again: { title, keeps: ['subject', 'bills', 'remark'] } },
};

const fault = (id: string, at: number): RouteFault => ({
  rule: 'again-unfit',
  path: `start.again.keeps[${String(at)}]`,
  says: {
    zh: `“${id}”不能带到下一件。只带填报时填的文字、选项和日期。`,
    en: `“${id}” cannot be kept for the next one. Keep only texts, choices and dates asked when filing.`,
  },
});

export const faults: readonly RouteFault[] = [fault('bills', 1), fault('remark', 2)];
