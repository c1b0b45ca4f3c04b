import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openSteps } from '#domain/request.ts';
import { documentReceiving } from '#statemachines/routes/documents/document-receiving.ts';
import type { CaseFile } from '#statemachines/derive/sheet/case-file.ts';
import { clockChanges } from '#statemachines/derive/sheet/clock-changes.ts';
import { clockTable } from '#statemachines/derive/sheet/clock-table.ts';
import { demoOffice } from '#local/demo-office.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { type Incoming, paperOf, receive } from '../rig/receiving.ts';

let now = '';
let rig: Rig;
const at = (local: string): void => {
  now = new Date(`${local}:00+08:00`).toISOString();
};
beforeEach(async () => {
  at('2026-03-02T09:00');
  rig = await openRig({ now: () => new Date(now) });
});
afterEach(() => rig.close());

const chief = () => rig.as('ma-jun');
const reply = { step: 'reply', item: '', round: 1 } as const;

async function handled(matterKind: string): Promise<Incoming> {
  const incoming = await receive(rig, '2026-03-02', { matterKind });
  await incoming.untilHandling('2026-04-30');
  return incoming;
}

test('the record tells every pause and extension, who granted it, and the limit before and after', async () => {
  const granted = await handled('general');
  await rig.deeds.clock(
    chief(),
    granted.id,
    { step: 'handle', item: 'engineering', round: 1 },
    { kind: 'extend', amount: 3, why: '汛期抢险，人手不足' },
  );
  at('2026-03-03T10:00');
  const side = openSteps(await granted.state()).find(({ step }) => step === 'extension');
  await granted.decide('extension', 'shen-liqun', { item: side?.item ?? '' });
  at('2026-03-12T10:00');
  await granted.decide('handle', 'ma-jun', { item: 'engineering', answers: { result: '已办。' } });
  expect(await recordRows(granted)).toEqual([
    [
      '承办（工程建设股）',
      '延期3个工作日',
      '2026-03-03 10:00批准',
      '汛期抢险，人手不足',
      '沈立群',
      '03-11改为03-16',
    ],
  ]);
  expect(await clockRows(granted, 'engineering')).toMatchObject([{ due: '03-16', late: '否' }]);

  at('2026-03-02T09:00');
  const stopped = await handled('request');
  at('2026-03-06T16:00');
  await rig.deeds.clock(chief(), stopped.id, reply, {
    kind: 'pause',
    ground: 'superior',
    why: '已向市局请示',
    attachments: await paperOf(rig, 'ma-jun'),
  });
  at('2026-03-12T10:00');
  await rig.deeds.clock(chief(), stopped.id, reply, { kind: 'resume', why: '' });
  await stopped.decide('reply', 'zheng-yan', { opinion: '同意。' });
  await stopped.decide('reply', 'ma-jun', { answers: { result: '已答复。' } });
  expect(await recordRows(stopped)).toEqual([
    [
      '研究答复',
      '暂停计时',
      '2026-03-06 16:00至2026-03-12 10:00',
      '等上级批复；已向市局请示',
      '马骏',
      '03-20改为03-25',
    ],
  ]);
});

async function fileOf({ id }: Incoming): Promise<CaseFile> {
  const [state, trail] = await Promise.all([
    rig.deeds.request(chief(), id),
    rig.deeds.trail(chief(), id),
  ]);
  return { route: documentReceiving, state, trail, office: rig.office };
}

const recordRows = async (incoming: Incoming) =>
  clockChanges(await fileOf(incoming)).flatMap(({ rows }) => rows.map(({ cells }) => cells));

const clockRows = async (incoming: Incoming, item: string) => {
  const { rows } = clockTable(await fileOf(incoming));
  const title = demoOffice.departments.find(({ id }) => id === item)?.title.zh ?? '';
  return rows
    .filter(({ cells }) => cells[0] === `承办（${title}）`)
    .map(({ cells }) => ({ due: cells[5], late: cells[7] }));
};
