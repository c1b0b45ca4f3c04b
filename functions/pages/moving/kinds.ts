import type { Text } from '#domain/words.ts';

/** What a page offers beside deciding: one page each. */
export const moveKinds = [
  'transfer',
  'add',
  'ask',
  'remove',
  'step-aside',
  'take-back',
  'urge',
] as const;
export type MoveKind = (typeof moveKinds)[number];

export const kindOf = (wish: string | null): MoveKind | undefined =>
  moveKinds.find((kind) => kind === wish);

/** What each is called, and what comes of it, in one line. */
export const kindWords: Readonly<
  Record<MoveKind, { readonly title: Text; readonly effect: Text }>
> = {
  transfer: {
    title: { zh: '转办', en: 'Hand it on' },
    effect: {
      zh: '把您这一步交给别人办，您就不再办了',
      en: 'Somebody else does your part; you no longer do',
    },
  },
  add: {
    title: { zh: '加签', en: 'Add a signer' },
    effect: {
      zh: '再请一个人签：先提意见、一并签或随后签',
      en: 'One more person signs: before, beside or after you',
    },
  },
  ask: {
    title: { zh: '征求意见', en: 'Ask for an opinion' },
    effect: {
      zh: '先请别人提意见，答复后仍由您决定',
      en: 'Somebody answers your question; you decide afterwards',
    },
  },
  remove: {
    title: { zh: '减签', en: 'Take a signer out' },
    effect: {
      zh: '把您加的、还没签的人减去',
      en: 'Somebody you added, who has not signed yet, need not sign',
    },
  },
  'step-aside': {
    title: { zh: '申请回避', en: 'Step aside' },
    effect: {
      zh: '您与这件事有利害关系的，改由别人办',
      en: 'Where you are not free in this matter, somebody else does it',
    },
  },
  'take-back': {
    title: { zh: '拿回', en: 'Take it back' },
    effect: {
      zh: '收回您刚才的决定，回到您手上重新办',
      en: 'Your decision is undone and the step is with you again',
    },
  },
  urge: {
    title: { zh: '催办', en: 'Urge' },
    effect: {
      zh: '再发一封邮件提醒经办人，并写入留痕',
      en: 'Whoever holds it gets another mail; the trail tells of it',
    },
  },
};
