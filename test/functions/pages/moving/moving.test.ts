import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sentences } from '#domain/sentences.ts';
import { allRows } from '../../../rig/all-rows.ts';
import { type Browser, leadsTo } from '../page-house.ts';
import { movePath, openSigningHouse, rowOf, type SigningHouse } from './signing-house.ts';

let house: SigningHouse;
beforeAll(async () => {
  house = await openSigningHouse();
});
afterAll(() => house.close());

type Fields = readonly (readonly [string, string])[];

/** Opens the page of a way to handle a step and presses its button. */
async function move(browser: Browser, path: string, fields: Fields): Promise<number> {
  await browser.open(path);
  return (await browser.post(path, [...fields, ['_move', '1']])).statusCode;
}

/** The same where it is refused: says so, keeps what was typed, and changes no row. */
async function refused(browser: Browser, path: string, fields: Fields, says: string) {
  await browser.open(path);
  const before = await allRows(house.rig);
  const { statusCode } = await browser.post(path, [...fields, ['_move', '1']]);
  expect(await allRows(house.rig)).toEqual(before);
  expect(browser.page).toContain(says);
  for (const [, value] of fields) expect(browser.page).toContain(value);
  return statusCode;
}

describe('the step’s page', () => {
  test('offers other ways folded away, each with what comes of it; nothing is chosen', async () => {
    const { id } = await house.filed();
    const chief = await house.byLink('ouyang-kun', id);
    expect(chief.page).toContain('<summary>其他办理方式</summary>');
    for (const kind of ['transfer', 'ask', 'add', 'step-aside']) {
      expect(chief.page).toContain(`href="/a/move?kind=${kind}"`);
    }
    expect(chief.page).not.toContain('kind=remove');
    expect(chief.page).not.toContain(' checked');
  });

  test('offers only what the route allows there', async () => {
    const { id } = await house.filed('quorum');
    await house.agree('ouyang-kun', id, 'check');
    const voter = await house.as('wei-xiaoyun');
    await voter.open(`/requests/${id}/steps/vote`);
    expect(voter.page).toContain('kind=step-aside');
    expect(voter.page).not.toContain('kind=transfer');
    expect(voter.page).not.toContain('kind=add');
  });

  test('looks for people by name, post or department, on the same page and by a GET', async () => {
    const { id } = await house.filed();
    const chief = await house.as('ouyang-kun');
    await chief.open(movePath(id, 'check', 'transfer'));
    expect(chief.page).toContain('<optgroup label="计财股">');
    expect(chief.page).not.toContain('selected');
    await chief.open(`${movePath(id, 'check', 'transfer')}&q=${encodeURIComponent('计财')}`);
    expect(chief.page).toContain('魏晓芸');
    expect(chief.page).not.toContain('程海波');
    await chief.open(`${movePath(id, 'check', 'transfer')}&q=${encodeURIComponent('无此人')}`);
    expect(chief.page).toContain('可选的人里没有“无此人”');
  });
});

describe('转办', () => {
  test('by link: the step is the other’s, who is told by whom and why; the old link says the same', async () => {
    const { id } = await house.filed();
    const chief = await house.byLink('ouyang-kun', id);
    const status = await move(chief, '/a/move?kind=transfer', [
      ['to', 'wei-xiaoyun'],
      ['why', '涉及资金，请您看'],
    ]);
    expect(status).toBe(200);
    expect(chief.page).toContain('已办：转办');
    expect(chief.page).toContain('现在由魏晓芸');
    expect(rowOf(await house.now(id), 'check').owner).toEqual({ person: 'wei-xiaoyun' });
    expect((await chief.open('/a/step')).statusCode).toBe(410);
    expect(chief.page).toContain('您于');
    expect(chief.page).toContain('转办给魏晓芸（涉及资金，请您看）');
    expect(chief.page).not.toContain('重新发一个链接');
    const other = await house.byLink('wei-xiaoyun', id);
    expect(other.page).toContain('请您审批：');
  });

  test.each<[string, Fields, string]>([
    [
      'nobody',
      [['why', '请您看']],
      sentences['target-missing']({ act: { zh: '转办', en: '' } }).zh,
    ],
    ['oneself', [['to', 'ouyang-kun']], '不能选欧阳堃：就是您本人。'],
    ['the requester', [['to', 'ding-xiaoyan']], '不能选丁小燕：是申请人本人。'],
    ['somebody unknown', [['to', 'nobody']], '已不在岗'],
  ])('to %s is refused', async (_title, fields, says) => {
    const { id } = await house.filed();
    const chief = await house.as('ouyang-kun');
    expect(await refused(chief, movePath(id, 'check', 'transfer'), fields, says)).toBe(422);
  });

  test('is refused to somebody whose step it is not, page and all', async () => {
    const { id } = await house.filed();
    const stranger = await house.as('tang-li');
    expect((await stranger.open(movePath(id, 'check', 'transfer'))).statusCode).toBe(403);
  });
});

describe('征求意见 and 加签', () => {
  test('whoever is asked answers, and cannot decide; the one who asked decides afterwards', async () => {
    const { id } = await house.filed();
    const chief = await house.byLink('ouyang-kun', id);
    await move(chief, '/a/move?kind=ask', [
      ['to', 'cheng-haibo'],
      ['why', '程序上有没有问题？'],
    ]);
    expect(chief.page).toContain('现在等程海波提意见');
    expect((await chief.open('/a/step')).statusCode).toBe(410);
    expect(chief.page).toContain('还没有轮到您办');
    await house.now(id);
    const asked = await house.byLink('cheng-haibo', id);
    expect(asked.page).toContain('请您提意见：');
    expect(asked.page).toContain('欧阳堃想听您的意见');
    expect(asked.page).toContain('程序上有没有问题？');
    expect(asked.page).not.toContain('value="refuse"');
    expect(asked.page).not.toContain('name="step.remark"');
    const answer = [
      ['action', 'agree'],
      ['_decide', '1'],
    ] as const;
    expect((await asked.post('/a/step', answer)).statusCode).toBe(422);
    await asked.post('/a/step', [...answer, ['opinion', '没有问题。']]);
    expect(asked.page).toContain('已提交：提出意见');
    const again = await house.byLink('ouyang-kun', id);
    expect(again.page).toContain('没有问题。');
    expect(again.page).toContain('name="step.remark"');
  });

  test('added beside: both sign, and the first is told who still has to', async () => {
    const { id } = await house.filed();
    const chief = await house.as('ouyang-kun');
    await move(chief, movePath(id, 'check', 'add'), [
      ['to', 'wei-xiaoyun'],
      ['how', 'beside'],
      ['why', '涉及资金'],
    ]);
    expect(chief.page).toContain('已办：加签');
    await chief.open(`/requests/${id}/steps/check`);
    expect(chief.page).toContain('一起签办的人');
    expect(chief.page).toContain('还要签的人');
    const decided = await chief.post(`/requests/${id}/steps/check?round=1`, [
      ['action', 'agree'],
      ['_decide', '1'],
    ]);
    expect(decided.body).toContain('已签：欧阳堃');
    expect(decided.body).toContain('现在由魏晓芸');
    expect((await house.now(id)).at).toBe('check');
    await house.agree('wei-xiaoyun', id, 'check');
    expect((await house.now(id)).at).toBe('approve');
  });

  test.each<[string, Fields, string]>([
    [
      'without a way',
      [
        ['to', 'wei-xiaoyun'],
        ['why', '涉及资金'],
      ],
      '请选择一项决定',
    ],
    [
      'without a reason',
      [
        ['to', 'wei-xiaoyun'],
        ['how', 'beside'],
      ],
      '加签须写明理由',
    ],
    [
      'with words that paper cannot carry',
      [
        ['to', 'wei-xiaoyun'],
        ['how', 'beside'],
        ['why', '涉及\u{202E}资金'],
      ],
      '看不见的字符',
    ],
  ])('%s is refused', async (_title, fields, says) => {
    const { id } = await house.filed();
    const chief = await house.as('ouyang-kun');
    expect(await refused(chief, movePath(id, 'check', 'add'), fields, says)).toBe(422);
  });

  test('减签: who was added is taken out again, and his link says by whom', async () => {
    const { id } = await house.filed();
    const chief = await house.as('ouyang-kun');
    await move(chief, movePath(id, 'check', 'add'), [
      ['to', 'wei-xiaoyun'],
      ['how', 'beside'],
      ['why', '涉及资金'],
    ]);
    await house.now(id);
    const added = await house.byLink('wei-xiaoyun', id);
    await chief.open(movePath(id, 'check', 'remove'));
    expect(chief.page).toContain('魏晓芸');
    expect(
      await refused(
        chief,
        movePath(id, 'check', 'remove'),
        [['why', '不用了']],
        sentences['target-missing']({ act: { zh: '减签', en: '' } }).zh,
      ),
    ).toBe(422);
    expect(await move(chief, movePath(id, 'check', 'remove'), [['slot', '2']])).toBe(200);
    expect((await added.open('/a/step')).statusCode).toBe(410);
    expect(added.page).toContain('欧阳堃于');
    expect(added.page).toContain('减签');
    await chief.open(`/requests/${id}`);
    expect(chief.page).toContain('减签魏晓芸');
    const again = await chief.post(movePath(id, 'check', 'remove'), [
      ['slot', '2'],
      ['_move', '1'],
    ]);
    expect(again.statusCode).toBe(409);
  });
});

describe('回避', () => {
  test('needs a reason; then another decides, and the link says so', async () => {
    const { id } = await house.filed();
    await house.agree('ouyang-kun', id, 'check');
    const head = await house.byLink('shen-liqun', id);
    expect(await refused(head, '/a/move?kind=step-aside', [], '回避须写明理由')).toBe(422);
    await move(head, '/a/move?kind=step-aside', [['why', '与承包人是亲属']]);
    expect(head.page).toContain('现在由秦守仁');
    expect((await head.open('/a/step')).statusCode).toBe(410);
    expect(head.page).toContain('申请回避，改由');
    const signedIn = await house.as('shen-liqun');
    expect((await signedIn.open(`/requests/${id}/steps/approve`)).statusCode).toBe(403);
  });
});

describe('拿回', () => {
  test('from the receipt, while nobody went on; the next person’s link says who and when', async () => {
    const { id } = await house.filed();
    const chief = await house.as('ouyang-kun');
    await chief.open(`/requests/${id}/steps/check`);
    await chief.post(`/requests/${id}/steps/check?round=1`, [
      ['action', 'agree'],
      ['step.remark', '已核'],
      ['_decide', '1'],
    ]);
    expect(chief.page).toContain('可以拿回');
    await house.now(id);
    const head = await house.byLink('shen-liqun', id);
    expect(await move(chief, movePath(id, 'check', 'take-back'), [['why', '漏看一页']])).toBe(200);
    const state = await house.now(id);
    expect(rowOf(state, 'check').round).toBe(2);
    expect(state.data['remark']).toBeUndefined();
    expect((await head.open('/a/step')).statusCode).toBe(410);
    expect(head.page).toContain('已被拿回重新办理');
    expect(head.page).toContain('欧阳堃');
  });

  test('is too late once somebody went on, and never another’s', async () => {
    const { id } = await house.filed('all');
    await house.agree('ouyang-kun', id, 'check');
    const other = await house.as('gao-zhenhua');
    const path = movePath(id, 'check', 'take-back');
    expect(await refused(other, path, [['why', '试试']], '请联系办理人')).toBe(403);
    await house.agree('wei-xiaoyun', id, 'together');
    const chief = await house.as('ouyang-kun');
    expect(await refused(chief, path, [['why', '漏看一页']], '不能再拿回')).toBe(409);
    await chief.open(`/requests/${id}`);
    expect(chief.page).not.toContain('kind=take-back');
  });
});

describe('催办', () => {
  test('sends another mail that says who urges and why; not twice within hours, not one’s own', async () => {
    const { id } = await house.filed();
    const requester = await house.as('ding-xiaoyan');
    await requester.open(`/requests/${id}`);
    expect(requester.page).toContain('催办：部门审核');
    const path = movePath(id, 'check', 'urge');
    expect(await move(requester, path, [['why', '周五要上会']])).toBe(200);
    await house.now(id);
    expect(house.rig.sent.filter(({ text }) => text.startsWith(`ask ${id} check`))).toHaveLength(2);
    await requester.open(`/requests/${id}`);
    expect(requester.page).toContain('已经催办过');
    expect(requester.page).not.toContain('kind=urge');
    expect(await refused(requester, path, [['why', '再催']], '可以再催')).toBe(409);
    const chief = await house.as('ouyang-kun');
    expect(await refused(chief, path, [], '就在您手上')).toBe(409);
  });
});

describe('a stranger', () => {
  test('is sent to sign in and comes back to the same page', async () => {
    const { id } = await house.filed();
    const path = movePath(id, 'check', 'transfer');
    const there = `/sign-in?then=${encodeURIComponent(path)}`;
    expect(leadsTo(await house.browser().open(path))).toBe(there);
  });
});
