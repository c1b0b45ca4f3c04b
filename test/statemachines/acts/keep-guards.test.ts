import { expect, test } from '@jest/globals';
import { keepGuards } from '#statemachines/acts/keep-guards.ts';
import type { Route } from '#statemachines/route.ts';
import { vehicleRepair } from '#statemachines/routes/vehicles/vehicle-repair.ts';

const says = (zh: string) => ({ zh, en: zh });
const route: Route = {
  ...vehicleRepair,
  guards: [
    { id: 'one', at: ['start'], holds: 'odometer > 1', says: says('一'), field: 'odometer' },
    { id: 'two', at: ['start'], holds: 'odometer > 2', says: says('二'), field: 'reason' },
    { id: 'later', at: ['settle'], holds: 'false', says: says('三') },
  ],
};

test('every broken rule of a step is said at once', async () => {
  await expect(keepGuards(route, 'start', { odometer: 0 }, {})).rejects.toMatchObject({
    code: 'guard-broken',
    details: { says: says('一'), field: 'odometer', more: [{ says: says('二'), field: 'reason' }] },
  });
  await expect(keepGuards(route, 'start', { odometer: 2 }, {})).rejects.toMatchObject({
    details: { says: says('二'), field: 'reason' },
  });
  await expect(keepGuards(route, 'start', { odometer: 3 }, {})).resolves.toBeUndefined();
});
