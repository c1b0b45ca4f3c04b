import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Json, JsonObject } from '#domain/words.ts';
import { routeOf, routes } from '#statemachines/routes/index.ts';
import { faultsIn, lackingIn, nextMove, sentencesIn } from './faults.ts';
import { openOffice, type OpenOffice } from './open-office.ts';
import { orders } from './orders.ts';
import { attach, soundForm } from './sound-forms.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** Files a changed form; what it was refused with. Files that were uploaded for it stay, nothing else does. */
async function refused(route: string, change: JsonObject) {
  const { person, form, files, also } = soundForm(route);
  const referring = await orders(office, route);
  const asked = Object.keys(change).map((field) => also?.[field] ?? {});
  const who = await office.as(person);
  const attachments = await attach(who, files);
  const uploaded = /^FILE#/u;
  const before = await office.dump(uploaded);
  const filled: JsonObject = Object.assign({}, form, referring, ...asked, change);
  const body = { route, form: filled, attachments };
  const answer = await who.post('/api/requests', body);
  expect(await office.dump(uploaded)).toEqual(before);
  expect(answer.message).toMatch(nextMove);
  return answer;
}

const line = { name: '更换刹车片', quantity: 1, price: 42_000 };
const bill = {
  category: 'travel',
  purpose: '动车票',
  date: '2026-11-03',
  invoiceNo: '1',
  amount: 100,
};

describe('a repair that is filed with', () => {
  test.each<[title: string, change: JsonObject, faults: readonly string[]]>([
    ['nothing', { vehicle: null, odometer: '' }, ['vehicle missing', 'odometer missing']],
    ['a vehicle of somebody else', { vehicle: '皖A·00001' }, ['vehicle not-listed']],
    ['a field there is not', { paidTo: '本人' }, ['paidTo not-asked']],
    ['a field of a later step', { invoiceNo: '8' }, ['invoiceNo not-asked']],
    ['the sum of a later step', { settledTotal: 5 }, ['settledTotal does-not-add-up']],
    ['a negative price', { items: [{ ...line, price: '-5' }] }, ['items.0.price out-of-range']],
    [
      'a negative price in fen',
      { items: [{ ...line, price: -5 }] },
      ['items.0.price out-of-range'],
    ],
    ['a price of nothing', { items: [{ ...line, price: 0 }] }, ['items.0.price out-of-range']],
    [
      'an absurd price',
      { items: [{ ...line, price: '999999999999' }] },
      ['items.0.price out-of-range'],
    ],
    [
      'a price of more digits than any',
      { items: [{ ...line, price: '9'.repeat(400) }] },
      ['items.0.price out-of-range'],
    ],
    ['three decimals', { items: [{ ...line, price: '12.345' }] }, ['items.0.price decimals']],
    ['half a fen', { items: [{ ...line, price: 12.5 }] }, ['items.0.price not-money']],
    ['a price in words', { items: [{ ...line, price: '五百' }] }, ['items.0.price not-money']],
    ['an exponent', { items: [{ ...line, price: '1e3' }] }, ['items.0.price not-money']],
    ['half a part', { items: [{ ...line, quantity: 1.5 }] }, ['items.0.quantity not-a-number']],
    ['no lines', { items: [] }, ['items too-few']],
    ['31 lines', { items: Array.from({ length: 31 }, () => line) }, ['items too-many']],
    ['a line that is no line', { items: ['刹车片'] }, ['items.0 not-rows']],
    [
      'a line that does not add up',
      { items: [{ ...line, quantity: 2, amount: 42_000 }] },
      ['items.0.amount does-not-add-up'],
    ],
    ['a total that does not add up', { items: [line], estimate: 1 }, ['estimate does-not-add-up']],
    [
      'a line of too much by itself',
      { items: [{ ...line, quantity: 999, price: 100_000_000 }], estimate: 1 },
      ['estimate does-not-add-up'],
    ],
    ['an odometer beyond any', { odometer: 2_000_001 }, ['odometer out-of-range']],
    ['a shop whose contract ended', { shop: 'old-town' }, ['shop out-of-contract']],
    ['a shop for other work', { shop: 'hongtu' }, ['shop not-listed']],
  ])('%s is refused', async (_title, change, faults) => {
    const answer = await refused('vehicle-repair', change);
    expect(answer).toMatchObject({ status: 422, code: 'form-faults' });
    expect(faultsIn(answer)).toEqual(faults);
    for (const sentence of sentencesIn(answer)) expect(sentence).toMatch(nextMove);
  });
});

describe('dates', () => {
  test.each<[title: string, date: Json, code: string]>([
    ['that no calendar has', '2026-02-30', 'not-a-date'],
    ['of a thirteenth month', '2026-13-01', 'not-a-date'],
    ['in words', '上周三', 'not-a-date'],
    ['as a number', 20_261_103, 'not-a-date'],
    ['of next year', '2099-01-01', 'future-date'],
  ])('%s are refused', async (_title, date, code) => {
    const answer = await refused('bill-reimbursement', { items: [{ ...bill, date }] });
    expect(faultsIn(answer)).toEqual([`items.0.date ${code}`]);
  });
});

describe.each(routes.map(({ id }) => id))('%s', (id) => {
  const route = routeOf(id);
  const asks = Object.entries(route?.start.asks ?? {});
  const always = asks.filter(([field, ask]) => {
    const when = route?.fields[field]?.when;
    return ask === 'required' && (when === undefined || when.startsWith('setting.'));
  });
  const texts = always.flatMap(([field]): readonly (readonly [string, number])[] => {
    const found = route?.fields[field];
    return found?.kind === 'text' || found?.kind === 'long-text' ? [[field, found.max]] : [];
  });

  test.each(always.map(([field]) => field))('is refused without %s', async (field) => {
    const answer = await refused(id, { [field]: null });
    expect(answer.status).toBe(422);
    const code = route?.fields[field]?.kind === 'references' ? 'too-few' : 'missing';
    expect(faultsIn(answer)).toEqual([`${field} ${code}`]);
  });

  test('takes no text that paper cannot carry', async () => {
    for (const [field, max] of texts) {
      const codes = async (text: Json): Promise<readonly string[]> =>
        faultsIn(await refused(id, { [field]: text }));
      // One after the other: the store is compared before and after each.
      /* eslint-disable no-await-in-loop */
      expect(await codes('题'.repeat(max + 1))).toEqual([`${field} too-long`]);
      expect(await codes('很好👍')).toEqual([`${field} emoji`]);
      expect(await codes('零\u0000字')).toEqual([`${field} unseen-character`]);
      expect(await codes('换向\u202E字')).toEqual([`${field} unseen-character`]);
      expect(await codes(['两个'])).toEqual([`${field} not-text`]);
      expect(await codes('机密★十年')).toEqual([`${field} secrecy-mark`]);
      /* eslint-enable no-await-in-loop */
    }
  });
});

describe('a claim that is filed with', () => {
  const large = { items: [{ ...bill, amount: 3_000_000 }] };
  test.each<[title: string, change: JsonObject, faults: readonly string[]]>([
    ['a bank account of letters', { payeeAccount: '6228abc' }, ['payeeAccount not-an-account']],
    ['a bank account too short', { payeeAccount: '6228480' }, ['payeeAccount not-an-account']],
    ['cash and no reason', { payBy: 'cash' }, ['cashReason missing']],
    ['a transfer to nowhere', { payBy: 'transfer', payeeAccount: null }, ['payeeAccount missing']],
    ['a large sum and no minutes', large, ['minutesNo missing']],
    [
      'an asset that no register has',
      { items: [{ ...bill, category: 'asset', amount: 50_000 }] },
      ['assetNo missing'],
    ],
  ])('%s is refused', async (_title, change, faults) => {
    const answer = await refused('bill-reimbursement', change);
    expect(faultsIn(answer)).toEqual(faults);
    for (const sentence of sentencesIn(answer)) expect(sentence).toMatch(nextMove);
  });

  test('answers and files that are missing are named at once', async () => {
    const answer = await refused('bill-reimbursement', large);
    expect(faultsIn(answer)).toEqual(['minutesNo missing']);
    expect(lackingIn(answer)).toEqual(['attachments.minutes']);
  });

  test('the number of the minutes and not the minutes is refused', async () => {
    const answer = await refused('bill-reimbursement', {
      ...large,
      minutesNo: '青水党组纪〔2026〕9号',
    });
    expect(JSON.stringify(answer.body)).toContain('会议纪要');
    expect(answer.status).toBe(422);
  });

  test('more cash than may be paid is refused', async () => {
    const cash = {
      payBy: 'cash',
      cashReason: '收款人没有银行账户',
      payeeAccount: null,
      payeeBank: null,
    };
    const answer = await refused('bill-reimbursement', {
      ...cash,
      items: [{ ...bill, amount: 100_001 }],
    });
    expect(answer).toMatchObject({ status: 422, code: 'guard-broken' });
  });
});
