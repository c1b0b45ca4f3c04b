import { describe, expect, test } from '@jest/globals';
import type { Person, StandIn } from '#domain/office.ts';
import { askWords } from '#functions/mail/ask-words.ts';
import { noticeWords } from '#functions/mail/notice-words.ts';
import type { NoticeScene } from '#functions/tasks/mailing.ts';
import { vehicleRepair } from '#statemachines/routes/vehicles/vehicle-repair.ts';
import { demoToday } from '../../rig/demo-today.ts';
import { teller } from '../../rig/teller.ts';

const row: StandIn = {
  id: 'r',
  absent: 'ouyang-kun',
  standIn: 'he-xiumei',
  from: '2026-11-16',
  to: '2026-11-25',
  why: '到省厅开会',
  setBy: 'ouyang-kun',
};
const office = { ...demoToday, standIns: [row] };
const person = (id: string): Person => {
  const found = office.persons.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const notice = (kind: NoticeScene['kind'], to: string, language: Person['language'] = 'zh') =>
  noticeWords({
    kind,
    office,
    about: person('ouyang-kun'),
    to: { ...person(to), language },
    at: '2026-11-23T02:00:00.000Z',
    baseUrl: 'https://qianban.qingshan.example',
  });

describe('a mail about a stand-in', () => {
  test('tells the stand-in for whom, when and why, with one door', () => {
    const { subject, text } = notice('stand-in-set', 'he-xiumei');
    expect(subject).toBe('请您代欧阳堃办理');
    expect(text).toContain('欧阳堃2026年11月16日至11月25日外出，委托您代办。');
    expect(text).toContain('事由：到省厅开会');
    expect(text.match(/https:\S+/gu)).toEqual(['https://qianban.qingshan.example/']);
  });

  test('tells the absent person what the office set', () => {
    const { subject, text } = notice('stand-in-set', 'ouyang-kun');
    expect(subject).toBe('您外出期间由何秀梅代办');
    expect(text).toContain('您本人照样可以办');
  });

  test('tells that it has ended', () => {
    expect(notice('stand-in-ended', 'he-xiumei').subject).toBe('不用再代欧阳堃办理');
    expect(notice('stand-in-ended', 'ouyang-kun').subject).toBe('您的外出委托已收回');
  });

  test('speaks English to whoever reads English', () => {
    const { subject, text } = notice('stand-in-set', 'he-xiumei', 'en');
    expect(subject).toBe('Please stand in for 欧阳堃');
    expect(text).toContain('16 Nov 2026 to 25 Nov 2026');
  });
});

test('a mail that asks a stand-in says for whom, by the stand-in’s own post', async () => {
  const story = teller(vehicleRepair, office);
  await story.submit({
    by: 'zhou-jianping',
    at: '11-17 09:12',
    answers: {
      vehicle: 'pickup',
      odometer: 86_420,
      reason: '刹车距离变长',
      items: [{ key: 'r1', name: '更换刹车片', quantity: 1, price: 42_850 }],
      shop: 'shunda',
    },
  });
  const { route, state } = story.told();
  const [step] = state.steps;
  if (step === undefined) throw new Error('nothing is open');
  const link = 'https://qianban.qingshan.example/a/7Jq';
  const ask = (to: string) =>
    askWords({ route, office, state, to: person(to), link, now: state.submittedAt }, step).text;
  expect(ask('he-xiumei')).toMatch(/^何秀梅（车辆管理员）：\n您代欧阳堃办理：综合股周建平提交的/u);
  expect(ask('ouyang-kun')).toMatch(/^欧阳堃（综合股股长）：\n综合股周建平提交的/u);
});
