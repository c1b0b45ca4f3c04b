import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openRig, type Rig } from '../../rig/open-rig.ts';
import { receive, refusedWith } from '../../rig/receiving.ts';

const today = '2026-11-10';
let rig: Rig;
beforeAll(async () => {
  rig = await openRig({ now: () => new Date(`${today}T02:00:00Z`) });
});
afterAll(() => rig.close());

const departments = ['engineering', 'finance'];
const astray = { departments, leadDepartment: 'water-law' };
const opinion = '请尽快办。';

test('a lead who is not among the departments is refused where it is sent direct, and where it is converted', async () => {
  const direct = await receive(rig, today, { urgency: 'urgent' });
  const send = (answers: object) =>
    direct.decide('draft-opinion', 'ouyang-kun', {
      act: 'direct',
      opinion,
      answers: { directReason: 'obvious', ...answers },
    });
  expect(await refusedWith(send(astray))).toBe('guard-broken');
  await send({ departments, leadDepartment: 'finance' });

  const read = await receive(rig, today, { docClass: 'circulation' });
  await read.decide('draft-opinion', 'ouyang-kun', { opinion, answers: { departments } });
  await read.decide('request-instruction', 'luo-qiming', { opinion, answers: { departments } });
  const convert = (answers: object) =>
    read.decide('peruse', 'shen-liqun', { act: 'convert', opinion, answers: { ...answers } });
  expect(await refusedWith(convert(astray))).toBe('guard-broken');
  await convert({ departments, leadDepartment: 'finance' });
});

async function copy(urgency: string): Promise<void> {
  const document = await receive(rig, today, { urgency });
  const answers = { departments: ['engineering'] };
  await document.decide('draft-opinion', 'ouyang-kun', { opinion, answers });
  await document.decide('request-instruction', 'luo-qiming', { opinion, answers });
  await document.decide('instruct', 'shen-liqun', { opinion, answers });
  const copied = { noticedDeadline: today, copiesMade: 1 };
  await document.decide('dispatch', 'song-yuwei', { act: 'copy', answers: copied });
}

test('a copy goes ahead of an urgent document alone', async () => {
  expect(await refusedWith(copy('normal'))).toBe('guard-broken');
  await copy('urgent');
});
