import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dateIn, timeIn } from '#domain/dates.ts';
import { openSteps, unsigned } from '#domain/request.ts';
import { opinionLines } from '#functions/mail/matter-blocks.ts';
import { allRows } from '../../../rig/all-rows.ts';
import { signingRoute } from '../../../rig/signing-route.ts';
import type { Browser } from '../page-house.ts';
import { openSigningHouse, rowOf, type SigningHouse } from './signing-house.ts';

let house: SigningHouse;
beforeAll(async () => {
  house = await openSigningHouse();
});
afterAll(() => house.close());

const now = (): string => {
  const at = house.rig.world.now();
  return `${dateIn('Asia/Shanghai', at)}T${timeIn('Asia/Shanghai', at)}`;
};

/** A request at its leader’s step, as the registrar records his word. */
async function atLeader(): Promise<{
  readonly id: string;
  readonly browser: Browser;
  readonly page: string;
}> {
  const { id } = await house.filed();
  await house.agree('ouyang-kun', id, 'check');
  const browser = await house.as('song-yuwei');
  const page = `/requests/${id}/steps/approve/phone?round=1`;
  await browser.open(page);
  return { id, browser, page };
}

const call = () =>
  [
    ['leader', 'shen-liqun'],
    ['saidAt', now()],
    ['opinion', '同意先办。'],
    ['_record', '1'],
  ] as const;

/** Filing takes less than the minute that a wall clock shows: the call is given as the server would read it. */
async function recorded(): Promise<string> {
  const { id } = await atLeader();
  const state = await house.now(id);
  const { item, round } = rowOf(state, 'approve');
  await house.rig.deeds.decide(
    house.rig.as('song-yuwei'),
    id,
    { step: 'approve', item, round },
    {
      act: 'agree',
      opinion: '同意先办。',
      controls: [],
      answers: {},
      attachments: [],
      document: state.document,
      phone: { leader: 'shen-liqun', saidAt: state.submittedAt },
    },
  );
  await house.now(id);
  return id;
}

describe('登记电话请示', () => {
  test('the page says what comes of it; nobody is chosen, and only those who may have said it can be', async () => {
    const { browser } = await atLeader();
    expect(browser.page).toContain('凭口头指示先办');
    expect(browser.page).toContain('补签以前，本件不能归档');
    expect(browser.page).toContain('<option value="shen-liqun">');
    expect(browser.page).not.toContain('<option value="luo-qiming">');
    expect(browser.page).not.toContain(' selected');
  });

  test.each<[string, readonly (readonly [string, string])[], number, string]>([
    ['without a leader', [['leader', '']], 422, '请选择作出指示的领导'],
    ['without a time', [['saidAt', '']], 422, '请填电话请示的时间'],
    [
      'before the request was filed',
      [['saidAt', '2020-01-01T08:00']],
      422,
      '也不能早于提交申请的时间',
    ],
    ['of a time to come', [['saidAt', '2199-01-01T08:00']], 422, '不能晚于现在'],
    ['without its gist', [['opinion', '']], 422, '须写意见'],
  ])(
    '%s is refused; what was typed stays and nothing changes',
    async (_title, fields, status, says) => {
      const { browser, page } = await atLeader();
      const before = await allRows(house.rig);
      const names = new Set(fields.map(([name]) => name));
      const rest = call().filter(([name]) => !names.has(name));
      const reply = await browser.post(page, [...rest, ...fields]);
      expect(await allRows(house.rig)).toBe(before);
      expect(reply.statusCode).toBe(status);
      expect(browser.page).toContain(says);
    },
  );

  test('is nobody’s but the recorder’s', async () => {
    const { id } = await atLeader();
    const other = await house.as('tang-li');
    expect((await other.open(`/requests/${id}/steps/approve/phone?round=1`)).statusCode).not.toBe(
      200,
    );
  });
});

test('a call in the very minute of filing, as a wall clock shows it, is recorded', async () => {
  const { id, browser, page } = await atLeader();
  const { submittedAt } = await house.now(id);
  const minute = `${dateIn('Asia/Shanghai', submittedAt)}T${timeIn('Asia/Shanghai', submittedAt)}`;
  const said = call().map(([name, value]) => [name, name === 'saidAt' ? minute : value] as const);
  expect((await browser.post(page, said)).statusCode).toBe(200);
  expect(unsigned((await house.now(id)).steps)).toHaveLength(1);
});

describe('补签', () => {
  test('the leader sees what was recorded, both times and by whom, and confirms; then it is archived', async () => {
    const id = await recorded();
    const waits = await house.now(id);
    expect(unsigned(waits.steps)).toHaveLength(1);
    expect(waits.status).toBe('running');
    const leader = await house.byLink('shen-liqun', id);
    expect(leader.page).toContain('登记的电话请示：领导审批');
    expect(leader.page).toContain('同意先办。');
    expect(leader.page).toContain('宋雨薇');
    expect(leader.page).toContain('通话时间');
    expect(leader.page).not.toContain(' checked');
    const reply = await leader.post('/a/step', [
      ['action', 'agree'],
      ['_decide', '1'],
    ]);
    expect(reply.statusCode).toBe(200);
    expect(leader.page).toContain('已提交：确认补签');
    expect((await house.now(id)).status).toBe('closed');
    expect((await leader.open('/a/step')).statusCode).toBe(410);
    expect(leader.page).toContain('确认补签');
  });

  test('the request’s page and the mail that asks name the leader and the recorder', async () => {
    const id = await recorded();
    const reader = await house.as('song-yuwei');
    await reader.open(`/requests/${id}`);
    expect(reader.page).toMatch(
      /局长<small>.*<span>沈立群<\/span> <span>\S+ \d\d:\d\d电话指示<\/span> <span>宋雨薇\S+ \d\d:\d\d登记<\/span>/su,
    );
    const { rig } = house;
    const state = await house.now(id);
    expect(opinionLines({ route: signingRoute, office: rig.office, state }, 'zh')).toContain(
      '沈立群（局长，电话请示，宋雨薇登记）：同意先办。',
    );
  });

  test('a word that was not his sends the step back, with his reason', async () => {
    const id = await recorded();
    const leader = await house.byLink('shen-liqun', id);
    const dispute = [
      ['action', 'dispute'],
      ['_decide', '1'],
    ] as const;
    expect((await leader.post('/a/step', dispute)).statusCode).toBe(422);
    await leader.post('/a/step', [...dispute, ['opinion', '我没有说过。']]);
    expect(leader.page).toContain('已提交：不是我的意见');
    const after = await house.now(id);
    expect(openSteps(after).map(({ step }) => step)).toEqual(['approve']);
  });
});
