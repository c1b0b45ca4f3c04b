import { type Holding, holdingTitle, type Office } from '#domain/office.ts';
import type { OfficeChange } from '#domain/office-change.ts';
import type { Text } from '#domain/words.ts';
import { nameOf, windowWords } from './window-words.ts';
import { thingConsequences } from './thing-words.ts';
import { absenceConsequences, ended, ruleConsequences } from './rule-consequences.ts';

/** What happens at once when a change is confirmed, one sentence each. */
export function consequences(office: Office, change: OfficeChange): readonly Text[] {
  switch (change.kind) {
    case 'add-person':
      return [
        {
          zh: '登记后可以登录。岗位另外加，没有岗位的人只能提交自己的申请。',
          en: 'The person can sign in. Posts are given separately; without one, only own requests can be filed.',
        },
      ];
    case 'change-address':
      return [
        { zh: '以后的邮件发到新邮箱。', en: 'Mails go to the new mailbox from then on.' },
        ended(nameOf(office, change.person)),
        {
          zh: '以前发到旧邮箱的邮件不会重发：请告诉本人登录后到工作台办理。',
          en: 'Mails sent to the old one are not repeated: tell the person to sign in and use the desk.',
        },
      ];
    case 'give-post':
      return given(change, nameOf(office, change.person));
    case 'take-post':
      return [
        {
          zh: '这个岗位正在待办的环节，由岗位上的其他人办理。',
          en: 'Steps now open for this post are left to its other holders.',
        },
        ended(nameOf(office, change.person)),
      ];
    case 'disable-person':
      return [
        ended(nameOf(office, change.person)),
        {
          zh: '不能再登录和办理。岗位保留，恢复后照旧；要把事情交给别人，请用“离岗移交”。',
          en: 'No more signing in or deciding. Posts are kept for later; to pass the work on, use the hand-over.',
        },
      ];
    case 'enable-person':
      return [
        {
          zh: '可以重新登录；名下保留的岗位随之恢复。以前的链接仍然无效。',
          en: 'The person can sign in again and has the posts kept. Earlier links stay dead.',
        },
      ];
    case 'hand-over':
      return handOver(office, change.person, nameOf(office, change.to));
    case 'give-stand-in':
    case 'end-stand-in':
    case 'oversee':
      return absenceConsequences(office, change);
    case 'keep-apart':
    case 'let-meet':
    case 'close-day':
    case 'open-day':
    case 'import-year':
    case 'change-setting':
      return ruleConsequences(change);
    case 'set-vehicle':
    case 'set-seal':
    case 'set-supplier':
    case 'retire-thing':
    case 'set-rank':
    case 'import-standard':
      return thingConsequences(change);
  }
}

function given({ acting, from, to }: Holding, name: string): readonly Text[] {
  const desk: Text = {
    zh: '这个岗位正在待办的环节，本人在工作台就能看到并办理。',
    en: 'Steps now open for this post appear on the person’s desk.',
  };
  return [
    ...(from === undefined && to === undefined
      ? [desk]
      : [
          {
            zh: `只在期限内：${windowWords({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }).zh}。过了最后一天自动失效，不用再收回。`,
            en: 'Only on the days given; it lapses by itself after the last day.',
          },
          desk,
        ]),
    ...(acting === true
      ? [
          {
            zh: `审批单和留痕上写明${name}“主持工作”。`,
            en: 'Records and the trail say that the person acts in the post.',
          },
        ]
      : []),
  ];
}

function handOver(office: Office, person: string, to: string): readonly Text[] {
  const posts = office.holdings
    .filter((held) => held.person === person)
    .map((held) => holdingTitle(office, held));
  const zh = posts.map((post) => post.zh).join('、');
  const en = posts.map((post) => post.en).join('; ');
  return [
    posts.length === 0
      ? { zh: '名下没有岗位要交。', en: 'There are no posts to pass on.' }
      : { zh: `岗位全部转给${to}：${zh}。`, en: `All posts go to ${to}: ${en}.` },
    {
      zh: `指名由本人办的待办环节转给${to}，系统重新发邮件；分管的股室一并转移。`,
      en: `Open steps in the person’s own name go to ${to}, who is told by mail; departments overseen go over too.`,
    },
    ended(nameOf(office, person)),
    {
      zh: '本人提交的申请以后再退回修改的，仍退给本人：那时请先恢复账号，再移交一次。',
      en: 'A request of this person returned later still goes back to them: then enable the account and hand over again.',
    },
    {
      zh: '账号停用，不能再登录。已办的事和留痕都不改变。',
      en: 'The account is disabled. What was done before stays as it is.',
    },
  ];
}
