import type { Sentences } from './saying.ts';

export const signingIn = {
  'link-unknown': () => ({
    zh: '这个链接打不开：可能已经失效，或者没有复制完整。请从邮件里重新点开，或登录后到“工作台”办理。',
    en: 'This link does not open: it may have ended or been cut off. Open it again from the mail, or sign in and use the desk.',
  }),
  'link-dead': ({ says }) => says,
  'sign-in-needed': () => ({
    zh: '请先登录，登录后回到这一页，已填的内容不会丢失。',
    en: 'Please sign in; you come back to this page and what you typed is kept.',
  }),
  'passkey-needed': () => ({
    zh: '这一步属于最重要的一类，须用通行密钥签名；还没有通行密钥的，用签批密码并请第二人确认。请在办理页上选一种。',
    en: 'This step is of the weightiest kind: sign it with a passkey or, without one, with your PIN and a second person who confirms. Choose on the step’s page.',
  }),
  'passkey-unknown': () => ({
    zh: '这把通行密钥不在您名下、已经移除，或同时在别处用了。没有提交。请重新提交，换一把您名下的签名。',
    en: 'This passkey is not yours, was removed, or was used elsewhere at the same moment. Nothing was submitted. Submit again and sign with one of yours.',
  }),
  'passkey-invalid': () => ({
    zh: '通行密钥的签名与这次提交的内容对不上，没有提交。请核对内容，再提交一次并重新签名。',
    en: 'The passkey’s signature does not fit what was sent; nothing was submitted. Check it, submit again and sign anew.',
  }),
  'passkey-stale': () => ({
    zh: '签名页已满十分钟或已经用过，没有提交。请再提交一次并重新签名。',
    en: 'The signing page is over ten minutes old or was used already; nothing was submitted. Submit again and sign anew.',
  }),
  'passkey-many': ({ max }) => ({
    zh: `通行密钥最多登记${String(max)}把。请先移除不用的，再登记。`,
    en: `At most ${String(max)} passkeys can be kept. Remove one that you no longer use, then add.`,
  }),
  'second-unfit': () => ({
    zh: '请选一位第二人：在岗、不是申请人、不是您本人，也没有办过或须回避这个环节。没有提交。',
    en: 'Choose a second person: at work, not the requester, not yourself, and not kept out of this step. Nothing was submitted.',
  }),
  'confirm-gone': () => ({
    zh: '这项确认已经办过、过期，或这个环节已有变动，不用再确认。需要时请原决定人重新提交。',
    en: 'This was confirmed or declined already, has lapsed, or the step has moved; there is nothing left to confirm. Where it is needed, its signer submits again.',
  }),
  'pin-unset': () => ({
    zh: '您还没有设置签批密码。请改用登录，或当面找管理员领取登记码。',
    en: 'You have no PIN yet. Sign in instead, or get a code from an administrator in person.',
  }),
  'pin-unfit': ({ says }) => says,
  'pin-wrong': ({ left }) => ({
    zh: `签批密码不对，没有提交。还可以再输${String(left)}次；记不清的，请改用登录。`,
    en: `The PIN is wrong; nothing was submitted. ${left === 1 ? 'One try is' : `${String(left)} tries are`} left; if you do not remember it, sign in instead.`,
  }),
  'pin-frozen': () => ({
    zh: '签批密码连续输错五次，已经停用，没有提交。请改用登录；要恢复，请当面找管理员重新领取登记码。',
    en: 'The PIN was wrong five times in a row and is frozen; nothing was submitted. Sign in instead; to have it back, get a new code from an administrator in person.',
  }),
  'pin-code': () => ({
    zh: '登记码不对、用过了或已满十分钟。请当面找管理员重新领取。',
    en: 'The code is wrong, used or older than ten minutes. Get a new one from an administrator in person.',
  }),
  'own-pin-code': () => ({
    zh: '登记码不能自己给自己发。请由另一位管理员当面给您。',
    en: 'Nobody gives a code to himself. Another administrator must hand you one in person.',
  }),
  'page-expired': () => ({
    zh: '页面放得太久，已经过期。请重新打开再提交，没有办理任何事。',
    en: 'The page was open too long. Open it again and submit; nothing was done.',
  }),
  'foreign-origin': () => ({
    zh: '这次提交不是从本系统的页面发出的，没有办理。请从邮件链接或工作台重新打开。',
    en: 'This did not come from one of our pages and was not done. Open the page again from the mail or the desk.',
  }),
  'not-allowed': ({ what }) => ({
    zh: `您没有权限${what.zh}。确有需要请联系管理员。`,
    en: `You may not ${what.en}. Ask the administrator if you need to.`,
  }),
  'account-unknown': () => ({
    zh: '登录成功，但您的账号没有对应到本单位的人员。请联系管理员登记。',
    en: 'You are signed in, but the account belongs to nobody in this office. Ask the administrator to enter you.',
  }),
} as const satisfies Partial<Sentences>;
