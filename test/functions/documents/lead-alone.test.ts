import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openRig, type Rig } from '../../rig/open-rig.ts';
import { receive } from '../../rig/receiving.ts';

const today = '2026-11-10';
let rig: Rig;
beforeAll(async () => {
  rig = await openRig({ now: () => new Date(`${today}T02:00:00Z`) });
});
afterAll(() => rig.close());

test('a request that one section answers alone is answered by its chief with one signature', async () => {
  const request = await receive(rig, today, { matterKind: 'request' });
  const answers = { departments: ['engineering'] };
  await request.decide('draft-opinion', 'ouyang-kun', { answers });
  await request.decide('request-instruction', 'luo-qiming', { answers });
  await request.decide('instruct', 'shen-liqun', { answers });
  await request.decide('dispatch', 'song-yuwei', { answers: { noticedDeadline: today } });
  await request.decide('sign-for', 'tian-ji', { item: 'engineering' });
  await request.decide('reply', 'ma-jun', { answers: { result: '同意改造。' } });
  expect(await request.row('reply')).toMatchObject({ state: 'done' });
});
