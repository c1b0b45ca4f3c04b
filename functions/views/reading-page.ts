import type { Problem } from '#domain/problem.ts';
import { opinionMax } from '#domain/terms.ts';
import { attributes, type Html, markup } from '#statemachines/html.ts';
import { type Frame, frame, hiddenFields } from './frame.ts';
import { sentenceBox } from './problem-box.ts';
import { listed, type Say, saying } from './saying.ts';

export interface ReaderLine {
  readonly name: string;
  readonly at: string;
  readonly remark: string;
}

export interface ReadingPage extends Omit<Frame, 'title'> {
  readonly routeTitle: string;
  readonly headline: string;
  readonly number: string;
  /** Who circulates it, when and why. */
  readonly from: string;
  readonly at: string;
  readonly why: string;
  readonly recalled: string;
  readonly content: Html;
  readonly attachments?: Html | undefined;
  readonly opinions?: Html | undefined;
  readonly read: readonly ReaderLine[];
  readonly unread: readonly string[];
  /** 已阅, where it waits for the reader. */
  readonly receipt?: { readonly action: string; readonly remark: string } | undefined;
  /** 催阅 and 收回, for whoever circulated it. */
  readonly own?:
    | {
        readonly urge: string;
        /** Why urging is not possible now. */
        readonly urged: string;
        readonly recall: string;
        readonly typed: string;
      }
    | undefined;
  readonly hidden: () => Readonly<Record<string, string>>;
  readonly request?: string;
  readonly problem?: Problem | undefined;
}

/** What was circulated, why, and who has read it. */
export function readingPage(given: ReadingPage): string {
  const { language, headline, number, problem, from, at, why, recalled, receipt } = given;
  const say = saying(language);
  const asked =
    receipt === undefined ? say('传阅：', 'Circulated: ') : say('请阅：', 'For you to read: ');
  const title = `${asked}${headline}`;
  return frame(
    { ...given, title },
    markup`<div class="cols">
<div>
<p class="kick">${given.routeTitle}　<span class="nb">${number}</span></p>
<h1>${title}</h1>
${problem !== undefined && sentenceBox(problem, language)}
<section class="act"><h2>${say(`${from}传阅的说明`, `${from} circulates it:`)}</h2><p class="said">${why}</p><p class="sign"><span>${from}</span> <span>${at}</span></p>${recalled !== '' && markup`<p><b>${recalled}</b></p>`}</section>
${given.content}
${given.attachments !== undefined && markup`<section id="files"><h2>${say('附件', 'Attachments')}</h2>${given.attachments}</section>`}
${given.opinions !== undefined && markup`<section><h2>${say('办理意见', 'Opinions so far')}</h2>${given.opinions}</section>`}
${receipt !== undefined && markup`<p class="stay no-print"><span>${say('阅后请点已阅', 'Say when you have read it')}</span><a class="btn" href="#read">${say('去点已阅', 'Say so')}</a></p>`}
</div>
<div>
${receipt !== undefined && receiptForm(given, receipt, say)}
${readers(given, say)}
${given.own !== undefined && ownForms(given, given.own, say)}
${given.request !== undefined && markup`<p class="words no-print"><a href="${given.request}">${say('看整件', 'See the whole request')}</a></p>`}
</div>
</div>`,
  );
}

/** Nothing is chosen beforehand, and leaving it stands last: who presses everything in turn has read nothing. */
const receiptForm = (
  { hidden }: ReadingPage,
  { action, remark }: NonNullable<ReadingPage['receipt']>,
  say: Say,
): Html =>
  markup`<form class="act" id="read" method="post" action="${action}" novalidate>${hiddenFields(hidden())}
<fieldset class="pick"><legend><h2>${say('您看过了吗', 'Have you read it?')}</h2></legend>
${option('r1', 'read', say('已阅', 'Read'), say('告诉传阅人您看过了', 'Tells whoever circulated it'))}${option('r2', '', say('现在不阅', 'Not now'), say('什么都不提交', 'Nothing is submitted'))}</fieldset>
<div class="f"><label for="remark">${say('想说的话', 'A remark')}</label><p class="hint" id="remark-hint">${say('可以不填。', 'You may leave it empty.')}</p><textarea id="remark" name="remark" rows="2" maxlength="${opinionMax}" aria-describedby="remark-hint">
${remark}</textarea></div>
<button class="btn main wide" name="_read" value="1">${say('提交', 'Submit')}</button></form>`;

const option = (id: string, value: string, title: string, effect: string): Html =>
  markup`<input${attributes({ type: 'radio', id, name: 'action', value })}><label for="${id}">${title}<span>${effect}</span></label>
`;

function readers({ read, unread, language }: ReadingPage, say: Say): Html {
  const of = read.length + unread.length;
  return markup`<section id="readers"><h2>${say(`已阅${String(read.length)}人，共${String(of)}人`, `${String(read.length)} of ${String(of)} have read it`)}</h2>
${unread.length > 0 && markup`<p><b>${say('还没有阅：', 'Not yet: ')}</b>${listed(language, unread)}</p>`}
${read.length > 0 && markup`<ul class="rows g">${read.map(({ name, at, remark }) => markup`<li class="row">${name}<span class="quiet small">${at}</span>${remark !== '' && markup`<span class="said">${remark}</span>`}</li>`)}</ul>`}</section>`;
}

const ownForms = (
  { hidden }: ReadingPage,
  { urge, urged, recall, typed }: NonNullable<ReadingPage['own']>,
  say: Say,
): Html =>
  markup`<section class="no-print"><details><summary>${say('催阅', 'Urge those who have not read it')}</summary>
${
  urged !== ''
    ? markup`<p class="hint">${urged}</p>`
    : markup`<form method="post" action="${urge}">${hiddenFields(hidden())}<div class="f"><label for="urge-why">${say('要说的话', 'A word with it')}</label><p class="hint">${say('可以不填。没有阅的人会再收到一封邮件。', 'You may leave it empty. Whoever has not read it gets another mail.')}</p><textarea id="urge-why" name="why" rows="2" maxlength="${opinionMax}">
${typed}</textarea></div><button class="btn" name="_urge" value="1">${say('确定催阅', 'Urge them')}</button></form>`
}</details>
<details><summary>${say('收回', 'Recall it')}</summary><form method="post" action="${recall}">${hiddenFields(hidden())}<div class="f"><label for="recall-why">${say('收回理由', 'Why')}</label><p class="hint">${say('可以不填。没有阅的人就看不到了，已阅的不变。', 'You may leave it empty. Whoever has not read it cannot see it any more; what was read stays read.')}</p><textarea id="recall-why" name="why" rows="2" maxlength="${opinionMax}">
${typed}</textarea></div><button class="btn" name="_recall" value="1">${say('确定收回', 'Recall it')}</button></form></details></section>`;
