import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { yuan } from '#domain/money.ts';
import { openSteps, type RequestState } from '#domain/request.ts';
import { claimCorrection } from '#statemachines/routes/finance/claim-correction.ts';
import { claimant, claimAt, fileClaim } from '../../rig/claim.ts';
import { chance } from '../../rig/random.ts';
import { act, uploads } from '../../rig/walk.ts';
import { openPageHouse, type PageHouse } from '../pages/page-house.ts';

const bookkeeper = 'ding-xiaoyan';
const cashier = 'du-juan';
const register = 'voucher-table';

let house: PageHouse;
/** Claims that wait to be booked, and one that waits to be paid. */
let paid: readonly RequestState[] = [];
let unpaid: RequestState;
beforeAll(async () => {
  house = await openPageHouse();
  const { rig } = house;
  const claims: RequestState[] = [];
  for (const seed of [1, 2, 3]) {
    // eslint-disable-next-line no-await-in-loop
    const { id } = await fileClaim(rig, `青山文印社${String(seed)}`, seed);
    // eslint-disable-next-line no-await-in-loop
    claims.push(await claimAt(rig, id, 'book', seed));
  }
  paid = claims;
  unpaid = await claimAt(rig, (await fileClaim(rig, '县水泵厂', 5)).id, 'pay', 5);
});
afterAll(() => house.close());

const serial = ({ numbers }: RequestState): string => numbers['serial'] ?? '';
const sum = ({ data }: RequestState): string =>
  yuan(Number(data['paidAmount'])).replaceAll(',', '');
const one = (at: number): RequestState => paid[at] ?? unpaid;
const pasted = (...lines: readonly (readonly string[])[]) => ({
  text: [['流水号', '金额', '凭证号'], ...lines].map((line) => line.join('\t')).join('\n'),
});
const preview = async (person: string, ...lines: readonly (readonly string[])[]) => {
  const { rig } = house;
  const found = await rig.deeds.previewFill(rig.as(person), register, pasted(...lines));
  return found.lines.map(({ fault }) => fault?.zh ?? '');
};
const stateOf = ({ id }: RequestState) => house.rig.deeds.request(house.rig.as('gao-zhenhua'), id);

describe('a line is refused', () => {
  test.each<[what: string, line: () => readonly string[], says: string]>([
    ['whose number is unknown', () => ['报销1999-0001', '1.00', '记-1'], '查不到'],
    ['without a voucher number', () => [serial(one(0)), sum(one(0)), ''], '缺记账凭证号'],
    ['without a number', () => ['', sum(one(0)), '记-1'], '缺流水号'],
    ['whose amount differs', () => [serial(one(0)), '0.01', '记-1'], '金额（元）不符'],
    ['whose amount is none', () => [serial(one(0)), '很多', '记-1'], '金额（元）不符'],
    [
      'whose voucher number is too long',
      () => [serial(one(0)), sum(one(0)), '9'.repeat(41)],
      '要改',
    ],
  ])('%s', async (_what, line, says) => {
    const [fault] = await preview(bookkeeper, line());
    expect(fault).toContain(says);
  });

  test('that stands twice, both of them', async () => {
    const line = [serial(one(0)), sum(one(0)), '记-1'];
    const faults = await preview(bookkeeper, line, [serial(one(1)), sum(one(1)), '记-2'], line);
    expect(faults[0]).toContain('写了两次（另在第4行）');
    expect(faults[1]).toBe('');
    expect(faults[2]).toContain('写了两次（另在第2行）');
  });

  test('that is not paid yet', async () => {
    const [fault] = await preview(bookkeeper, [serial(unpaid), '', '记-1']);
    expect(fault).toContain('查不到');
  });

  test('from whom it is not to book', async () => {
    const [fault] = await preview(cashier, [serial(one(0)), sum(one(0)), '记-1']);
    expect(fault).not.toBe('');
  });
});

describe('a table is refused', () => {
  test.each<[code: string, text: string]>([
    ['table-heads', '流水号\t金额\n报销2026-0001\t1'],
    ['table-heads', '随便写的'],
    ['table-empty', '流水号\t金额\t凭证号\n合计\t3\t\n'],
    [
      'table-long',
      `流水号\t凭证号\n${Array.from({ length: 51 }, (_, at) => `报销${String(at)}\t记-1`).join('\n')}`,
    ],
  ])('%s', async (code, text) => {
    const { rig } = house;
    await expect(
      rig.deeds.previewFill(rig.as(bookkeeper), register, { text }),
    ).rejects.toMatchObject({ code });
  });

  test('not-allowed: from somebody who may not open the register', async () => {
    const { rig } = house;
    const given = pasted([serial(one(0)), sum(one(0)), '记-1']);
    await expect(rig.deeds.previewFill(rig.as(claimant), register, given)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(
      rig.deeds.previewFill(rig.as(bookkeeper), 'payments', given),
    ).rejects.toMatchObject({ code: 'nothing-here' });
  });
});

test('lines-unmatched: where one line is wrong nothing is booked', async () => {
  const { rig } = house;
  const given = pasted([serial(one(0)), sum(one(0)), '记-1'], ['报销1999-0001', '1.00', '记-2']);
  await expect(rig.deeds.confirmFill(rig.as(bookkeeper), register, given)).rejects.toMatchObject({
    code: 'lines-unmatched',
    details: { lines: [{ line: 3 }] },
  });
  expect((await stateOf(one(0))).at).toBe('book');
});

test('a pasted table is compared, confirmed and booked line by line in the bookkeeper’s own name', async () => {
  const browser = house.browser();
  await browser.signIn(bookkeeper);
  await browser.open(`/registers/${register}`);
  expect(browser.page).toContain('导入记账凭证号');
  await browser.open(`/registers/${register}/fill`);
  await browser.post(`/registers/${register}/fill`, [
    ['text', '流水号\t凭证号\n报销1999-0001\t记-1'],
  ]);
  expect(browser.page).toContain('有1行对不上');
  expect(browser.page).not.toContain('_confirm');
  await browser.open(`/registers/${register}/fill`);
  const { text } = pasted(
    [serial(one(0)), sum(one(0)), '记-11'],
    [serial(one(1)), sum(one(1)), '记-12'],
    ['合计', '', ''],
  );
  await browser.post(`/registers/${register}/fill`, [['text', text]]);
  expect(browser.page).toContain('2行都对得上');
  expect((await stateOf(one(0))).at).toBe('book');
  await browser.post(`/registers/${register}/fill`, [
    ['text', text],
    ['_confirm', '1'],
  ]);
  expect(browser.page).toContain('已导入2行');
  const state = await stateOf(one(0));
  expect(state.data['voucherNo']).toBe('记-11');
  const decision = state.steps.findLast(({ step }) => step === 'book')?.decision;
  expect(decision).toMatchObject({ person: bookkeeper, act: 'agree' });
  const { lines } = await house.rig.deeds.register(house.rig.as(bookkeeper), register, {
    from: '2000-01-01',
    to: '2099-12-31',
  });
  expect(JSON.stringify(lines)).toContain('记-12');
  const [other] = await preview(bookkeeper, [serial(one(0)), sum(one(0)), '记-99']);
  expect(other).toContain('记账凭证号已登记为“记-11”，表里是“记-99”');
});

test('what was exported whole and comes back whole is passed over where it was taken before', async () => {
  const { rig } = house;
  const old = [serial(one(0)), sum(one(0)), '记-11'];
  const given = pasted(old, ...Array.from({ length: 60 }, () => old));
  const { lines } = await rig.deeds.confirmFill(rig.as(bookkeeper), register, given);
  expect(lines.map(({ there, done, fault }) => [there, done, fault])).toEqual(
    Array.from({ length: 61 }, () => [true, undefined, undefined]),
  );
  const browser = house.browser();
  await browser.signIn(bookkeeper);
  await browser.open(`/registers/${register}/fill`);
  await browser.post(`/registers/${register}/fill`, [['text', given.text]]);
  expect(browser.page).toContain('都已登记过，没有要导入的');
  expect(browser.page).not.toContain('_confirm');
});

test('a workbook is sent, compared and booked from the very bytes that were compared', async () => {
  const { rig } = house;
  const actor = rig.as(bookkeeper);
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '凭证',
        rows: [
          ['凭证导出'],
          ['报销单号', '凭证号', '金额'],
          [serial(one(2)), '记-31', Number(sum(one(2)))],
        ],
      },
    ],
  });
  const ticket = await rig.deeds.announceUpload(actor, 'http://127.0.0.1/{id}');
  const key = `incoming/${ticket.id}/凭证.xlsx`;
  await rig.world.uploads.keep(key, bytes, 'application/octet-stream');
  const browser = house.browser();
  await browser.signIn(bookkeeper);
  await browser.open(`/registers/${register}/fill/${ticket.id}?key=${encodeURIComponent(key)}`);
  expect(browser.page).toContain('1行都对得上');
  await browser.post(`/registers/${register}/fill`, [
    ['file', ticket.id],
    ['_confirm', '1'],
  ]);
  expect(browser.page).toContain('已导入1行');
  expect((await stateOf(one(2))).data['voucherNo']).toBe('记-31');
  const stranger = rig.deeds.previewFill(rig.as(cashier), register, { file: ticket.id });
  await expect(stranger).rejects.toMatchObject({ code: 'file-missing' });
});

/** A correction that waits to be booked elsewhere, by everybody's agreement. */
async function reclassed(claim: RequestState, amount: number): Promise<RequestState> {
  const { rig } = house;
  const files = await uploads(rig, claimant, claimCorrection, ['grounds']);
  const answers = {
    claim: [{ request: claim.id, amount }],
    correction: 'reclass',
    reason: '误记办公费',
  };
  const actor = rig.as(claimant);
  const draft = await rig.deeds.saveDraft(actor, claimCorrection.id, answers, files);
  const onwards = async (state: RequestState): Promise<RequestState> => {
    await rig.quiet();
    const now = await stateOf(state);
    const [row] = openSteps(now);
    if (row === undefined || row.step === 'book') return now;
    await act(rig, claimCorrection, now, row, 'agree', chance(1));
    return onwards(now);
  };
  return onwards(await rig.deeds.submit(actor, draft.id));
}

describe('a correction that is booked elsewhere stands in two lines', () => {
  let correction: RequestState;
  const line = (sums: string, voucher = '记-41') => [serial(correction), sums, voucher];
  beforeAll(async () => {
    correction = await reclassed(one(2), 100);
  });

  test.each<[what: string, lines: () => readonly (readonly string[])[], says: readonly string[]]>([
    ['both match', () => [line('-1.00'), line('1.00')], ['', '']],
    ['one of them is enough', () => [line('1.00')], ['']],
    ['one twice', () => [line('1.00'), line('1.00')], ['写了两次', '写了两次']],
    ['another voucher', () => [line('-1.00'), line('1.00', '记-42')], ['不一样', '不一样']],
    ['another sum', () => [line('-1.00'), line('1.01')], ['', '不符']],
  ])('%s', async (_what, lines, says) => {
    const faults = await preview(bookkeeper, ...lines());
    expect(
      faults.map((fault) => says.find((part) => part !== '' && fault.includes(part)) ?? fault),
    ).toEqual(says);
  });

  test('and is booked once', async () => {
    const { rig } = house;
    const given = pasted(line('-1.00'), line('1.00'));
    const { lines } = await rig.deeds.confirmFill(rig.as(bookkeeper), register, given);
    expect(lines.map(({ line: at, done }) => [at, done])).toEqual([
      [2, true],
      [3, true],
    ]);
    expect((await stateOf(correction)).data['voucherNo']).toBe('记-41');
  });
});
