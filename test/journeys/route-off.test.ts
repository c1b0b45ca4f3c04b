import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { officeDeeds } from '#functions/deeds/office-deeds.ts';
import type { Route } from '#statemachines/route.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { choice, coded, filed, now, smallRoute } from '../traps/house.ts';

const said = { zh: '启用', en: 'In use' };
const switched: Route = {
  ...smallRoute('small-any'),
  id: 'small-switched',
  settings: { enabled: { title: said, value: true, source: said } },
};

let rig: Rig;
beforeAll(async () => {
  rig = await openRig({ more: [switched] });
});
afterAll(() => rig.close());

test('a route switched off takes no new requests and keeps every draft; running ones go on', async () => {
  const { state, row } = await filed(rig, switched, 3);
  const driver = rig.as('zhou-jianping');
  const answers = { subject: '一件事', departments: ['general'] };
  const draft = await rig.deeds.saveDraft(driver, switched.id, answers, []);

  const deeds = officeDeeds(rig.world);
  const change = {
    kind: 'change-setting',
    setting: 'small-switched.enabled',
    value: false,
  } as const;
  const { id } = await deeds.propose(rig.as('tang-li'), change, '局长办公会决定停用');
  await deeds.confirm(rig.as('sun-xiaolin'), id);

  expect(await coded(rig.deeds.submit(driver, draft.id))).toBe('route-off');
  expect(await coded(rig.deeds.saveDraft(driver, switched.id, answers, []))).toBe('route-off');
  expect(await rig.deeds.draft(driver, draft.id)).toMatchObject({ answers });

  await rig.deeds.decide(rig.as('ouyang-kun'), state.id, row, choice(state, 'agree'));
  expect((await now(rig, state.id)).row.step).toBe('last');

  const back = { kind: 'change-setting', setting: 'small-switched.enabled' } as const;
  const again = await deeds.propose(rig.as('tang-li'), back, '局长办公会决定恢复');
  await deeds.confirm(rig.as('sun-xiaolin'), again.id);
  expect(await coded(rig.deeds.submit(driver, draft.id))).toBe('done');
});
