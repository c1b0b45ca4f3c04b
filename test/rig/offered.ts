import type { Offered } from '#domain/ties.ts';

/** An order of 1,000 yuan on which nobody has drawn, but for what is said otherwise. */
export const offered = (given: Partial<Offered> = {}): Offered => ({
  request: 'order-1',
  route: 'sample',
  number: '样例2026-0001',
  numbers: ['样例2026-0001'],
  headline: '江铃皮卡维修，2项',
  of: { vehicle: 'pickup' },
  amount: 100_000,
  stands: true,
  draws: [],
  ...given,
});
