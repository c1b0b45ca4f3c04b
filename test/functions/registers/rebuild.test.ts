import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { routeStore } from '#functions/stores/routes.ts';
import { fileOf, registerIn } from '#functions/stores/registers.ts';
import { rebuildRegisters } from '#functions/tasks/rebuild-registers.ts';
import type { World } from '#functions/world.ts';
import type { Register } from '#statemachines/results.ts';
import type { Route } from '#statemachines/route.ts';
import { routes } from '#statemachines/routes/index.ts';
import { vehicleRepair } from '#statemachines/routes/vehicles/vehicle-repair.ts';
import { openRig, type Rig } from '../../rig/open-rig.ts';
import { chance } from '../../rig/random.ts';
import { file, walkToEnd } from '../../rig/walk.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig({ now: () => new Date('2026-11-23T02:00:00.000Z') });
});
afterAll(() => rig.close());

const [old] = vehicleRepair.registers;
const fresh: Register = {
  id: 'plates',
  title: { zh: '车辆', en: 'Vehicles' },
  columns: [{ title: { zh: '车辆', en: 'Vehicle' }, value: '$vehicle(vehicle)' }],
  key: '"plate:" & vehicle',
};

/** The office after a new release, in which repairs stand in another register. */
const released = (registers: readonly Register[]): World => {
  const changed: readonly Route[] = routes.map((route) =>
    route.id === vehicleRepair.id ? { ...route, registers } : route,
  );
  const { db, tables, digest } = rig.world;
  return { ...rig.world, routes: routeStore(db, tables.facts, changed, digest) };
};

test('requests of before stand in a register that is new, and no longer in one that is gone', async () => {
  const { db, tables } = rig.world;
  const dice = chance(2);
  const closed = await file(rig, vehicleRepair, dice);
  await walkToEnd(rig, vehicleRepair, closed.id, dice);
  const open = await file(rig, vehicleRepair, dice);
  const ids = [closed.id, open.id].toSorted();
  const standing = async (register: string) =>
    (await registerIn(db, tables.facts, register, ['2026-11']))
      .map(({ request }) => request)
      .toSorted();
  expect(await standing(old.id)).toEqual(ids);

  await rebuildRegisters(released([fresh]));
  expect(await standing('plates')).toEqual(ids);
  expect(await standing(old.id)).toEqual([]);
  const { vehicle } = open.data;
  const plate = `plate:${typeof vehicle === 'string' ? vehicle : ''}`;
  const named = (await fileOf(db, tables.facts, plate)).map(({ request }) => request);
  expect(named).toContain(open.id);

  await rebuildRegisters(released(vehicleRepair.registers));
  expect(await standing(old.id)).toEqual(ids);
  expect(await standing('plates')).toEqual([]);
});

test('nothing is gone through while the definitions are the same', async () => {
  const world = released(vehicleRepair.registers);
  await rebuildRegisters(world);
  let asked = 0;
  const counting: World = {
    ...world,
    office: {
      ...world.office,
      load(age) {
        asked += 1;
        return rig.world.office.load(age);
      },
    },
  };
  await rebuildRegisters(counting);
  expect(asked).toBe(0);
});
