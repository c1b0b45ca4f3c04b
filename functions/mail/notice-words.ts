import { momentText } from '#domain/date-words.ts';
import { pinTries } from '#domain/pin.ts';
import type { Text } from '#domain/words.ts';
import type { NoticeKind as AnyKind } from '../deeds/notices.ts';
import type { NoticeScene, Words } from '../tasks/mailing.ts';
import { absenceWords } from './absence-words.ts';
import { letter } from './letter.ts';

/** The means of signing; who stands in for whom is said in absence-words.ts. */
type NoticeKind = Exclude<AnyKind, 'stand-in-set' | 'stand-in-ended'>;

/** Tells somebody that a means of signing was set, changed or frozen: to the person, and where it matters to the administrators. */
export function noticeWords(scene: NoticeScene): Words {
  const { kind, office, about, to, at, baseUrl } = scene;
  if (kind === 'stand-in-set' || kind === 'stand-in-ended') return absenceWords(scene);
  const language = to.language ?? 'zh';
  const isZh = language === 'zh';
  const isOwn = about.id === to.id;
  const whose: Text = isOwn ? { zh: '您', en: 'your' } : { zh: about.name, en: `${about.name}’s` };
  const when = momentText(office.zone, at);
  const { path, label } = isOwn ? doors[kind] : adminDoor(about.id);
  return letter({
    language,
    office,
    subject: titles[kind](whose)[language],
    greeting: isZh ? `${to.name}同志：` : `${to.name}:`,
    lead: leads[kind](whose, when)[language],
    button: { label: label[language], href: `${baseUrl}${path}` },
    blocks: [
      {
        label: isZh ? '怎么办' : 'What to do',
        lines: [(isOwn ? ownMoves : adminMoves)[kind][language]],
      },
    ],
    small: [office.help[language]],
  });
}

/** What a notice is about, in one line: for lists of mails. */
export function noticeTitle(kind: AnyKind, whose: Text): Text {
  if (kind === 'stand-in-set') return { zh: '外出委托的通知', en: 'Notice of a stand-in' };
  if (kind === 'stand-in-ended')
    return { zh: '收回委托的通知', en: 'Notice that a stand-in ended' };
  return titles[kind](whose);
}

const titles: Readonly<Record<NoticeKind, (whose: Text) => Text>> = {
  'pin-code': ({ zh, en }) => ({
    zh: `${zh}领取了签批密码登记码`,
    en: `A code for setting ${en} PIN was given out`,
  }),
  'pin-set': ({ zh, en }) => ({ zh: `${zh}的签批密码已设置`, en: `${cap(en)} PIN was set` }),
  'pin-frozen': ({ zh, en }) => ({ zh: `${zh}的签批密码已停用`, en: `${cap(en)} PIN is frozen` }),
  'passkey-added': ({ zh, en }) => ({
    zh: `${zh}登记了通行密钥`,
    en: `A passkey was added to ${en} name`,
  }),
  'passkey-removed': ({ zh, en }) => ({
    zh: `${zh}的通行密钥已移除`,
    en: `A passkey was taken from ${en} name`,
  }),
};

const leads: Readonly<Record<NoticeKind, (whose: Text, when: Text) => Text>> = {
  'pin-code': ({ zh, en }, when) => ({
    zh: `管理员于${when.zh}当面给${zh}发了登记码，用来设置签批密码，十分钟内有效。`,
    en: `On ${when.en} an administrator gave out, in person, a code for setting ${en} PIN. It is good for ten minutes.`,
  }),
  'pin-set': ({ zh, en }, when) => ({
    zh: `${zh}的签批密码已于${when.zh}设置。今后从邮件链接办理重要事项，输入它即可确认是本人。`,
    en: `${cap(en)} PIN was set on ${when.en}. It shows from now on, at a mail’s link, that a weighty matter is decided in person.`,
  }),
  'pin-frozen': ({ zh, en }, when) => ({
    zh: `有人连续${String(pinTries)}次输错${zh}的签批密码，已于${when.zh}停用。没有因此办理任何事。`,
    en: `${cap(en)} PIN was entered wrongly ${String(pinTries)} times in a row and was frozen on ${when.en}. Nothing was decided by it.`,
  }),
  'passkey-added': ({ zh, en }, when) => ({
    zh: `${zh}名下于${when.zh}登记了一把通行密钥，今后可以用它签最重要的事项。`,
    en: `On ${when.en} a passkey was added to ${en} name; from now on it signs the weightiest matters.`,
  }),
  'passkey-removed': ({ zh, en }, when) => ({
    zh: `${zh}名下的一把通行密钥已于${when.zh}移除，不能再用来签名。已经签过的不受影响。`,
    en: `On ${when.en} a passkey was taken from ${en} name and signs no more. What it signed before stands.`,
  }),
};

const notMine: Text = {
  zh: '不是您本人办的，请马上联系管理员。',
  en: 'If it was not you, call the administrator at once.',
};

const ownMoves: Readonly<Record<NoticeKind, Text>> = {
  'pin-code': {
    zh: `登录后打开“签批密码”，输入登记码并设置六位密码。${notMine.zh}`,
    en: `Sign in, open the PIN’s page, enter the code and choose six digits. ${notMine.en}`,
  },
  'pin-set': {
    zh: `本人设置的，不用再做什么。${notMine.zh}`,
    en: `If it was you, there is nothing to do. ${notMine.en}`,
  },
  'pin-frozen': {
    zh: '仍可登录后办理。要重新使用签批密码，请当面找管理员领取登记码。不是您本人输错的，说明邮件可能被别人打开过，请告诉管理员。',
    en: 'You can go on by signing in. To use a PIN again, get a code from an administrator in person. If it was not you, somebody may have opened your mail: tell the administrator.',
  },
  'passkey-added': {
    zh: `是您本人办的，不用再做什么。${notMine.zh}`,
    en: `If it was you, there is nothing to do. ${notMine.en}`,
  },
  'passkey-removed': {
    zh: `是您本人办的，不用再做什么。${notMine.zh}`,
    en: `If it was you, there is nothing to do. ${notMine.en}`,
  },
};

const adminMoves: Readonly<Record<NoticeKind, Text>> = {
  'pin-code': { zh: '不用做什么。', en: 'Nothing to do.' },
  'pin-set': { zh: '不用做什么。', en: 'Nothing to do.' },
  'pin-frozen': {
    zh: '请问清是不是本人输错的；是本人的，当面核对身份后再发登记码，不要在电话或邮件里发。',
    en: 'Ask whether it was the person; if so, give out a new code face to face, never by telephone or mail.',
  },
  'passkey-added': { zh: '不用做什么。', en: 'Nothing to do.' },
  'passkey-removed': { zh: '不用做什么。', en: 'Nothing to do.' },
};

const pinDoor = { path: '/pin', label: { zh: '打开签批密码页', en: 'Open the PIN’s page' } };
const passkeyDoor = {
  path: '/passkeys',
  label: { zh: '打开通行密钥页', en: 'Open the passkeys’ page' },
};
const doors: Readonly<Record<NoticeKind, { readonly path: string; readonly label: Text }>> = {
  'pin-code': pinDoor,
  'pin-set': pinDoor,
  'pin-frozen': pinDoor,
  'passkey-added': passkeyDoor,
  'passkey-removed': passkeyDoor,
};

const adminDoor = (person: string) => ({
  path: `/office/people/${person}`,
  label: { zh: '打开此人的页面', en: 'Open the person’s page' },
});

const cap = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
