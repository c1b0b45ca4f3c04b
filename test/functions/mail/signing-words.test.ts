import { describe, expect, test } from '@jest/globals';
import type { Person } from '#domain/office.ts';
import { noticeWords } from '#functions/mail/notice-words.ts';
import { confirmWords, unconfirmedWords } from '#functions/mail/second-words.ts';
import type { NoticeScene } from '#functions/tasks/mailing.ts';
import { demoToday } from '../../rig/demo-today.ts';
import { simpleRepair } from '../../rig/examples/repairs.ts';

const head = 'shen-liqun';
const person = (id: string): Person => {
  const found = demoToday.persons.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

const notice = (kind: NoticeScene['kind'], to: string, language: Person['language'] = 'zh') =>
  noticeWords({
    kind,
    office: demoToday,
    about: person(head),
    to: { ...person(to), language },
    at: '2026-11-20T02:00:00.000Z',
    baseUrl: 'https://qianban.qingshan.example',
  });

describe('a mail about a means of signing', () => {
  test.each<[NoticeScene['kind'], string, RegExp]>([
    ['pin-code', '您领取了签批密码登记码', /十分钟内有效/u],
    ['pin-set', '您的签批密码已设置', /2026年11月20日 10:00设置/u],
    ['pin-frozen', '您的签批密码已停用', /连续5次输错/u],
    ['passkey-added', '您登记了通行密钥', /登记了一把通行密钥/u],
    ['passkey-removed', '您的通行密钥已移除', /不能再用来签名/u],
  ])('%s tells its owner what happened and what to do', (kind, subject, says) => {
    const mail = notice(kind, head);
    expect(mail.subject).toBe(subject);
    expect(mail.text).toMatch(says);
    expect(mail.text).toContain('管理员');
    expect(mail.text.match(/https:\S+/gu)).toHaveLength(1);
    expect(notice(kind, head, 'en').text.replaceAll('沈立群', '')).not.toMatch(
      /\p{Script=Han}{2}/u,
    );
  });

  test('a frozen PIN: the administrator is told whose, and never to give a code by telephone', () => {
    const { subject, text } = notice('pin-frozen', 'tang-li');
    expect(subject).toBe('沈立群的签批密码已停用');
    expect(text).toContain(`https://qianban.qingshan.example/office/people/${head}`);
    expect(text).toContain('不要在电话或邮件里发');
  });
});

const scene = async (to: string, language: Person['language'] = 'zh') => {
  const { route, office, state } = await simpleRepair();
  const link = 'https://qianban.qingshan.example/a/7Jq';
  return { route, office, state, link, to: { ...person(to), language }, now: state.submittedAt };
};

describe('a mail to the second person', () => {
  test('says whose decision it is, on what, until when, and that the link alone does nothing', async () => {
    const given = await scene('luo-qiming');
    const row = given.state.steps.find(({ step }) => step === 'director');
    if (row === undefined) throw new Error('no director');
    const about = { row, signer: person(head), act: 'agree', until: '2026-11-21T02:00:00.000Z' };
    const { subject, text } = confirmWords(given, about);
    expect(subject).toMatch(/^请您确认沈立群的决定：/u);
    expect(text).toContain('局长沈立群对');
    expect(text).toContain('作了决定：同意');
    expect(text).toContain('11月21日 10:00');
    expect(text).toContain('还要登录或输入签批密码');
    expect(text.match(/https:\S+/gu)).toHaveLength(1);
    const english = confirmWords(await scene('luo-qiming', 'en'), about);
    expect(english.subject).toMatch(/^Please confirm what 沈立群 decided/u);
  });

  test.each([
    ['declined', '罗启明没有确认'],
    ['lapsed', '罗启明没有在期限内确认'],
  ] as const)('tells the signer that it was %s and the step still waits', async (why, says) => {
    const { subject, text } = unconfirmedWords(await scene(head), {
      second: person('luo-qiming'),
      why,
    });
    expect(subject).toMatch(/^没有生效：/u);
    expect(text).toContain(says);
    expect(text).toContain('还在等您办理');
  });
});
