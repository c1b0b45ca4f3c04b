import type { JsonObject } from '#domain/words.ts';
import type { Settling } from './paying.ts';

const paidTo: Readonly<Record<string, JsonObject>> = {
  'zhou-jianping': { payee: '周建平', payeeAccount: '6222020200014428' },
  'liu-hong': { payee: '刘𬭎', payeeAccount: '6222020200016640' },
};

/** Paid back to a driver’s official card. */
export const driverPaid = (by: string) => ({
  payBy: 'card',
  payeeBank: '青山县农商银行',
  ...paidTo[by],
});

/** Where what vehicles cost is booked. */
export const runningCosts = (paymentNo: string, voucherNo: string): Settling => ({
  economicClass: '30231',
  budgetItem: '公务用车运行维护费',
  paymentNo,
  voucherNo,
});
