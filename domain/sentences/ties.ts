import type { Sentences } from './saying.ts';

const zhList = (numbers: readonly string[]): string => numbers.join('、');
const enList = (numbers: readonly string[]): string => numbers.join(', ');

/** What requests draw on one another, and what comes once. */
export const ties = {
  'offer-drawn': ({ number, by, drawn }) => ({
    zh: `${number}已被${zhList(by)}列用${drawn === '0.00' ? '' : `（共${drawn}元）`}，不能这样改。请先让对方撤回，或退回改掉这一项。`,
    en: `${number} is drawn on by ${enList(by)}${drawn === '0.00' ? '' : ` (${drawn} yuan)`}, so this cannot be done. Have that withdrawn, or returned and mended, first.`,
  }),
  'offer-gone': ({ number }) => ({
    zh: `${number}已经作废或不再有效，不能引用。请另选一张，或退回申请人改填。`,
    en: `${number} is void or no longer valid. Choose another one, or return this to its requester.`,
  }),
  'drawn-too-much': ({ number, left, by }) => ({
    zh: `${number}只余${left}元${by.length === 0 ? '' : `，已由${zhList(by)}列支`}。请改小列支的金额，或另选一张。`,
    en: `Only ${left} yuan are left of ${number}${by.length === 0 ? '' : `; drawn on by ${enList(by)}`}. Draw less, or choose another one.`,
  }),
  'came-before': ({ title, first }) => ({
    zh: `${title.zh}与${first}相同，不能重复。请核对后改正，或到${first}里办理。`,
    en: `${title.en}: the same as in ${first}, and it comes once. Check and correct it, or go on in ${first}.`,
  }),
  'ties-too-many': () => ({
    zh: '这一件牵涉的单据、票据太多，一次登记不完。请分成几件办理。',
    en: 'This touches more papers and invoices than can be entered at once. File it in several parts.',
  }),
} as const satisfies Partial<Sentences>;
