import type { Sentences } from './saying.ts';

const paperUnfit = {
  gone: { zh: '已不在岗', en: 'not active' },
  self: { zh: '就是您本人', en: 'that is yourself' },
  holder: { zh: '原件本来就在其手上', en: 'already the holder' },
} as const;

export const papers = {
  'paper-unknown': () => ({
    zh: '这件申请没有这份原件。请从申请页的“原件去向”打开。',
    en: 'The request has no such paper. Open it from “Where the papers are” on the request’s page.',
  }),
  'paper-laid-away': ({ title, place }) => ({
    zh: `“${title.zh}”已经归档，存放在${place}，不能再交接。要用的，请联系档案管理员借阅。`,
    en: `“${title.en}” was laid away (${place}) and is not handed over any more. Ask the archivist to lend it.`,
  }),
  'paper-not-with-you': ({ title, holder }) => ({
    zh: `“${title.zh}”在${holder}手上，只有持有人本人可以交出、收回或归档。请联系${holder}。`,
    en: `“${title.en}” is with ${holder}; only its holder hands it over, calls it back or lays it away. Talk to ${holder}.`,
  }),
  'paper-under-way': ({ title, to, at }) => ({
    zh: `“${title.zh}”已于${at.zh}交给${to}，还没有签收。要改交别人，请先收回。`,
    en: `“${title.en}” was handed to ${to} on ${at.en} and is not signed for yet. To give it to somebody else, call it back first.`,
  }),
  'paper-not-under-way': ({ title, holder }) => ({
    zh: `“${title.zh}”没有待签收的交接，现在在${holder}手上。请看“原件去向”。`,
    en: `Nothing is to be signed for: “${title.en}” is with ${holder}. See where the papers are.`,
  }),
  'paper-not-for-you': ({ title, to }) => ({
    zh: `“${title.zh}”是交给${to}的，只有${to}本人可以签收。交错了的，请交出的人收回后重新交接。`,
    en: `“${title.en}” was handed to ${to}, who alone signs for it. If that is wrong, the giver calls it back and hands it over anew.`,
  }),
  'paper-target': ({ name, why }) => ({
    zh: `不能交给${name}：${paperUnfit[why].zh}。请另选一人。`,
    en: `It cannot go to ${name}: ${paperUnfit[why].en}. Choose somebody else.`,
  }),
  'paper-place': ({ title }) => ({
    zh: `请写明“${title.zh}”归档后的存放处，以便日后找到。`,
    en: `Say where “${title.en}” is laid away, so that it can be found.`,
  }),
  'handwriting-unreadable': () => ({
    zh: '手写的笔迹没有读出来（太短或不完整）。请清除后重写，或改为打字。',
    en: 'The handwriting could not be read (too little of it, or not whole). Clear it and write again, or type.',
  }),
  'handwriting-too-large': () => ({
    zh: '手写的内容太多，超过8 KB。请清除后写短些，或改为打字。',
    en: 'There is too much handwriting: over 8 KB. Clear it and write less, or type.',
  }),
} as const satisfies Partial<Sentences>;
