import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Json } from '#domain/words.ts';
import { Problem } from '#domain/problem.ts';
import { showRequest } from '#functions/pages/show-request.ts';
import { showStep } from '#functions/pages/step/act.ts';
import { readChoice } from '#functions/pages/step/typed-choice.ts';
import { listTabs } from '#functions/views/list-tabs.ts';
import { deskPage } from '#functions/views/desk-page.ts';
import { nothing } from '#statemachines/html.ts';
import { vehicleRepair } from '#statemachines/routes/vehicles/vehicle-repair.ts';
import { expectGolden } from '../../golden.ts';
import { type Teller, teller, type Told } from '../../rig/teller.ts';
import { expectSoundPage } from './page-rules.ts';
import { matterFor, openStage, placeFor, type Stage, visit } from './shown.ts';
import { demoToday } from '../../rig/demo-today.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const now = '2026-11-18T01:00:00.000Z';
const quote = ['quote', '顺达报价单.pdf', 212_000] as const;

async function repair(): Promise<Teller> {
  const told = teller(vehicleRepair, demoToday);
  await told.submit({
    by: 'zhou-jianping',
    at: '11-17 09:12',
    answers: {
      vehicle: 'pickup',
      odometer: 86_420,
      reason: '刹车距离变长，低温不易起动。',
      items: [
        { key: 'r1', name: '更换前轮刹车片', quantity: 1, price: 42_850 },
        { key: 'r2', name: '更换蓄电池（60安时）', quantity: 1, price: 58_000 },
      ],
      shop: 'shunda',
    },
    files: [quote],
  });
  await told.decide('chief', { by: 'ouyang-kun', at: '11-17 10:20', opinion: '情况属实。' });
  return told;
}

describe('key pages', () => {
  test.each(['zh', 'en'] as const)('a decision, %s', async (language) => {
    const told = (await repair()).told();
    const matter = matterFor(told, 'shen-liqun', now, language);
    const { body } = await showStep(stage.shop(told), placeFor(matter));
    expectSoundPage(body);
    expectGolden(`pages/decision.${language}.html`, body);
  });

  test('a decision by a stand-in says for whom', async () => {
    const told = (await repair()).told();
    const standIns = [
      {
        id: 's',
        absent: 'shen-liqun',
        standIn: 'luo-qiming',
        from: '2026-11-16',
        to: '2026-11-30',
        why: '开会',
        setBy: 'shen-liqun',
      },
    ];
    const office = { ...told.office, standIns };
    const page = async (person: string) => {
      const matter = matterFor({ ...told, office }, person, now, 'zh');
      return (await showStep(stage.shop(told), placeFor(matter))).body;
    };
    const said = '您代沈立群办理，审批单和留痕写明两人姓名。';
    expectSoundPage(await page('luo-qiming'));
    expect(await page('luo-qiming')).toContain(said);
    expect(await page('shen-liqun')).not.toContain(said);
  });

  test('a request, read by its requester', async () => {
    const told = (await repair()).told();
    const matter = matterFor(told, 'zhou-jianping', now, 'zh');
    const writing = { note: '', reason: '', files: [] };
    const { body } = await showRequest(stage.shop(told), visit, matter, writing);
    expectSoundPage(body);
    expectGolden('pages/request.html', body);
  });

  test('a request that came back, on its requester’s form', async () => {
    const telling = await repair();
    const opinion = '里程与派车登记不符，请核对后重报。';
    const back = { act: 'return', to: 'revise', resume: 'again', opinion } as const;
    await telling.decide('director', { by: 'shen-liqun', at: '11-18 08:30', ...back });
    const told = telling.told();
    const matter = matterFor(told, 'zhou-jianping', now, 'zh');
    const { body } = await showStep(stage.shop(told), placeFor(matter));
    expectSoundPage(body);
    expectGolden('pages/revision.html', body);
  });

  test('the desk, by limit', () => {
    const row = { asks: '车辆维修，主要领导审批', from: '周建平', number: '维修2026-0037' };
    const html = deskPage({
      absence: false,
      tabs: listTabs('zh', 'todo', { todo: 3, toRead: 0 }),
      bulk: () => ({}),
      language: 'zh',
      office: demoToday,
      person: 'ouyang-kun',
      here: '/',
      now,
      todo: [
        { ...row, href: '/a', headline: '特急件', due: '2026-11-17T15:59:59.999Z' },
        { ...row, href: '/b', headline: '今天的', due: '2026-11-18T15:59:59.999Z' },
        { ...row, href: '/c', headline: '以后的', due: '2026-11-20T15:59:59.999Z' },
        { ...row, href: '/d', headline: '没有时限的' },
      ],
      drafts: [{ href: '/drafts/1', title: '车辆维修', savedAt: now }],
      filing: nothing,
      proposals: 2,
    });
    expectSoundPage(html);
    expectGolden('pages/desk.html', html);
  });
});

describe('whatever people write', () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'&amp;';

  /** Every text of the request is hostile, the ids that it is found by excepted. */
  function poisoned(told: Told): Told {
    const data = Object.fromEntries(
      Object.entries(told.state.data).map(([id, value]) => [id, poison(value)]),
    );
    const state = {
      ...told.state,
      data,
      headline: hostile,
      requester: { ...told.state.requester, name: hostile },
      numbers: { serial: hostile },
      attachments: told.state.attachments.map((file) => ({ ...file, name: hostile })),
    };
    const trail = told.trail.map((event) =>
      'decision' in event
        ? {
            ...event,
            by: { ...event.by, name: hostile, post: hostile },
            decision: { ...event.decision, opinion: hostile },
          }
        : event,
    );
    return { ...told, state, trail };
  }
  const poison = (value: Json): Json => (typeof value === 'string' ? hostile : value);

  test.each(['zh', 'en'] as const)('stays text on every page, %s', async (language) => {
    const told = poisoned((await repair()).told());
    const shop = stage.shop(told);
    const matter = matterFor(told, 'shen-liqun', now, language);
    const problem = new Problem('opinion-too-long', { max: 1000 });
    const writing = { note: hostile, reason: hostile, files: [] };
    const typed = new URLSearchParams({ opinion: hostile, action: hostile, to: hostile });
    const pages = await Promise.all([
      showRequest(shop, visit, matter, writing),
      showStep(shop, placeFor(matter)),
      showStep(shop, placeFor(matter), { problem, typed: readChoice(typed) }),
    ]);
    for (const { body } of pages) {
      expectSoundPage(body);
      expect(body).not.toContain('<img');
      expect(body).not.toContain('alert(1)</script>');
      expect(body).toContain('&lt;script&gt;alert(1)');
    }
  });
});
