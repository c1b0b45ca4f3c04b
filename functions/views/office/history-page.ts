import { moment } from '#domain/date-words.ts';
import type { Person } from '#domain/office.ts';
import type { OfficeEvent } from '#domain/office-change.ts';
import type { PinCodeIssued } from '#domain/pin.ts';
import { attributes, type Html, markup } from '#statemachines/html.ts';
import { type Say, saying } from '../saying.ts';
import { changeTitle, type Known } from './change-words.ts';
import { nameOf } from './window-words.ts';
import { type OfficeFrame, officePage } from './office-frame.ts';
import { tableChanges } from './table-changes.ts';
import { documentWords } from './thing-words.ts';

export interface HistoryPage extends OfficeFrame {
  /** Newest first. */
  readonly events: readonly OfficeEvent[];
  /** Whose history it is, where it is not the whole office's. */
  readonly about: Person | undefined;
  /** What was looked for: words, and days, both included. */
  readonly looked: Looked;
  /** The reader has just confirmed or dropped something: it stands first. */
  readonly justDone: boolean;
  readonly earlier: string | undefined;
}

export interface Looked {
  readonly words: string;
  readonly from: string;
  readonly to: string;
}

/** Everything a line of the history says, for whoever looks for a word in it. */
export function wordsOf(known: Known, event: OfficeEvent): string {
  const { office } = known;
  if (event.type === 'pin-code-issued') {
    return [nameOf(office, event.person), nameOf(office, event.by)].join(' ');
  }
  const by = event.type === 'office-changed' ? [event.proposedBy, event.confirmedBy] : [event.by];
  const title = changeTitle(known, event.change);
  const document = 'document' in event.change ? documentWords(event.change.document).zh : '';
  return [title.zh, title.en, event.why, document, ...by.map((id) => nameOf(office, id))].join(' ');
}

/** Who proposed and confirmed what, when and why, as the trail has it. */
export function historyPage(given: HistoryPage): string {
  const { events, about, language, earlier, justDone } = given;
  const say = saying(language);
  const title =
    about === undefined
      ? say('更改记录', 'History of changes')
      : say(`${about.name}的更改记录`, `Changes about ${about.name}`);
  const first = events.find((event) => event.type !== 'pin-code-issued');
  return officePage(
    given,
    { tab: 'history', title },
    markup`<h1>${title}</h1>
${justDone && first !== undefined && receipt(given, first, say)}
<p class="quiet g">${say('新的在前，来自单位的留痕，只增不改。', 'Newest first, from the office’s trail, which only grows.')}${about !== undefined && markup` <a href="/office/history">${say('看全部', 'See all')}</a>`}</p>
${filters(given, say)}
${events.length === 0 ? markup`<p>${isLooked(given.looked) ? say('没有查到。可以换个词或日期。', 'Nothing found. Try another word or other days.') : say('还没有更改。', 'Nothing has been changed yet.')}</p>` : markup`<ul class="rows g">${events.map((event) => row(given, event, say))}</ul>`}
${earlier !== undefined && markup`<p><a class="btn" href="${earlier}">${say('再列更早的', 'Earlier ones')}</a></p>`}`,
  );
}

const isLooked = ({ words, from, to }: Looked): boolean => words + from + to !== '';

function filters({ about, looked }: HistoryPage, say: Say): Html {
  const { words, from, to } = looked;
  return markup`<form action="/office/history" method="get" class="g no-print">${about !== undefined && markup`<input type="hidden" name="person" value="${about.id}">`}
<div class="seek f"><div><label for="text">${say('改了什么、依据、人名', 'What, reason, name')}</label><input type="search" id="text" name="text" value="${words}"></div><button class="btn main">${say('查找', 'Find')}</button></div>
<input${attributes({ type: 'checkbox', id: 'm', class: 'vh', checked: from + to !== '' })}><label for="m" class="plain only-phone">${say('按日期查', 'By day')}</label>
<div class="on grid"><div class="f"><label for="d1">${say('日期从', 'From')}</label><input type="date" id="d1" name="since" value="${from}"></div>
<div class="f"><label for="d2">${say('到', 'to')}</label><input type="date" id="d2" name="until" value="${to}"></div></div></form>
`;
}

type ChangeEvent = Exclude<OfficeEvent, PinCodeIssued>;

function receipt(given: HistoryPage, event: ChangeEvent, say: Say): Html {
  const { language, waiting } = given;
  const title = changeTitle(given, event.change)[language];
  const line =
    event.type !== 'office-dropped'
      ? say(`已生效：${title}。`, `In effect: ${title}.`)
      : say(`已撤销，没有生效：${title}。`, `Dropped, not in effect: ${title}.`);
  const next =
    waiting > 0
      ? markup`<a class="btn main" href="/office/proposals">${say(`看待确认的${String(waiting)}项`, `See the ${String(waiting)} waiting`)}</a>`
      : markup`<a class="btn main" href="/office/people">${say('回人员', 'To the people')}</a>`;
  return markup`<div class="act" role="status"><p><b>${line}</b></p>${next}</div>\n`;
}

const marks = {
  'office-proposed': { zh: '提出', en: 'proposed' },
  'office-changed': { zh: '已生效', en: 'in effect' },
  'office-dropped': { zh: '已撤销', en: 'dropped' },
  'stand-in-set': { zh: '本人委托', en: 'set by the person' },
  'stand-in-ended': { zh: '本人收回', en: 'ended by the person' },
} as const;

function row(given: HistoryPage, event: OfficeEvent, say: Say): Html {
  if (event.type === 'pin-code-issued') return codeRow(given, event, say);
  const { office, language } = given;
  const who =
    event.type === 'office-changed'
      ? say(
          `${nameOf(office, event.proposedBy)}提出，${nameOf(office, event.confirmedBy)}确认`,
          `proposed by ${nameOf(office, event.proposedBy)}, confirmed by ${nameOf(office, event.confirmedBy)}`,
        )
      : say(
          `${nameOf(office, event.by)}${marks[event.type].zh.replace(/^(?:已|本人)/u, '')}`,
          `${marks[event.type].en} by ${nameOf(office, event.by)}`,
        );
  return markup`<li class="row"><i class="tag">${marks[event.type][language]}</i>${changeTitle(given, event.change)[language]}<span class="quiet small">${say('依据：', 'Reason: ')}${event.why}${'document' in event.change && `${say('；', '; ')}${documentWords(event.change.document)[language]}`}</span><span class="quiet small">${who}${say('，', ', ')}<span class="nb">${moment(office.zone, event.at, language)}</span></span>${event.type === 'office-changed' && event.change.kind === 'import-standard' && tableChanges(office, event.change, language)}</li>
`;
}

function codeRow({ office, language }: HistoryPage, event: PinCodeIssued, say: Say): Html {
  const to = nameOf(office, event.person);
  const by = nameOf(office, event.by);
  return markup`<li class="row"><i class="tag">${say('登记码', 'code')}</i>${say(`当面发给${to}签批密码登记码`, `A code for setting a PIN, given to ${to} in person`)}<span class="quiet small">${say(`${by}发`, `by ${by}`)}${say('，', ', ')}<span class="nb">${moment(office.zone, event.at, language)}</span></span></li>
`;
}
