import { expect, test } from '@jest/globals';
import { calendarOf } from '#domain/calendar.ts';
import { opensOn, periodOf } from '#domain/recurrence.ts';
import { demoOffice } from '#local/demo-office.ts';
import { routes } from '#statemachines/routes/index.ts';
import { openRig } from '../rig/open-rig.ts';
import { withoutCadence } from '../rig/without-cadence.ts';

const recurring = routes.flatMap((route) => {
  const { every } = route.start;
  return every === undefined ? [] : [[route.id, every] as const];
});

test('the catalogue has work that comes back', () => {
  expect(recurring.length).toBeGreaterThan(2);
});

test.each(recurring)(
  '%s opens on its day, with its answers as they are filled in',
  async (id, every) => {
    let now = new Date('2026-12-30T08:31:00+08:00');
    const rig = await openRig({
      now: () => now,
      routes: (route) => (route.id === id ? route : withoutCadence(route)),
    });
    const morning = async (day: string): Promise<void> => {
      now = new Date(`${day}T08:31:00+08:00`);
      await rig.sweep();
      await rig.sweep();
      await rig.quiet();
    };
    await morning('2026-12-30');
    const within = `2027-${String(every.month ?? 4).padStart(2, '0')}-15`;
    const day = opensOn(every, within, calendarOf(demoOffice)) ?? '';
    await morning(day);
    const told = rig.sent.map(({ text }) => text).filter((text) => text.startsWith('unfiled'));
    const filed = await Promise.all(
      rig.office.persons.map(async (person) => (await rig.deeds.mine(rig.as(person.id))).rows),
    );
    const own = filed.flat().filter(({ route }) => route === id);
    const states = await Promise.all(
      own.map((one) => rig.deeds.request(rig.as('gao-zhenhua'), one.id)),
    );
    await rig.close();
    expect(told).toEqual([]);
    expect(states.map(({ period }) => period)).toEqual([periodOf(every.each, day)]);
    expect(states[0]?.steps.some(({ state }) => state === 'open')).toBe(true);
  },
);
