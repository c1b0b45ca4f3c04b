import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { registerRows } from '#statemachines/registers.ts';
import { vehicleRepair } from '#statemachines/routes/vehicles/vehicle-repair.ts';
import { registerIn, fileOf } from '#functions/stores/registers.ts';
import { chance } from '../../rig/random.ts';
import { file, walkToEnd } from '../../rig/walk.ts';
import { openPageHouse, type PageHouse } from '../pages/page-house.ts';

let house: PageHouse;
let now = '2026-11-23T02:00:00.000Z';
beforeAll(async () => {
  house = await openPageHouse({ now: () => new Date(now) });
});
afterAll(() => house.close());

const { id: register } = vehicleRepair.registers[0];
const days = { from: '2026-01-01', to: '2026-12-31' };
const inspector = 'gao-zhenhua';

describe('a register', () => {
  test('follows a repair act by act, by month and in the vehicle’s file', async () => {
    const { rig } = house;
    const { db, tables } = rig.world;
    const stored = async (request: string) => {
      const entries = await registerIn(db, tables.facts, register, ['2026-11']);
      return entries.find((entry) => entry.request === request)?.rows;
    };
    const dice = chance(3);
    const filed = await file(rig, vehicleRepair, dice);
    const told = async (state: typeof filed) =>
      (await registerRows(vehicleRepair, state, rig.office))[0]?.rows;
    expect(await stored(filed.id)).toEqual(await told(filed));
    const done = await walkToEnd(rig, vehicleRepair, filed.id, dice);
    expect(await stored(filed.id)).toEqual(await told(done));
    const [row] = (await stored(filed.id)) ?? [];
    expect(row?.cells).toContain(done.data['settledTotal']);
    expect(row?.cells).toContain(done.numbers['serial']);
    const [entry] = await fileOf(db, tables.facts, String(row?.key), register);
    expect(entry).toEqual({ request: filed.id, register, rows: [row] });
  });

  test('keeps a row where it stood by its month, whenever its request goes on', async () => {
    const { rig } = house;
    now = '2026-11-30T17:00:00.000Z';
    const dice = chance(4);
    const filed = await file(rig, vehicleRepair, dice);
    now = '2027-01-04T02:00:00.000Z';
    await walkToEnd(rig, vehicleRepair, filed.id, dice);
    const found = async (from: string, to: string) => {
      const { lines } = await rig.deeds.register(rig.as(inspector), register, { from, to });
      return lines.filter(({ request }) => request === filed.id).length;
    };
    expect(await found('2026-12-01', '2026-12-01')).toBe(1);
    expect(await found('2026-11-01', '2026-11-30')).toBe(0);
    expect(await found('2027-01-01', '2027-01-31')).toBe(0);
    now = '2026-11-23T02:00:00.000Z';
  });

  test('is searched by the words that people see', async () => {
    const { rig } = house;
    const of = async (text: string) =>
      (await rig.deeds.register(rig.as(inspector), register, { ...days, text })).lines;
    expect((await of('维修2026-0001')).length).toBe(1);
    expect(await of('没有这样的字')).toEqual([]);
  });
});

describe('the pages', () => {
  test('list the registers by family and show one with its sums, led to by rows one may open', async () => {
    const browser = house.browser();
    await browser.signIn(inspector);
    await browser.open('/registers');
    expect(browser.page).toContain('车辆维修台账');
    expect(browser.page).toContain('aria-current="page">台账');
    await browser.open(`/registers/${register}`);
    expect(browser.page).toContain('2026年，2条');
    expect(browser.page).toContain('合计');
    expect(browser.page).toMatch(/<a href="\/requests\/[^"]+">维修2026-0001<\/a>/u);
    await browser.open(`/registers/${register}?period=2026-Q1`);
    expect(browser.page).toContain('这一期间没有登记');
  });

  test('show everything without links to be printed, with a head for each page', async () => {
    const browser = house.browser();
    await browser.signIn(inspector);
    await browser.open(`/registers/${register}?print=1`);
    expect(browser.page).not.toContain('href="/requests/');
    expect(browser.page).toMatch(/only-print"><th colspan="\d+">[^<]*车辆维修台账　2026年/u);
  });

  test('do not lead somebody to what he may not see', async () => {
    const browser = house.browser();
    await browser.signIn('song-yuwei');
    await browser.open(`/registers/${register}`);
    expect(browser.page).toContain('维修2026-0001');
    expect(browser.page).not.toContain('href="/requests/');
  });

  test('period-unsound: says so and shows the year', async () => {
    const browser = house.browser();
    await browser.signIn(inspector);
    const reply = await browser.open(`/registers/${register}?from=2026-11-09&to=2026-11-01`);
    expect(reply.statusCode).toBe(400);
    expect(browser.page).toContain('期间不对');
    expect(browser.page).toContain('2026年，2条');
  });

  test('nothing-here: a register that is none', async () => {
    const browser = house.browser();
    await browser.signIn(inspector);
    expect((await browser.open('/registers/constructor')).statusCode).toBe(404);
  });
});

const bytesOf = (reply: {
  readonly body: string;
  readonly isBase64Encoded?: boolean | undefined;
}) => {
  expect(reply.isBase64Encoded).toBe(true);
  return Buffer.from(reply.body, 'base64');
};

describe('a register taken along', () => {
  test('is a workbook with the rows of the page', async () => {
    const browser = house.browser();
    await browser.signIn(inspector);
    const reply = await browser.open(`/registers/${register}.xlsx?period=2026`);
    expect(reply.headers).toMatchObject({
      'content-type': expect.stringContaining('spreadsheetml.sheet'),
      'content-disposition': expect.stringContaining(encodeURIComponent('车辆维修台账（2026年）')),
    });
    const { sheets } = await readXlsx(bytesOf(reply));
    const { lines, register: about } = await house.rig.deeds.register(
      house.rig.as(inspector),
      register,
      days,
    );
    const [head, ...rows] = sheets[0]?.rows ?? [];
    expect(head).toEqual(about.columns.map(({ title }) => title.zh));
    expect(rows).toHaveLength(lines.length + 1);
    const settled = about.columns.findIndex(({ value }) => value === 'settledTotal');
    expect(rows[0]?.[settled]).toBe(Number(lines[0]?.cells[settled]) / 100);
  });

  test('period-unsound, nothing-here and sign-in are refused the same', async () => {
    const browser = house.browser();
    await browser.signIn(inspector);
    const status = async (path: string) => (await browser.open(path)).statusCode;
    expect(await status(`/registers/${register}.xlsx?period=soon`)).toBe(400);
    expect(await status('/registers/nothing.xlsx')).toBe(404);
    expect((await house.browser().open(`/registers/${register}.xlsx`)).statusCode).toBe(303);
  });
});

test('not-allowed: a register that is for other posts, on every way to it', async () => {
  const { rig } = house;
  const clerk = house.browser();
  await clerk.signIn('zhou-jianping');
  await clerk.open('/registers');
  expect(clerk.page).toContain('车辆维修台账');
  expect(clerk.page).not.toContain('付款台账');
  expect((await clerk.open('/registers/payments')).statusCode).toBe(403);
  expect((await clerk.open('/registers/payments.xlsx')).statusCode).toBe(403);
  const cashier = house.browser();
  await cashier.signIn('du-juan');
  expect((await cashier.open('/registers/payments')).statusCode).toBe(200);
  await expect(rig.deeds.register(rig.as('zhou-jianping'), 'payments', days)).rejects.toMatchObject(
    { code: 'not-allowed' },
  );
  expect((await rig.deeds.registers(rig.as(inspector))).map(({ id }) => id)).toContain('payments');
});

describe('the file of a thing', () => {
  test('has all rows about it, by register, the newest first, and is led to from its requests', async () => {
    const { rig } = house;
    const { lines } = await rig.deeds.register(rig.as(inspector), register, {
      from: '2026-01-01',
      to: '2027-12-31',
    });
    const [line] = lines;
    const browser = house.browser();
    await browser.signIn(inspector);
    await browser.open(`/requests/${line?.request ?? ''}`);
    const href = /href="(\/files\/vehicle\/[^"]+)"/u.exec(browser.page)?.[1] ?? '';
    await browser.open(href);
    expect(browser.page).toMatch(/<h1>皖[^<]+的档案<\/h1>/u);
    expect(browser.page).toContain('车辆维修台账');
    const tables = await rig.deeds.thing(
      rig.as(inspector),
      href.slice('/files/'.length).replace('/', ':'),
    );
    const listed = tables
      .find((table) => table.register.id === register)
      ?.lines.map(({ on }) => on);
    expect(listed).toEqual(listed?.toSorted().toReversed());
    await browser.open('/registers');
    expect(browser.page).toContain('href="/files/seal/');
  });

  test('shows only registers that one may open, and says where there is nothing', async () => {
    const clerk = house.browser();
    await clerk.signIn('zhou-jianping');
    await clerk.open('/files/payee/%E9%9D%92%E5%B1%B1');
    expect(clerk.page).toContain('青山的档案');
    expect(clerk.page).toContain('台账里还没有登记');
  });
});
