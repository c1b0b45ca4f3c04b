import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RequestState } from '#domain/request.ts';
import { claimAt, fileClaim } from '../rig/claim.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';

/** Two tables of voucher numbers for the same claim: one is taken, and nobody is told that the other was. */

const bookkeeper = 'ding-xiaoyan';
const register = 'voucher-table';

let rig: Rig;
let claim: RequestState;
beforeAll(async () => {
  rig = await openRig();
  claim = await claimAt(rig, (await fileClaim(rig, '青山文印社')).id, 'book');
});
afterAll(() => rig.close());

test('of two imports at once only the one that was taken says so', async () => {
  const number = claim.numbers['serial'] ?? '';
  const vouchers = ['记-0901', '记-0902', '记-0903'];
  const outcomes = await Promise.all(
    vouchers.map(async (voucher) => {
      const text = `流水号\t凭证号\n${number}\t${voucher}`;
      const { lines } = await rig.deeds.confirmFill(rig.as(bookkeeper), register, { text });
      return [voucher, lines[0]?.done === true] as const;
    }),
  );
  const { data } = await rig.deeds.request(rig.as('gao-zhenhua'), claim.id);
  expect(outcomes.filter(([, done]) => done)).toEqual([[data['voucherNo'], true]]);
});
