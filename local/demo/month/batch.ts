import { yuan } from '#domain/money.ts';
import type { RegisterTable } from '#functions/deeds/rows.ts';
import { type Claim, claim, printer, shop } from './bills.ts';
import type { Errand, Month } from './errand.ts';
import { paid, type Settling } from './paying.ts';
import { walk } from './walk.ts';

const cashier = 'du-juan';
const bookkeeper = 'ding-xiaoyan';

const claims: readonly (Claim & Pick<Settling, 'economicClass' | 'paymentNo' | 'voucherNo'>)[] = [
  {
    name: '节水海报',
    by: 'shi-yan',
    reason: '印制节水宣传海报',
    priorNo: '采购2026-0071',
    bills: [
      {
        category: 'office',
        purpose: '节水海报300张',
        day: 11,
        invoiceNo: '26342000000220016001',
        amount: 84_000,
      },
    ],
    payee: printer,
    economicClass: '30202',
    paymentNo: 'ZF-3130',
    voucherNo: '记-0130',
  },
  {
    name: '档案盒',
    by: 'tian-baoguo',
    reason: '购买档案盒和卷皮',
    priorNo: '采购2026-0072',
    bills: [
      {
        category: 'office',
        purpose: '档案盒200个',
        day: 11,
        invoiceNo: '26342000000220016011',
        amount: 96_000,
      },
      {
        category: 'office',
        purpose: '卷皮500张',
        day: 11,
        invoiceNo: '26342000000220016012',
        amount: 25_000,
      },
    ],
    payee: shop,
    economicClass: '30201',
    paymentNo: 'ZF-3131',
    voucherNo: '记-0131',
  },
  {
    name: '巡库手电',
    by: 'tian-ji',
    reason: '购买巡库照明用品',
    priorNo: '采购2026-0073',
    bills: [
      {
        category: 'office',
        purpose: '强光手电12支',
        day: 11,
        invoiceNo: '26342000000220016021',
        amount: 102_000,
      },
    ],
    payee: shop,
    economicClass: '30218',
    paymentNo: 'ZF-3132',
    voucherNo: '记-0132',
  },
];

/** The head signs with a second person: with what was claimed for the same payee lately, the sums are large. */
const settlingOf = (given: (typeof claims)[number]): Settling => ({
  ...given,
  budgetItem: '公用经费',
  second: 'luo-qiming',
});

const register = async (month: Month, name: string, person: string): Promise<RegisterTable> =>
  JSON.parse(await month.site.get(person, `/api/registers/${name}`));

const standsIn = (table: RegisterTable, name: string, month: Month): boolean =>
  table.lines.some(({ request }) => request === month.matter(name).id);

/** Throws where a list does not hold exactly what it must of these claims. */
async function expectListed(month: Month, list: string, person: string): Promise<void> {
  const table = await register(month, list, person);
  const missing = claims.find(({ name }) => !standsIn(table, name, month));
  if (missing !== undefined) throw new Error(`${missing.name}不在${table.register.title.zh}里`);
  month.tell(`          ${table.register.title.zh}：${String(table.lines.length)}行`);
}

/** Pastes a table of voucher numbers, compares it, and confirms where nothing is wrong. */
async function fill(month: Month, lines: readonly (readonly string[])[]): Promise<string> {
  const path = '/registers/voucher-table/fill';
  const text = [['流水号', '金额', '凭证号'], ...lines].map((line) => line.join('\t')).join('\n');
  const compared = await month.site.press(bookkeeper, path, [['text', text]], path);
  if (!compared.includes('name="_confirm"')) return compared;
  return month.site.press(
    bookkeeper,
    path,
    [
      ['text', text],
      ['_confirm', '1'],
    ],
    path,
  );
}

/** A batch that is approved, listed, paid and booked together, as finance offices do it. */
export const batch: readonly Errand[] = [
  {
    day: 12,
    title: '批量付款：三张报销单批完列入批量付款清单，出纳逐笔付款',
    async run(month) {
      for (const given of claims) {
        const { pay: _pay, ...approved } = paid(month, settlingOf(given));
        // One after the other, as the cashier works.
        // eslint-disable-next-line no-await-in-loop
        await walk(await claim(month, given), approved);
      }
      await expectListed(month, 'approved-unpaid', cashier);
      await expectListed(month, 'payment-list', cashier);
      for (const given of claims) {
        const { pay } = paid(month, settlingOf(given));
        // eslint-disable-next-line no-await-in-loop
        if (pay !== undefined) await walk(month.matter(given.name), { pay });
      }
      await expectListed(month, 'paid-unbooked', bookkeeper);
    },
  },
  {
    day: 13,
    title: '凭证号回填：金额不符的一行也不记；改对以后逐行记账',
    async run(month) {
      const lines = claims.map(({ name, voucherNo }) => {
        const { numbers, data } = month.matter(name).state();
        const sum = typeof data['paidAmount'] === 'number' ? yuan(data['paidAmount']) : '';
        return [numbers['serial'] ?? '', sum.replaceAll(',', ''), voucherNo];
      });
      const wrong = lines.map((line, at) =>
        at === 1 ? [line[0] ?? '', '1.00', line[2] ?? ''] : line,
      );
      if (!(await fill(month, wrong)).includes('不符')) throw new Error('金额不符的没有说出来');
      month.tell('          凭证号回填：第3行金额不符，一行也没有记');
      await fill(month, lines);
      for (const { name } of claims) {
        // eslint-disable-next-line no-await-in-loop
        await month.matter(name).closed();
      }
    },
  },
];
