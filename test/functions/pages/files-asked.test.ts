import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Route } from '#statemachines/route.ts';
import { tripRoute } from '../../rig/booking-routes.ts';
import { openPageHouse, type PageHouse } from './page-house.ts';

const [approve, giveBack, record] = tripRoute.steps;

/** A photo is asked for by what is typed at the very step. */
const damagedRoute = {
  ...tripRoute,
  id: 'damaged',
  bookings: [],
  attachments: {
    photo: {
      title: { zh: '损伤照片', en: 'Photo of the damage' },
      kinds: ['png'],
      min: 1,
      max: 3,
      when: 'subject = "有损伤"',
    },
  },
  steps: [{ ...approve, asks: { subject: 'required' }, attachments: ['photo'] }, giveBack, record],
} as const satisfies Route;

let house: PageHouse;
beforeAll(async () => {
  house = await openPageHouse({ more: [damagedRoute] });
});
afterAll(() => house.close());

test('a step asks for the files that what was typed into it calls for', async () => {
  const { rig } = house;
  const driver = rig.as('zhou-jianping');
  const draft = await rig.deeds.saveDraft(
    driver,
    'damaged',
    {
      subject: '去水库',
      vehicle: 'pickup',
      leave: '2026-12-01T08:00',
      back: '2026-12-01T12:00',
    },
    [],
  );
  const { id } = await rig.deeds.submit(driver, draft.id);
  await rig.quiet();

  const browser = house.browser();
  await browser.signIn('he-xiumei');
  const path = `/requests/${id}/steps/approve`;
  await browser.open(path);
  expect(browser.page).not.toContain('损伤照片');
  await browser.post(path, [
    ['action', 'agree'],
    ['step.subject', '有损伤'],
    ['_sum', '1'],
  ]);
  expect(browser.page).toContain('损伤照片');
});
