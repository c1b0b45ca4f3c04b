import { nearMoment } from '#domain/date-words.ts';
import { periodText } from '#domain/recurrence.ts';
import type { Text } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { DueKind } from '../../stores/due.ts';
import { type Say, saying } from '../saying.ts';
import { type OfficeFrame, officePage } from './office-frame.ts';

/** A mail that no server would take. */
export interface TroubleMail {
  readonly person: string;
  readonly name: string;
  readonly address: string;
  /** Whether the person has another address by now. */
  readonly mended: boolean;
  readonly reason: string;
  readonly at: string;
  readonly serial: string;
  /** The kind of request and the step that the mail was about. */
  readonly about: string;
}

export interface TroublePage extends OfficeFrame {
  readonly mails: readonly TroubleMail[];
  /** What should have opened by itself and could not. */
  readonly unfiled: readonly {
    readonly title: Text;
    readonly period: string;
    readonly why: Text;
    readonly at: string;
  }[];
  readonly aside: readonly {
    readonly request: string;
    readonly kind: DueKind;
    readonly dueAt: string;
  }[];
}

/** What did not arrive or would not run, each with the next move. */
export function troublePage(given: TroublePage): string {
  const { mails, aside, language } = given;
  const say = saying(language);
  const open = mails.filter(({ mended }) => !mended);
  const closed = mails.filter(({ mended }) => mended);
  const title =
    open.length === 0
      ? say('没有待处理的退信', 'No mail to mend')
      : say(`没送到的邮件${String(open.length)}封`, `${String(open.length)} mails not delivered`);
  return officePage(
    given,
    { tab: 'trouble', title },
    markup`<h1>${title}</h1>
${
  open.length === 0
    ? markup`<p>${say('邮件服务器拒收的邮件会列在这里，并告诉您怎么办。', 'A mail that a server refuses is listed here, with what to do about it.')}</p>`
    : markup`<p class="quiet">${say('请先当面或电话告诉本人登录后到工作台办理，再更正邮箱。', 'Tell the person to sign in and use the desk; then correct the mailbox.')}</p>
<ul class="rows g">${open.map((mail) => mailRow(given, mail, say))}</ul>`
}
${given.unfiled.length > 0 && unopened(given, say)}
${aside.length > 0 && setAside(given, say)}
${closed.length > 0 && markup`<section><h2>${say('邮箱已经更正的', 'Mailboxes corrected since')}</h2><ul class="rows">${closed.map((mail) => mailRow(given, mail, say))}</ul></section>`}`,
  );
}

function mailRow({ office, language }: TroublePage, mail: TroubleMail, say: Say): Html {
  const { person, name, address, mended, reason, at, serial, about } = mail;
  const when = nearMoment(office.zone, at, language);
  return markup`<li class="row">${name}${say('，', ', ')}${address}
<span class="quiet small">${serial}${about !== '' && `${say('，', ', ')}${about}`}${say('，', ', ')}<span class="nb">${when}</span></span>
<span class="small">${say('原因：', 'Reason: ')}${reason}</span>
${!mended && markup`<a class="plain" href="/office/people/${person}/change-address">${say(`更正${name}的邮箱`, `Correct the mailbox of ${name}`)}</a>`}</li>
`;
}

function unopened({ unfiled, office, language }: TroublePage, say: Say): Html {
  return markup`<section><h2 class="red">${say(`没能按期发起的工作${String(unfiled.length)}项`, `${String(unfiled.length)} that did not open by themselves`)}</h2>
<p>${say('补上岗位或更正资料以后，系统每个工作日早上再试，到这一期结束为止；急办的，可请有此岗位的同事自己填报。', 'Once the post is filled or the data mended it is tried again on each working morning until the period ends. Where it presses, somebody in the post files it by hand.')}</p>
<ul class="rows g">${unfiled.map(
    ({ title, period, why, at }) =>
      markup`<li class="row">${title[language]}${say('，', ', ')}${periodText(period)[language]}<span class="small">${say('原因：', 'Reason: ')}${why[language]}</span><span class="quiet small nb">${nearMoment(office.zone, at, language)}</span></li>`,
  )}</ul></section>`;
}

const kinds: Readonly<Record<DueKind, Text>> = {
  run: { zh: '流程没有往下走', en: 'the flow did not go on' },
  mail: { zh: '邮件没有发出', en: 'a mail was not sent' },
  'hand-over': { zh: '离岗移交没有做完', en: 'a hand-over is not complete' },
  spread: { zh: '会签待办没有发全', en: 'a joint step has not reached everybody’s desk' },
  circulate: { zh: '传阅没有发全', en: 'a circulation has not reached everybody' },
  notice: { zh: '通知邮件没有发出', en: 'a notice was not sent' },
  digest: { zh: '早上的提醒邮件没有发出', en: 'a morning reminder was not sent' },
  cadence: { zh: '按规定周期的工作没有发起', en: 'work that opens itself did not open' },
  remind: { zh: '特急件的提醒没有发出', en: 'a top-urgent reminder was not sent' },
};

function setAside({ aside, office, language }: TroublePage, say: Say): Html {
  return markup`<section><h2 class="red">${say(`搁置的工作${String(aside.length)}项`, `${String(aside.length)} pieces of work set aside`)}</h2>
<p>${say('系统试了十次都没有成功，不会自己再试。请把下面的编号告诉系统运维人员。', 'Tried ten times without success and not tried again by itself. Give whoever runs the system the numbers below.')}</p>
<ul class="rows g">${aside.map(
    ({ request, kind, dueAt }) =>
      markup`<li class="row">${kinds[kind][language]}<span class="quiet small"><span class="nb">${request}</span>${say('，', ', ')}${nearMoment(office.zone, dueAt, language)}</span></li>`,
  )}</ul></section>`;
}
