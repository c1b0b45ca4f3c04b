import type { Known } from '#statemachines/answers.ts';
import type { Route } from '#statemachines/route.ts';
import { demoToday } from '../../rig/demo-today.ts';
import { offered } from '../../rig/offered.ts';
import { sampleRoute } from '../sample-route.ts';

/** What is known while the sample's forms are read. */
export const known: Known = {
  office: demoToday,
  settings: {},
  today: '2026-11-23',
  offers: { requester: 'zhou-jianping', request: 'mine', offered: [offered()] },
};
export const route: Route = sampleRoute;
