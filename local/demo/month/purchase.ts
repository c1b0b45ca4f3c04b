import type { JsonObject } from '#domain/words.ts';
import type { Matter } from '../matter.ts';
import type { Month } from './errand.ts';
import { invoice, sheet } from './papers.ts';
import { rowsOf } from './paying.ts';
import type { Doings } from './walk.ts';
import { chiefOf } from './who.ts';

const bureau = '青山县水利局';

/** How a purchase is bought, from whom, and where what was bought is kept. */
export interface Buying {
  readonly method: 'government' | 'designated' | 'quotes' | 'direct';
  readonly supplier: string;
  readonly invoiceNo: string;
  /** Fen of each item, in the order of the list. */
  readonly prices: readonly number[];
  readonly quotes?: readonly (readonly [supplier: string, price: number])[];
  readonly cards?: readonly string[];
  readonly place: string;
}

/** From the leader's word to the store. */
export async function bought(month: Month, buying: Buying): Promise<Doings> {
  const { method, supplier, invoiceNo, prices, quotes = [], cards = [], place } = buying;
  const today = month.now().slice(0, 10);
  const papers = [
    await invoice(month, 'invoice', supplier, invoiceNo, '货物一批', '见清单'),
    ...(method === 'quotes'
      ? [await sheet(month, 'quoteFiles', bureau, '三家报价单', '询价', [['报价', '三家']])]
      : []),
  ];
  const goods = await sheet(month, 'acceptance', bureau, '验收单', '验收', [['结果', '合格']]);
  return {
    section: (state) => ({ by: chiefOf(state), opinion: '确有需要，同意。' }),
    office: {
      by: 'tang-li',
      opinion: '已查库存，不足部分采购。',
      answers: { inStock: true, inCatalogue: method === 'government', method },
    },
    general: {
      by: 'ouyang-kun',
      opinion: '已核对配置标准、存量和预算。',
      answers: { inCatalogue: method === 'government', method },
    },
    approve: { by: 'shen-liqun', opinion: '同意，按批准金额采购。' },
    buy: (state) => ({
      by: 'tang-li',
      opinion: '已采购。',
      answers: {
        supplier,
        boughtOn: today,
        ...(method === 'quotes'
          ? { quotes: quotes.map(([name, price]) => ({ supplier: name, price })) }
          : {}),
        bought: rowsOf(state.data['items']).map(({ key = '', quantity = 0 }, index) => ({
          key,
          got: quantity,
          paid: prices[index] ?? 0,
        })),
      },
      files: papers,
    }),
    accept: (state) => ({
      by: 'tian-baoguo',
      opinion: '品名、规格、数量与采购登记一致，质量合格。',
      answers: {
        accepted: rowsOf(state.data['bought']).map(({ key = '', got = 0 }) => ({
          key,
          arrived: got,
        })),
      },
      files: [goods],
    }),
    'accept-second': (state) => ({ by: chiefOf(state), opinion: '到场看过实物，合格。' }),
    'stock-in': (state) => ({
      by: 'he-xiumei',
      opinion: '与采购登记、验收一致，已入库。',
      answers: {
        stockedOn: today,
        stocked: rowsOf(state.data['bought']).map(({ key = '' }, index) => {
          const cardNo = cards[index];
          return { key, place, ...(cardNo === undefined ? {} : { cardNo }) };
        }),
      },
    }),
  };
}

/** What is paid of an approval, and to whom. */
export interface Paying {
  readonly name: string;
  readonly by: string;
  readonly category: string;
  readonly amount: number;
  readonly invoiceNo: string;
  /** The working day of the month on which the bill was made out. */
  readonly day: number;
  readonly payee: JsonObject & { readonly payee: string };
  readonly assetNo?: string;
}

/** Claims what was bought or repaired, drawn on its approval. */
export async function claim(month: Month, order: Matter, paying: Paying): Promise<Matter> {
  const { name, by, category, amount, invoiceNo, day, payee, assetNo } = paying;
  const yuan = `${(amount / 100).toFixed(2)}元`;
  return month.file(name, 'bill-reimbursement', {
    by,
    answers: {
      reason: name,
      orders: [{ request: order.id, amount }],
      items: [{ category, purpose: name, date: month.date(day), invoiceNo, amount }],
      payBy: 'transfer',
      ...payee,
      ...(assetNo === undefined ? {} : { assetNo }),
    },
    files: [await invoice(month, 'bills', payee.payee, invoiceNo, name, yuan)],
  });
}
