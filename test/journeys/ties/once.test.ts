import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Route } from '#statemachines/route.ts';
import { openRig, type Rig } from '../../rig/open-rig.ts';
import { finance, head, other, refusal, requester, tiedDesk } from '../../rig/tied-desk.ts';
import { claimRoute, orderRoute } from '../../rig/tied-routes.ts';

const manyRoute: Route = {
  ...claimRoute,
  id: 'sample-many',
  once: [{ ...claimRoute.once[0], id: 'sample-many', keys: '[1..100]' }],
};

let rig: Rig;
let desk: ReturnType<typeof tiedDesk>;
beforeAll(async () => {
  rig = await openRig({ more: [orderRoute, claimRoute, manyRoute] });
  desk = tiedDesk(rig);
});
afterAll(() => rig.close());

const invoice = (...numbers: readonly string[]) => ({
  invoices: numbers.map((number) => ({ number })),
});

describe('what comes once', () => {
  test('is refused a second time, naming the first, however it is written', async () => {
    const first = await desk.claim(invoice('DZ 2026〔7〕'));
    const number = first.numbers['serial'] ?? '';
    const says = `请核对发票号码：“ｄｚ2026(7)”已在${number}里登记过，不能重复。填错的改正；同一件事到${number}里办理。`;
    expect(await refusal(desk.claim(invoice('1', 'ｄｚ2026(7)'), other))).toBe(
      `invoices came-before ${says}`,
    );
  });

  test('is refused twice in one form', async () => {
    expect(await refusal(desk.claim(invoice('55', '56', '55')))).toBe(
      'invoices twice-here 请删去重复的一项：发票号码“55”在本件里出现了两次。',
    );
    expect(await refusal(desk.claim(invoice('55')))).toBe('done');
  });

  test('is free again when the first is refused, withdrawn, or mended without it', async () => {
    const taken = invoice('A1');
    const one = await desk.claim(taken);
    await rig.deeds.withdraw(rig.as(requester), one.id, '填错了');
    const two = await desk.claim(taken);
    await desk.decide(finance, two.id, 'refuse');
    const three = await desk.claim(taken);
    await desk.decide(finance, three.id, 'return', {}, 'revise');
    expect(await refusal(desk.claim(taken))).toMatch(/came-before/u);
    await desk.decide(requester, three.id, 'resubmit', invoice('A2'));
    expect(await refusal(desk.claim(taken))).toBe('done');
    expect(await refusal(desk.claim(invoice('A2')))).toMatch(/came-before/u);
  });

  test('is filed by one of ten at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => refusal(desk.claim(invoice('B1')))),
    );
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
  });

  test('is refused where there is more of it than is written at once', async () => {
    const says = '这一件牵涉的单据、票据太多，一次登记不完。请分成几件办理。';
    expect(await refusal(desk.file(requester, manyRoute.id, {}))).toBe(
      ['ties-too-many', says].join(' '),
    );
  });
});

describe('what is warned of', () => {
  const letter = { letter: '水函〔2026〕12号' };

  test('has to be confirmed once, and the trail says that it was', async () => {
    const first = await desk.claim(letter);
    const number = first.numbers['serial'] ?? '';
    expect(await refusal(desk.claim(letter))).toBe(
      `letter came-before-warned 请核对公函文号：“水函〔2026〕12号”已在${number}里登记过。确实是另一件的，在下面勾选后再提交。`,
    );
    const wrong = { ...letter, once: { 'sample-letter': 'another' } };
    expect(await refusal(desk.claim(wrong))).toMatch(/came-before-warned/u);
    // As a page sends it, under a flat name.
    const second = await desk.claim({ ...letter, 'once.sample-letter': first.id });
    const repeat = {
      once: 'sample-letter',
      title: { zh: '公函文号', en: 'Letter number' },
      said: '水函〔2026〕12号',
      first: { request: first.id, route: 'sample-claim', number, headline: '报销0.00元' },
    };
    expect(second.repeats).toEqual([repeat]);
    const [filed] = await rig.deeds.trail(rig.as(requester), second.id);
    expect(filed).toMatchObject({ type: 'submitted', repeats: [repeat] });
    // What stands already is not asked about again.
    await desk.decide(finance, second.id, 'agree', { letter: letter.letter });
    expect(await refusal(desk.decide(head, second.id, 'agree'))).toBe('done');
  });

  test('is warned of at whichever step it is written, and keeps a decision from being taken back', async () => {
    const mine = await desk.claim({ letter: 'C1' });
    await desk.claim({ letter: 'C2' });
    const again = desk.decide(finance, mine.id, 'agree', { letter: 'C2' });
    expect(await refusal(again)).toMatch(/^letter came-before-warned/u);
    await desk.decide(finance, mine.id, 'agree', { letter: 'C3' });
    const taken = await desk.claim({ letter: 'C1' });
    const state = await rig.deeds.request(rig.as(finance), mine.id);
    const row = state.steps.find(({ step }) => step === 'finance');
    if (row === undefined) throw new Error('finance has not signed');
    const back = rig.deeds.move(rig.as(finance), mine.id, row, { kind: 'take-back', why: '看错' });
    const number = taken.numbers['serial'] ?? '';
    const says = `公函文号与${number}相同，不能重复。请核对后改正，或到${number}里办理。`;
    expect(await refusal(back)).toBe(['came-before', says].join(' '));
  });
});
