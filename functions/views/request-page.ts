import { nearMoment } from '#domain/date-words.ts';
import type { RequestEvent } from '#domain/events.ts';
import { departmentTitle } from '#domain/office.ts';
import type { Problem } from '#domain/problem.ts';
import type { RequestState } from '#domain/request.ts';
import { type Html, markup, trusted } from '#statemachines/html.ts';
import type { Route } from '#statemachines/route.ts';
import type { MailRow } from '../deeds/rows.ts';
import { type Frame, frame, hiddenFields } from './frame.ts';
import { type Holding, holdingLines, jointLine } from './holding-box.ts';
import { givenNumbers } from './number-rows.ts';
import { mailList } from './mail-list.ts';
import { sentenceBox } from './problem-box.ts';
import { type Say, saying } from './saying.ts';
import { shortHash } from './short-hash.ts';
import { slipList } from './slip-list.ts';
import { timeline } from './timeline.ts';
import { unbroken } from './unbroken.ts';
import { type NextStep, wayOn } from './way-on.ts';

export interface RequestPage extends Omit<Frame, 'title' | 'foot' | 'section'> {
  readonly route: Route;
  readonly state: RequestState;
  readonly trail: readonly RequestEvent[];
  readonly mails: readonly MailRow[];
  /** The chart as SVG. */
  readonly chart: string;
  readonly content: Html;
  /** Files of things in which it stands: of its vehicle, its seal, its payee. */
  readonly things?: readonly { readonly href: string; readonly title: string }[];
  readonly attachments?: Html | undefined;
  readonly holding: readonly Holding[];
  readonly next: readonly NextStep[];
  /** 催办, 拿回 and what else the reader can do here. */
  readonly otherWays?: Html | undefined;
  /** What it draws on, and who draws on it. */
  readonly ties?: Html | undefined;
  /** To whom it was circulated, and who has read it. */
  readonly circulations?: Html | undefined;
  /** 原件去向, already set. */
  readonly whereabouts?: Html | undefined;
  readonly isRequester: boolean;
  readonly mayWithdraw: boolean;
  /** Just filed: says so once. */
  readonly filed: boolean;
  readonly forms: {
    readonly note: Readonly<Record<string, string>>;
    readonly withdraw: Readonly<Record<string, string>>;
    /** One for each slip, by number. */
    readonly print: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  /** Files of a note that is being written. */
  readonly noteFiles: Html;
  readonly typed: { readonly note: string; readonly reason: string };
  readonly problem?: Problem | undefined;
}

/** A request: who holds it and what happens next, how it came here, and everything that belongs to it. */
export function requestPage(given: RequestPage): string {
  const { route, state, language, problem, filed } = given;
  const say = saying(language);
  const number = state.numbers['serial'] ?? '';
  const foot = markup`${say('流程：', 'Route: ')}${route.title[language]}${say('，版本', ', version ')}<span class="nb">${shortHash(state.hash)}</span>${say(`。留痕至第${String(state.seq)}条，摘要`, `. Trail up to entry ${String(state.seq)}, digest `)}<span class="nb">${shortHash(state.chain)}</span>${say('。', '.')}`;
  return frame(
    {
      ...given,
      section: given.isRequester ? 'mine' : 'desk',
      title: `${state.headline} ${number}`,
      foot,
    },
    markup`<p class="kick">${route.title[language]}　<span class="nb">${number}</span></p>
<h1>${unbroken(state.headline)}</h1>
${problem !== undefined && sentenceBox(problem, language)}
${filed && markup`<p role="status"><b>${say('已提交。', 'Submitted. ')}</b>${say('经办人已收到邮件，您也会收到结果。', 'Whoever is next gets a mail; the result comes to you.')}</p>${registered(given, say)}${nextOne(given)}`}
${standsBox(given, say)}
${given.circulations}
${given.otherWays}
<p class="words no-print only-phone"><a href="#flow">${say('流程图', 'Chart')}</a><a href="#trail">${say('经过', 'Trail')}</a>${given.whereabouts !== undefined && markup`<a href="#papers">${say('原件', 'Papers')}</a>`}${state.slips.length > 0 && markup`<a href="#slips">${say('单据', 'Slips')}</a>`}${given.attachments !== undefined && markup`<a href="#files">${say('附件', 'Files')}</a>`}<a href="#form">${say('内容', 'Content')}</a></p>
<div class="cols rev">
<section id="flow" class="keep"><h2>${say('走到哪一步', 'Where it stands')}</h2>${trusted(given.chart)}</section>
<div>
<section id="trail"><h2>${say('经过', 'What happened')}</h2>${timeline(given)}<p class="hint">${say('用时跨天的按工作日计。', 'Time used across days is in working days.')}</p></section>
${given.whereabouts}${state.slips.length > 0 && markup`<section id="slips"><h2>${say('在办单据', 'Working slips')}</h2>${slipList({ ...given, printForms: given.forms.print })}</section>`}
${given.attachments !== undefined && markup`<section id="files"><h2>${say('附件', 'Attachments')}</h2>${given.attachments}</section>`}
<section id="form"><h2>${say('内容', 'Content')}</h2><dl class="kv"><div><dt>${route.start.numbers === undefined ? (route.start.filer?.[language] ?? say('申请人', 'Requester')) : say('登记人', 'Registered by')}</dt><dd>${state.requester.name}${say('，', ', ')}${departmentTitle(given.office, state.requester.department)[language]}</dd></div></dl>${given.content}${given.things !== undefined && given.things.length > 0 && markup`<p class="words no-print">${given.things.map(({ href, title }) => markup`<a href="${href}">${say(`${title}的档案`, `File: ${title}`)}</a>`)}</p>`}</section>
${given.ties}${state.status === 'running' && route.wordless !== true && noteForm(given, say)}
${given.isRequester && given.mails.length > 0 && markup`<section id="mails"><h2>${say('已发邮件', 'Mails sent')}</h2>${mailList(given)}</section>`}
${given.mayWithdraw && withdrawForm(given, say)}
</div>
</div>`,
  );
}

/** The number to write on the paper, where filing gave one. */
const registered = (given: RequestPage, say: Say): readonly Html[] =>
  givenNumbers(given, given.language).map(
    ({ label, number }) => markup`<p>${label}${say('：', ': ')}<b class="nb">${number}</b></p>`,
  );

/** 登记下一件 */
const nextOne = ({ route, state, language }: RequestPage): Html | undefined =>
  route.start.again === undefined
    ? undefined
    : markup`<p class="no-print"><a class="btn main" href="/file/${route.id}?like=${state.id}">${route.start.again.title[language]}</a></p>`;

/** The tinted area: whose turn it is, since when, until when, and what comes then. */
function standsBox(given: RequestPage, say: Say): Html {
  const { state, holding, next, language } = given;
  if (state.status !== 'running') return closedBox(given, say);
  const mine = holding.find((one) => one.mine);
  const [first] = holding;
  const isMultiple = holding.length > 1;
  return markup`<div class="act">${
    first === undefined
      ? markup`<h2>${say('正在转到下一步', 'On its way to the next step')}</h2><p>${say('一般几秒钟。请稍后刷新本页。', 'Usually seconds. Reload this page in a moment.')}</p>`
      : holding.map((one) => {
          const { heading, line } = holdingLines(one, language);
          const title = isMultiple ? markup`<h3>${heading}</h3>` : markup`<h2>${heading}</h2>`;
          return markup`${title}<p>${line}</p>${jointLine(one, language)}`;
        })
  }
${mine === undefined ? markup`<p>${say('您现在不用办。', 'Nothing for you to do now.')}</p>` : markup`<p class="no-print"><a class="btn main" href="${mine.href}">${say('去办理', 'Do it now')}</a></p>`}
${next.length > 0 && markup`<h3 class="g">${say('之后', 'Then')}</h3>${wayOn(next, language)}`}</div>`;
}

function closedBox({ state, office, language }: RequestPage, say: Say): Html {
  const at = state.closedAt === undefined ? '' : nearMoment(office.zone, state.closedAt, language);
  const outcome = {
    done: say(`已办结，${at}`, `Done, ${at}`),
    refused: say(`未获同意，${at}`, `Refused, ${at}`),
    withdrawn: say(`已由申请人撤回，${at}`, `Withdrawn by the requester, ${at}`),
    void: say(`已作废，${at}`, `Void, ${at}`),
  }[state.outcome ?? 'done'];
  const record =
    state.record === undefined
      ? markup`<p>${say('归档审批单正在生成，一般一分钟内完成。', 'The record is being made, usually within a minute.')}</p>`
      : markup`<p class="no-print"><a class="btn main" href="/requests/${state.id}/record">${say('打开归档审批单（PDF）', 'Open the record (PDF)')}</a></p><p class="hint">${say('核验码', 'Verification code ')}<span class="nb">${state.record.code}</span></p>`;
  const again =
    state.outcome === 'done'
      ? undefined
      : markup`<p>${say('需要再报的，请另提新单。', 'To ask again, file a new one.')}</p>`;
  return markup`<div class="act"><h2>${outcome}</h2>${again}${record}</div>`;
}

const noteForm = ({ state, forms, typed, noteFiles }: RequestPage, say: Say): Html =>
  markup`<section id="note" class="no-print"><details${(typed.note !== '' || forms.note['open'] !== undefined) && markup` open`}><summary>${say('留言或补充材料', 'Add a note or material')}</summary>
<form method="post" action="/requests/${state.id}/notes">${hiddenFields(forms.note)}
<div class="f"><label for="text">${say('留言', 'Note')}</label><p class="hint">${say('经办人都能看到，并写入留痕。补充材料后，已打开的审批页须重新看过才能提交。', 'Everyone who handles it sees it; it goes into the trail. After new material, pages already open must be read again.')}</p><textarea id="text" name="text" rows="2" maxlength="1000">
${typed.note}</textarea></div>
${noteFiles}
<button class="btn" name="_note" value="1">${say('提交留言', 'Add it')}</button></form></details></section>`;

const withdrawForm = ({ state, forms, typed }: RequestPage, say: Say): Html =>
  markup`<section id="withdraw" class="no-print"><details${typed.reason !== '' && markup` open`}><summary>${say('撤回', 'Withdraw it')}</summary>
<form method="post" action="/requests/${state.id}/withdraw">${hiddenFields(forms.withdraw)}
<div class="f"><label for="reason">${say('撤回理由', 'Why')}</label><p class="hint">${say('撤回后不再办理，要办须另提新单；已办过的意见仍留痕归档。', 'A withdrawn request goes no further; to go on, file a new one. What was decided stays in the trail.')}</p><textarea id="reason" name="reason" rows="2" maxlength="500" required>
${typed.reason}</textarea></div>
<button class="btn">${say('确定撤回', 'Withdraw it')}</button></form></details></section>`;
