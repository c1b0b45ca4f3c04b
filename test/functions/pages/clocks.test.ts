import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openSteps } from '#domain/request.ts';
import { type Incoming, receive } from '../../rig/receiving.ts';
import { uploads } from '../../rig/walk.ts';
import { documentReceiving } from '#statemachines/routes/documents/document-receiving.ts';
import { leadsTo, openPageHouse, type PageHouse } from './page-house.ts';

let now = '';
let house: PageHouse;
const at = (local: string): void => {
  now = new Date(`${local}:00+08:00`).toISOString();
};

beforeEach(async () => {
  at('2026-03-02T09:00');
  house = await openPageHouse({ now: () => new Date(now) });
});
afterEach(() => house.close());

async function incoming(matterKind: string): Promise<Incoming> {
  const found = await receive(house.rig, '2026-03-02', { matterKind });
  // A date noted on dispatch is not moved by a pause: here it lies behind the limit.
  await found.untilHandling('2026-04-30');
  return found;
}

async function signedIn(person: string) {
  const browser = house.browser();
  await browser.signIn(person);
  return browser;
}

describe('the page for a clock', () => {
  test('asks for more time, shows it to the leader with both dates, and says what came of it', async () => {
    const { id } = await incoming('general');
    const step = `/requests/${id}/steps/handle?item=engineering&round=1`;
    const chief = await signedIn('ma-jun');
    await chief.open(step);
    expect(chief.page).toContain('申请延期');
    expect(chief.page).not.toContain('暂停计时');
    const page = `/requests/${id}/steps/handle/clock?item=engineering&round=1&kind=extend`;
    await chief.open(page);
    expect(chief.page).toContain('最多7个工作日');
    const tooLong = await chief.post(page, [
      ['amount', '9'],
      ['why', '人手不足'],
      ['_clock', '1'],
    ]);
    expect(tooLong.statusCode).toBe(422);
    expect(chief.page).toContain('最多还可以延7个工作日');
    expect(chief.page).toContain('value="9"');
    await chief.post(page, [
      ['amount', '3'],
      ['why', '汛期抢险，人手不足'],
      ['_clock', '1'],
    ]);
    expect(chief.page).toContain('已办：申请延期');
    expect(chief.page).toContain('沈立群');

    const state = await house.rig.deeds.request(house.rig.as('ma-jun'), id);
    const side = openSteps(state).find((row) => row.step === 'extension');
    const leader = await signedIn('shen-liqun');
    await leader.open('/');
    expect(leader.page).toContain('延期审批');
    const decide = `/requests/${id}/steps/extension?item=${side?.item ?? ''}&round=1`;
    await leader.open(decide);
    expect(leader.page).toContain('申请延期3个工作日');
    expect(leader.page).toContain('汛期抢险，人手不足');
    expect(leader.page).toContain('限3月11日（周三）');
    expect(leader.page).toContain('3月16日（周一）');
    const without = await leader.post(decide, [
      ['action', 'refuse'],
      ['_decide', '1'],
    ]);
    expect(without.statusCode).toBe(422);
    await leader.post(decide, [
      ['action', 'agree'],
      ['_decide', '1'],
    ]);
    await chief.open(step);
    expect(chief.page).toContain('已延期3个工作日');
    await chief.open(`/requests/${id}`);
    expect(chief.page).toContain('延期3个工作日');
    expect(chief.page).toContain('请承办科室主动联系来文单位');
    expect(chief.page).toContain('同意延期');
  });

  test('stops the clock with a paper, says so everywhere, and resumes it', async () => {
    const { id } = await incoming('request');
    const { rig } = house;
    const chief = await signedIn('ma-jun');
    const page = `/requests/${id}/steps/reply/clock?round=1&kind=pause`;
    await chief.open(`/requests/${id}`);
    expect(chief.page).toContain('暂停计时');
    await chief.open(page);
    const bare = await chief.post(page, [
      ['ground', 'superior'],
      ['_clock', '1'],
    ]);
    expect(bare.statusCode).toBe(422);
    expect(chief.page).toContain('须附证明材料');
    const away = await chief.post(page, [
      ['ground', 'superior'],
      ['why', '已向市局请示'],
      ['_upload', 'material'],
    ]);
    expect(leadsTo(away)).toBe(`/requests/${id}/upload/material?then=${encodeURIComponent(page)}`);
    const [paper] = await uploads(rig, 'ma-jun', documentReceiving, ['original']);
    await chief.open(page);
    expect(chief.page).toContain('已向市局请示');
    await chief.post(page, [
      ['ground', 'superior'],
      ['why', '已向市局请示'],
      ['_file', `${paper?.id ?? ''} material`],
      ['_clock', '1'],
    ]);
    expect(chief.page).toContain('已办：暂停计时');
    await chief.open(`/requests/${id}`);
    expect(chief.page).toContain('3月2日（周一）起暂停计时：等上级批复');
    expect(chief.page).toContain('恢复计时');
    const assistant = await signedIn('zheng-yan');
    await assistant.open('/');
    expect(assistant.page).toContain('起暂停计时：等上级批复');
    at('2026-03-05T09:00');
    await chief.signIn('ma-jun');
    await chief.open(`/requests/${id}`);
    const resume = `/requests/${id}/steps/reply/clock?round=1&kind=resume`;
    await chief.open(resume);
    // Whoever presses every button in turn, as a scanner of mails does, has resumed nothing.
    expect(chief.page).not.toContain('checked');
    expect((await chief.post(resume, [['_clock', '1']])).statusCode).toBe(422);
    expect(
      (
        await chief.post(resume, [
          ['ground', ''],
          ['_clock', '1'],
        ])
      ).statusCode,
    ).toBe(422);
    await chief.post(resume, [
      ['ground', 'over'],
      ['_clock', '1'],
    ]);
    expect(chief.page).toContain('已办：恢复计时');
    // Stopped the moment it came: nothing of the fifteen days was used before the 5th.
    expect(chief.page).toContain('限3月25日（周三），含今天15个工作日');
  });

  test('opens by a mail’s link too', async () => {
    const found = await incoming('general');
    const { id } = found;
    await found.decide('return-original', 'tian-ji', { answers: { originalPlace: '机要柜' } });
    await found.decide('handle', 'zheng-yan', {
      item: 'water-resources',
      answers: { result: '已办。' },
    });
    const link = await house.linkFor('ma-jun', id);
    const phone = house.browser();
    await phone.open(leadsTo(await phone.open(new URL(link, 'http://x').pathname)));
    expect(phone.page).toContain('/a/clock?kind=extend');
    await phone.open('/a/clock?kind=extend');
    await phone.post('/a/clock?kind=extend', [
      ['amount', '2'],
      ['why', '来不及'],
      ['_clock', '1'],
    ]);
    expect(phone.page).toContain('已办：申请延期');
  });

  test('says that a date is provisional where the holidays of a year are not published', async () => {
    at('2026-12-24T09:00');
    const { id } = await receive(house.rig, '2026-12-24');
    const registrar = await signedIn('song-yuwei');
    await registrar.open(`/requests/${id}`);
    expect(registrar.page).toContain('暂定：2027年放假安排未公布');
    const director = await signedIn('ouyang-kun');
    await director.open('/');
    expect(director.page).toContain('暂定：2027年放假安排未公布');
  });
});
