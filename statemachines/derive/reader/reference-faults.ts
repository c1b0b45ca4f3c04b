import type { Fault } from '#domain/fault.ts';
import { mostFen, yuan } from '#domain/money.ts';
import { drawersOf, type Drawn, type Offered, type Offers } from '#domain/ties.ts';

/** What may be wrong with a reference to another request, each with the next move. */

export const drawn = {
  kind: 'money',
  min: 1,
  max: mostFen,
  label: { zh: '从中列支的金额（元）', en: 'Amount drawn on it (yuan)' },
} as const;

export const notANumber = (at: string): Fault => ({
  at,
  code: 'not-a-number',
  says: {
    zh: '请选一张，或填它的编号，例如维修2026-0037。',
    en: 'Choose one, or enter its number, such as 维修2026-0037.',
  },
});

export const chosenTwice = (at: string): Fault => ({
  at,
  code: 'key-twice',
  says: { zh: '请删去重复的编号。', en: 'Remove the number that came twice.' },
});

export const unknown = (at: string, name: string): Fault => ({
  at,
  code: 'reference-unknown',
  says: {
    zh: `请核对编号：没有查到“${name}”。`,
    en: `Check the number: nothing is known under “${name}”.`,
  },
});

export const itself = (at: string): Fault => ({
  at,
  code: 'reference-itself',
  says: {
    zh: '请另选一张：不能引用自己。',
    en: 'Choose another one: this is the request itself.',
  },
});

export const otherRoute = (at: string, number: string): Fault => ({
  at,
  code: 'reference-other-route',
  says: {
    zh: `请另选一张：${number}不是这里可以引用的单据。`,
    en: `Choose another one: ${number} is of a kind that cannot be referred to here.`,
  },
});

export const notForYou = (at: string, number: string): Fault => ({
  at,
  code: 'reference-not-for-you',
  says: {
    zh: `请另选一张，或请单上的人来办：${number}上没有您。`,
    en: `Choose another one, or let somebody on it file this: you are not on ${number}.`,
  },
});

export const notOffered = (at: string, number: string): Fault => ({
  at,
  code: 'reference-not-offered',
  says: {
    zh: `请另选一张：${number}还没有批准，或者已经作废、不再有效。`,
    en: `Choose another one: ${number} is not approved yet, or no longer valid.`,
  },
});

export const drawnAlready = (at: string, number: string, drawer: Drawn): Fault => ({
  at,
  code: 'reference-drawn',
  says: {
    zh: `请另选一张：${number}已由${drawer.number}列用。`,
    en: `Choose another one: ${number} has been used by ${drawer.number}.`,
  },
});

export function overBalance(at: string, offered: Offered, left: number, offers: Offers): Fault {
  const { number } = offered;
  const drawers = drawersOf(offered, offers.request).map((drawer) => drawer.number);
  const by = {
    zh: drawers.length === 0 ? '' : `，已由${drawers.join('、')}列支`,
    en: drawers.length === 0 ? '' : `; drawn on by ${drawers.join(', ')}`,
  };
  return {
    at,
    code: 'over-balance',
    says:
      left === 0
        ? {
            zh: `请另选一张：${number}没有余额了${by.zh}。`,
            en: `Choose another one: nothing is left of ${number}${by.en}.`,
          }
        : {
            zh: `请改为不超过${yuan(left)}元：${number}只余这些${by.zh}。`,
            en: `Enter at most ${yuan(left)} yuan: no more is left of ${number}${by.en}.`,
          },
  };
}
