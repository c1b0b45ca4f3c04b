import { describe, expect, test } from '@jest/globals';
import type { Person } from '#domain/office.ts';
import { askWords } from '#functions/mail/ask-words.ts';
import { reminderWords } from '#functions/mail/reminder-words.ts';
import { resultWords } from '#functions/mail/result-words.ts';
import { toldWords } from '#functions/mail/told-words.ts';
import type { MailScene } from '#functions/tasks/mailing.ts';
import { humanStep } from '#statemachines/flow.ts';
import { vehicleRepair } from '#statemachines/routes/vehicles/vehicle-repair.ts';
import { expectGolden } from '../../golden.ts';
import { refusedRepair, simpleRepair } from '../../rig/examples/repairs.ts';
import { sealedBatch } from '../../rig/examples/seals.ts';
import { type Teller, teller, type Told } from '../../rig/teller.ts';
import { demoToday } from '../../rig/demo-today.ts';

const link = 'https://qianban.qingshan.example/a/7Jq';

async function atDirector(): Promise<Teller> {
  const told = teller(vehicleRepair, demoToday);
  await told.submit({
    by: 'zhou-jianping',
    at: '11-17 09:12',
    answers: {
      vehicle: 'pickup',
      odometer: 86_420,
      reason: '刹车距离变长，低温不易起动。\n入冬后需尽快修复。',
      items: [
        { key: 'r1', name: '更换前轮刹车片', quantity: 1, price: 42_850 },
        { key: 'r2', name: '更换蓄电池（60安时）', quantity: 1, price: 58_000 },
      ],
      shop: 'shunda',
    },
  });
  await told.decide('chief', { by: 'ouyang-kun', at: '11-17 10:20', opinion: '情况属实。' });
  return told;
}

function sceneFor(told: Told, person: string, changed: Partial<Person> = {}): MailScene {
  const to = demoToday.persons.find(({ id }) => id === person);
  if (to === undefined) throw new Error(`no ${person}`);
  const { route, office, state } = told;
  return { route, office, state, to: { ...to, ...changed }, link, now: state.submittedAt };
}

const openRow = ({ state }: Told) => {
  const row = state.steps.find(({ state: is }) => is === 'open');
  if (row === undefined) throw new Error('no open step');
  return row;
};

describe('a mail that asks', () => {
  test('says who wants what, how much and by when, with one link', async () => {
    const told = (await atDirector()).told();
    const words = askWords(sceneFor(told, 'shen-liqun'), openRow(told));
    expectGolden('mail/ask.txt', `${words.subject}\n\n${words.text}`);
    expectGolden('mail/ask.html', words.html);
    expect(words.text.match(/https:\S+\/a\//gu)).toHaveLength(1);
    expect(words.html.match(/<a /gu)).toHaveLength(1);
  });

  test('speaks English to whoever reads English', async () => {
    const told = (await atDirector()).told();
    const words = askWords(sceneFor(told, 'shen-liqun', { language: 'en' }), openRow(told));
    expectGolden('mail/ask.en.txt', `${words.subject}\n\n${words.text}`);
  });

  test('says which of the works in a request it is', async () => {
    const repair = await atDirector();
    await repair.decide('director', { by: 'shen-liqun', at: '11-18 09:00', opinion: '同意。' });
    const told = repair.told();
    const row = openRow(told);
    const work = humanStep(vehicleRepair, row.step)?.title.zh ?? '';
    const words = askWords(sceneFor(told, 'zhou-jianping'), row);
    expect(words.subject).toMatch(/^请办理维修单（.+）：/u);
    expect(words.subject).toContain(`（${work}）`);
    // His own matter is not told to him as somebody else's.
    expect(words.text).toContain('：\n您提交的维修单“');
  });

  test('whoever counts anew is not told what was counted before', async () => {
    const told = (await sealedBatch()).told();
    const words = askWords(sceneFor(told, 'he-xiumei'), openRow(told));
    expect(words.subject).toMatch(/^请清点用印单：/u);
    expect(words.text).toContain('废页如何销毁：');
    expect(words.text).not.toMatch(/实盖次数|盖坏次数|57次/u);
  });

  test('says first that a matter is top urgent', async () => {
    const told = (await atDirector()).told();
    const row = { ...openRow(told), urgent: true } as const;
    expect(askWords(sceneFor(told, 'shen-liqun'), row).subject).toMatch(/^【特急】请审批维修单：/u);
    const english = sceneFor(told, 'shen-liqun', { language: 'en' });
    expect(askWords(english, row).subject).toMatch(/^\[Top urgent\] Please decide, /u);
  });

  test('a return tells the requester what to mend', async () => {
    const repair = await atDirector();
    await repair.decide('director', {
      by: 'shen-liqun',
      at: '11-18 09:00',
      act: 'return',
      to: 'revise',
      resume: 'direct',
      opinion: '里程与派车登记不符，请核对后重报。',
    });
    const told = repair.told();
    const words = askWords(sceneFor(told, 'zhou-jianping'), openRow(told));
    expect(words.subject).toContain('请修改维修单：');
    expect(words.text).toContain('退回意见：沈立群（局长）：里程与派车登记不符，请核对后重报。');
  });

  test('whoever assists a lead is asked for an opinion, and for more time by whom and how much', async () => {
    const told = (await atDirector()).told();
    const row = openRow(told);
    const slot = {
      id: '2',
      owner: { person: 'zheng-yan' },
      role: 'assistant',
      after: [],
      depth: 0,
      openedAt: row.openedAt,
      state: 'open',
    } as const;
    const assists = askWords(sceneFor(told, 'zheng-yan'), row, { slot });
    expect(assists.subject).toMatch(/^请提协办意见，维修单：/u);
    const ask = { amount: 3, why: '等配件', person: 'x', name: '周建平', post: '驾驶员' };
    const extension = {
      ...row,
      step: 'extension',
      item: '1.1',
      side: { kind: 'extension', of: row, ask },
    } as const;
    const steps = [...told.state.steps, extension];
    const scene = sceneFor({ ...told, state: { ...told.state, steps } }, 'shen-liqun');
    const words = askWords(scene, extension);
    expect(words.subject).toMatch(/^请审批延期，维修单：/u);
    expect(words.text).toContain('驾驶员周建平办理维修单');
    expect(words.text).toContain('（主要领导审批）要延期，请您审批。');
    expect(words.text).not.toContain('电话');
  });

  test('hostile words stay words, and a subject stays one line', async () => {
    const told = (await atDirector()).told();
    const state = { ...told.state, headline: '<img src=x onerror=alert(1)>\r\nBcc: all@x' };
    const words = askWords(sceneFor({ ...told, state }, 'shen-liqun'), openRow(told));
    expect(words.subject).not.toMatch(/[\r\n]/u);
    expect(words.html).not.toContain('<img');
    expect(words.html).toContain('&lt;img');
  });
});

describe('a mail with the result', () => {
  test('done', async () => {
    const told = await simpleRepair();
    const closed = {
      ...told.state,
      status: 'closed',
      outcome: 'done',
      closedAt: '2026-11-24T02:00:00.000Z',
    } as const;
    const words = resultWords(sceneFor({ ...told, state: closed }, 'zhou-jianping'));
    expect(words.subject).toMatch(/^已办结：/u);
    expect(words.text).toContain('已于2026年11月24日办结归档');
  });

  test('refused, with the reason', async () => {
    const told = await refusedRepair();
    const words = resultWords(sceneFor(told, told.state.requester.person));
    expect(words.subject).toMatch(/^未获同意：/u);
    const why = told.state.steps.at(-1)?.decision?.opinion ?? '-';
    expect(words.text).toContain(why);
  });

  test('still under way, it says that nothing is left at that step', async () => {
    const told = (await atDirector()).told();
    const words = resultWords(sceneFor(told, 'ouyang-kun'));
    expect(words.subject).toMatch(/^办理进度：/u);
    expect(words.text).toContain('周建平提交的维修单');
  });
});

describe('a mail that tells the requester how far it is', () => {
  test('says what has come about, and asks nothing', async () => {
    const told = (await atDirector()).told();
    const words = toldWords(sceneFor(told, 'zhou-jianping'), { zh: '已排期', en: 'Scheduled' });
    expect(words.subject).toBe(`已排期：${told.state.headline}`);
    expect(words.text).toContain('已排期，您现在不用办。');
    expect(words.text).toContain('皖Z·20581');
  });
});

const lines = async () => {
  const told = (await atDirector()).told();
  // Each with a limit of its own.
  const { clock: _clock, ...row } = openRow(told);
  const { route, state } = told;
  const at = { route, state, link };
  return {
    told,
    lines: [
      { group: 'late', row: { ...row, due: '2026-11-16T15:59:59.999Z' }, ...at },
      { group: 'today', row: { ...row, due: '2026-11-18T15:59:59.999Z' }, ...at },
      { group: 'soon', row: { ...row, due: '2026-11-20T15:59:59.999Z' }, ...at },
      { group: 'up', row: { ...row, due: '2026-11-13T15:59:59.999Z' }, ...at },
      { group: 'vacant', row: { ...row, due: '2026-11-13T15:59:59.999Z' }, ...at },
    ] as const,
    reading: [
      {
        headline: '县防汛办：关于开展今冬明春隐患排查的通知',
        serial: '收文2026-0041',
        from: '宋雨薇',
        why: '请各股室知悉并对照自查。',
        link,
      },
    ],
  };
};

describe('the morning mail', () => {
  test.each(['zh', 'en'] as const)(
    'puts what presses first, each with its link (%s)',
    async (language) => {
      const { told, ...said } = await lines();
      const scene = sceneFor(told, 'shen-liqun', { language });
      const words = reminderWords({
        ...said,
        occasion: 'morning',
        office: scene.office,
        to: scene.to,
        now: '2026-11-18T00:31:00.000Z',
        baseUrl: 'https://qianban.qingshan.example',
      });
      expectGolden(`mail/morning.${language}.txt`, `${words.subject}\n\n${words.text}`);
      expect(words.html.match(/<a /gu)).toHaveLength(6);
    },
  );
});
