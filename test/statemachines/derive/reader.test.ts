import { describe, expect, test } from '@jest/globals';
import { readAnswers } from '#statemachines/derive/reader.ts';
import { answersUnder } from '#statemachines/derive/reader/shape.ts';
import { known, route } from './reading.ts';
import type { Asks, Route } from '#statemachines/route.ts';

const reading = (id: string, raw: unknown, ask: Asks[string] = 'optional') =>
  readAnswers(route, { [id]: ask }, {}, { [id]: raw }, known);

const codesOf = async (id: string, raw: unknown) => {
  const read = await reading(id, raw);
  return read.ok ? [] : read.faults.map(({ at, code }) => `${at} ${code}`);
};

describe('takes', () => {
  test.each<[string, unknown, unknown]>([
    ['note', '  刹车  ', '刹车'],
    ['note', '<b>粗</b>', '<b>粗</b>'],
    ['note', 'e\u0301', '\u00E9'],
    ['note', '龚䶮𠮷㐀㛃𬭎', '龚䶮𠮷㐀㛃𬭎'],
    ['note', ' \t ', undefined],
    ['reason', '一\r\n二', '一\n二'],
    ['odometer', '86420', 86_420],
    ['odometer', '８６，４２０ 公里', 86_420],
    ['odometer', 86_420, 86_420],
    ['odometer', '0', 0],
    ['day', '2026-11-23', '2026-11-23'],
    ['day', '2026/1/3', '2026-01-03'],
    ['day', '２０２６年１月３日', '2026-01-03'],
    ['trip', { from: '2026-11-23', to: '2026-11-25' }, { from: '2026-11-23', to: '2026-11-25' }],
    ['trip', { from: '', to: '' }, undefined],
    ['kindOfWork', 'repair', 'repair'],
    ['urgent', 'yes', true],
    ['urgent', false, false],
    ['person', 'zhou-jianping', 'zhou-jianping'],
    ['post', 'driver', 'driver'],
    ['department', 'general', 'general'],
    ['readers', ['general', 'finance', 'general'], ['general', 'finance']],
    ['readers', 'general', ['general']],
    ['vehicle', 'pickup', 'pickup'],
    ['seal', 'office-seal', 'office-seal'],
    ['shop', 'shunda', 'shunda'],
    [
      'earlier',
      [{ request: '样例2026-0001', amount: '12.50' }],
      [
        {
          key: 'r1',
          request: 'order-1',
          number: '样例2026-0001',
          headline: '江铃皮卡维修，2项',
          of: { vehicle: 'pickup' },
          amount: 1250,
        },
      ],
    ],
  ])('%s %j as %j', async (id, raw, value) => {
    const read = await reading(id, raw);
    expect(read).toMatchObject({ ok: true });
    expect(read.data[id]).toEqual(value);
  });
});

describe('refuses', () => {
  test.each<[string, unknown, string]>([
    ['note', 5, 'not-text'],
    ['note', '十一个字十一个字十一个', 'too-long'],
    ['note', 'a'.repeat(1_000_000), 'too-long'],
    ['note', '一\n二', 'one-line'],
    ['note', 'a\u0000b', 'unseen-character'],
    ['note', 'a\u202Eb', 'unseen-character'],
    ['note', 'a\u200Bb', 'unseen-character'],
    ['note', 'a\uD800', 'unseen-character'],
    ['note', '好👍', 'emoji'],
    ['note', '👨\u200D👩', 'unseen-character'],
    ['note', '5\uFE0F\u20E3', 'emoji'],
    ['note', '🇨🇳', 'emoji'],
    ['note', 'เ', 'unprintable'],
    ['note', '机密★10年', 'secrecy-mark'],
    ['reason', '附件：绝密 ★', 'secrecy-mark'],
    ['odometer', '1.5', 'not-a-number'],
    ['odometer', '1e5', 'not-a-number'],
    ['odometer', '-1', 'out-of-range'],
    ['odometer', 2_000_001, 'out-of-range'],
    ['odometer', 1.5, 'not-a-number'],
    ['odometer', {}, 'not-a-number'],
    ['day', '2026-02-30', 'not-a-date'],
    ['day', '明天', 'not-a-date'],
    ['day', '2026-11-24', 'future-date'],
    ['kindOfWork', 'constructor', 'not-listed'],
    ['urgent', 'maybe', 'not-listed'],
    ['person', 'nobody', 'not-listed'],
    ['post', 'king', 'not-listed'],
    ['department', ['general'], 'not-listed'],
    ['readers', ['general', 'none'], 'not-listed'],
    ['readers', ['general', 'finance', 'water-law', 'engineering'], 'too-many'],
    ['vehicle', '皖Z·20581', 'not-listed'],
    ['seal', 'ring', 'not-listed'],
    ['shop', 'old-town', 'out-of-contract'],
    ['shop', 'hongtu', 'not-listed'],
    ['items', 'text', 'not-rows'],
    ['earlier', 5, 'not-rows'],
  ])('%s %j as %s', async (id, raw, code) => {
    const ask = id === 'items' ? route.start.asks['items'] : undefined;
    const read = await reading(id, raw, ask);
    expect(read.ok ? [] : read.faults.map((fault) => fault.code)).toEqual([code]);
  });

  test('a department in which nobody holds the post that is wanted there, by its name', async () => {
    const chiefs: Route = {
      ...route,
      fields: {
        ...route.fields,
        department: {
          kind: 'department',
          having: 'section-chief',
          label: { zh: '股室', en: 'Section' },
        },
      },
    };
    const read = await readAnswers(
      chiefs,
      { department: 'required' },
      {},
      { department: 'leaders' },
      known,
    );
    expect(read).toMatchObject({
      faults: [{ code: 'not-listed', says: { zh: expect.stringContaining('“局领导”现在没有') } }],
    });
  });

  test.each<[unknown, string]>([
    [{ from: '2026-11-25', to: '2026-11-23' }, 'trip.to range-reversed'],
    [{ from: '2026-11-25' }, 'trip.to missing'],
    [{ to: 'x', from: '2026-11-25' }, 'trip.to not-a-date'],
  ])('a range %j where it is wrong', async (raw, where) => {
    expect(await codesOf('trip', raw)).toEqual([where]);
  });

  test('names the character and the place', async () => {
    const read = await reading('note', '修车\u202E');
    expect(read).toMatchObject({
      faults: [{ says: { zh: expect.stringContaining('“修车”后面看不见的字符（U+202E）') } }],
    });
  });

  test('a contract that has ended, with its dates', async () => {
    const read = await reading('shop', 'old-town');
    expect(read).toMatchObject({
      faults: [{ says: { zh: expect.stringContaining('2025年12月31日') } }],
    });
  });
});

describe('asks', () => {
  test('for what is required, each with its own sentence', async () => {
    const read = await readAnswers(route, route.start.asks, {}, {}, known);
    expect(read.ok ? [] : read.faults.map(({ at, code }) => `${at} ${code}`)).toEqual([
      'vehicle missing',
      'odometer missing',
      'reason missing',
      'items too-few',
      'shop missing',
    ]);
  });

  test('a question only where it applies', async () => {
    const asks: Asks = { urgent: 'required', urgentReason: 'required' };
    const ask = (raw: Record<string, unknown>) => readAnswers(route, asks, {}, raw, known);
    expect(await ask({ urgent: 'yes' })).toMatchObject({ faults: [{ at: 'urgentReason' }] });
    expect(await ask({ urgent: 'no', urgentReason: '\u0000' })).toEqual({
      ok: true,
      data: { urgent: false },
    });
    expect(await ask({ urgent: 'yes', urgentReason: '堵车' })).toMatchObject({ ok: true });
  });

  test('nothing that is not asked, unless it repeats what is known', async () => {
    const before = { note: '旧', odometer: 5, readers: ['general'], items: [] };
    const ask = (raw: Record<string, unknown>) =>
      readAnswers(route, { reason: 'optional' }, before, raw, known);
    expect(
      await ask({ note: '旧', odometer: '5', readers: ['general'], items: [], _nonce: 'x' }),
    ).toMatchObject({ ok: true, data: before });
    const refused = await ask({
      note: '新',
      odometer: 6,
      hacked: 1,
      __proto__x: 1,
      items: [{ key: 'r1' }],
    });
    expect(
      refused.ok ? [] : refused.faults.map(({ at, code }) => `${at} ${code}`).toSorted(),
    ).toEqual(['hacked not-asked', 'items not-asked', 'note not-asked', 'odometer not-asked']);
  });

  test('and clears what is left out', async () => {
    const read = await readAnswers(route, { note: 'optional' }, { note: '旧' }, {}, known);
    expect(read).toEqual({ ok: true, data: {} });
  });
});

test('answersUnder keeps the forms of one page apart', () => {
  expect(answersUnder({ 'agree.note': 'a', 'other.note': 'b', note: 'c' }, 'agree.')).toEqual({
    note: 'a',
  });
});
