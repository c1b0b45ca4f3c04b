import { nearMoment } from '#domain/date-words.ts';
import { type Office, personOf } from '#domain/office.ts';
import type { Language, Text } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { Route } from '#statemachines/route.ts';
import { titleOf } from '#statemachines/terms.ts';
import type { MailRow } from '../deeds/rows.ts';
import { saying } from './saying.ts';

interface Mails {
  readonly route: Route;
  readonly office: Office;
  readonly mails: readonly MailRow[];
  readonly language: Language;
}

/** Mails about a request, oldest first; one that no server would take says so and what to do. */
export function mailList({ route, office, mails, language }: Mails): Html {
  const say = saying(language);
  const rows = mails.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return markup`<ul class="rows">${rows.map((mail) => {
    const name = personOf(office, mail.to)?.name ?? mail.to;
    const [kind = '', step = ''] = mail.kind.split('#');
    const what = whatFor(kind, titleOf(route, step))[language];
    const at = nearMoment(office.zone, mail.at, language);
    const state =
      mail.state === 'failed'
        ? markup`<span class="red">${say(`没有送到（${mail.address}）：请当面或电话告知本人，并请管理员更正邮箱。`, `Not delivered (${mail.address}): tell the person yourself, and ask the administrator to correct the address.`)}</span>`
        : markup`<span class="quiet small">${at}</span>`;
    return markup`<li class="row">${name}${say('，', ', ')}${what}${state}</li>`;
  })}</ul>`;
}

const second: Readonly<Record<string, Text>> = {
  confirm: { zh: '请第二人确认', en: 'asked to confirm' },
  unconfirmed: { zh: '第二人没有确认', en: 'not confirmed' },
  lapsed: { zh: '第二人没有按时确认', en: 'not confirmed in time' },
};
function whatFor(kind: string, step: Text): Text {
  switch (kind) {
    case 'extension':
      return { zh: '延期审批的结果', en: 'what came of an extension' };
    case 'dispute':
      return { zh: '指示未获确认', en: 'a word that was not the leader’s' };
    case 'remind':
      return { zh: `特急提醒：${step.zh}`, en: `a top-urgent reminder: ${step.en}` };
    case 'told':
      return { zh: `告知进度：${step.zh}`, en: `told how it stands: ${step.en}` };
    case 'ask':
      return { zh: `待办：${step.zh}`, en: `asked: ${step.en}` };
    case 'again':
      return { zh: `重发链接：${step.zh}`, en: `a fresh link: ${step.en}` };
    case 'reading':
      return { zh: '传阅', en: 'circulated' };
    case 'urge':
      return { zh: `催办：${step.zh}`, en: `urged: ${step.en}` };
    default:
      return second[kind] ?? { zh: '办理结果', en: 'the result' };
  }
}
