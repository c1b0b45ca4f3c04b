import type { Sentences } from './saying.ts';

export const api = {
  'body-unreadable': () => ({
    zh: '提交的内容读不出来。请按接口文档的格式再发。',
    en: 'The body cannot be read. Send it as the API document says.',
  }),
  'nothing-here': () => ({
    zh: '没有这一页。请从“工作台”重新进入。',
    en: 'There is no such page. Start again from the desk.',
  }),
  'key-reused': () => ({
    zh: '同一个Idempotency-Key用在了不同的内容上。请换一个新的再发。',
    en: 'The same Idempotency-Key came with different content. Use a new one.',
  }),
  'record-pending': () => ({
    zh: '归档单还在生成，一般一分钟内完成。请稍后再打开。',
    en: 'The record is still being made, usually within a minute. Open it again later.',
  }),
  'slip-unknown': () => ({
    zh: '没有这份单据。请从申请页的“在办单据”打开。',
    en: 'There is no such slip. Open it from the request’s page.',
  }),
} as const satisfies Partial<Sentences>;
