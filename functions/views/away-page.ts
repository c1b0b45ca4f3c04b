import type { Office, StandIn } from '#domain/office.ts';
import type { Problem } from '#domain/problem.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { type Frame, frame, hiddenFields } from './frame.ts';
import { type ChangeOption, reasonField } from './office/change-fields.ts';
import { absence } from './office/change-questions.ts';
import { nameOf, windowWords } from './office/window-words.ts';
import { faultList } from './office/fault-list.ts';
import { faultsOf } from './problem-box.ts';
import { type Say, saying } from './saying.ts';

export interface AwayPage extends Omit<Frame, 'title'> {
  readonly reader: string;
  /** Own windows, and those in which the reader stands in: now and to come. */
  readonly rows: readonly StandIn[];
  readonly typed: URLSearchParams;
  readonly persons: readonly ChangeOption[];
  readonly done: 'set' | 'ended' | undefined;
  readonly hidden: Readonly<Record<string, string>>;
  readonly problem?: Problem | undefined;
}

/** 外出委托: who acts for the reader, for whom the reader acts, and a form to say it. */
export function awayPage(given: AwayPage): string {
  const { language, rows, reader, problem, done } = given;
  const say = saying(language);
  const heading = say('外出委托', 'Absence');
  const title =
    problem === undefined ? heading : say(`没有设成：${heading}`, `Not set: ${heading}`);
  const own = rows.filter(({ absent }) => absent === reader);
  const others = rows.filter(({ absent }) => absent !== reader);
  return frame(
    { ...given, title },
    markup`<h1>${heading}</h1>
${faultList(problem, ['standIn', 'from', 'to', 'why'], language)}
${done !== undefined && markup`<div class="act" role="status"><p><b>${done === 'set' ? say('已设好，代办人会收到邮件。', 'It is set; your stand-in is told by mail.') : say('已收回，代办人立即不能再代您办理。', 'It has ended; nobody acts for you any more.')}</b></p></div>`}
<div class="cols"><div>
<p>${say('外出期间，要您办的事可以委托一位同事代办。您本人照样可以办，谁先办算谁的；审批单和留痕同时写两个人的名字。您自己的申请，代办人不能批。', 'A colleague can act for you while you are away. You still can yourself: whoever is first. Records and the trail name both. Your own requests your stand-in cannot approve.')}</p>
${own.length > 0 && markup`<section><h2>${say('您的委托', 'Who acts for you')}</h2><ul class="rows">${own.map((row) => ownRow(given, row, say))}</ul></section>`}
${others.length > 0 && markup`<section><h2>${say('您代办的', 'For whom you act')}</h2><ul class="rows">${others.map((row) => otherRow(given.office, row, say, language))}</ul></section>`}
</div>
${form(given, say)}
</div>`,
  );
}

function form({ typed, language, persons, hidden, problem }: AwayPage, say: Say): Html {
  const asked = { language, typed, faults: faultsOf(problem) };
  return markup`<form class="act" method="post" action="/away" novalidate>${hiddenFields(hidden)}
<h2>${say('设代办人', 'Set a stand-in')}</h2>
${absence(asked, persons, say)}
${reasonField(asked, say('例如“到省厅开会”，写入留痕。', 'Such as “meeting in the province”; it goes into the trail.'), say('事由', 'Reason'))}
<button class="btn main">${say('委托代办', 'Set it')}</button>
<p class="hint g">${say('过了最后一天自动收回，不用再办。', 'It lapses by itself after the last day.')}</p></form>`;
}

function ownRow({ office, language, hidden }: AwayPage, row: StandIn, say: Say): Html {
  const name = nameOf(office, row.standIn);
  return markup`<li class="row">${say(`由${name}代办`, `${name} acts for you`)}<span class="quiet small">${windowWords(row)[language]}${say('；事由：', '; reason: ')}${row.why}</span>
<form method="post" action="/away">${hiddenFields(hidden)}<button class="btn" name="end" value="${row.id}">${say('收回', 'End it')}</button></form></li>
`;
}

const otherRow = (office: Office, row: StandIn, say: Say, language: AwayPage['language']): Html =>
  markup`<li class="row">${say(`代${nameOf(office, row.absent)}办理`, `For ${nameOf(office, row.absent)}`)}<span class="quiet small">${windowWords(row)[language]}${say('；事由：', '; reason: ')}${row.why}</span></li>
`;
