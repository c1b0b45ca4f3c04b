import type { Problem } from '#domain/problem.ts';
import { opinionMax } from '#domain/terms.ts';
import { attributes, type Html, markup } from '#statemachines/html.ts';
import type { WordHow } from '#statemachines/acts/recorder.ts';
import type { Route } from '#statemachines/route.ts';
import { type AskedFiles, fileRows } from './file-rows.ts';
import { type Frame, frame, hiddenFields } from './frame.ts';
import { problemBox } from './problem-box.ts';
import { saying } from './saying.ts';
import { type NextStep, wayOn } from './way-on.ts';

export interface PhonePage extends Omit<Frame, 'title'> {
  readonly route: Route;
  readonly headline: string;
  readonly number: string;
  readonly step: string;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly leader: Html;
  /** By telephone, or as it stands on the paper. */
  readonly how: WordHow;
  readonly saidAt: string;
  /** The present moment by the office's clock: no call was later. */
  readonly latest: string;
  readonly gist: string;
  readonly fields: readonly (Html | undefined)[];
  readonly files: readonly AskedFiles[];
  /** The reader's post. */
  readonly recorder: string;
  readonly next: readonly NextStep[];
  readonly back: string;
  readonly problem?: Problem | undefined;
}

/** 登记电话请示、手写批示: who said what, when; what comes of it stands above the button. */
export function phonePage(given: PhonePage): string {
  const { route, language, headline, number, step, problem, next } = given;
  const say = saying(language);
  const isPaper = given.how === 'handwritten';
  const title = `${isPaper ? say('登记手写批示：', 'Written on the paper: ') : say('登记电话请示：', 'A telephone instruction: ')}${headline}`;
  const time = {
    type: isPaper ? 'date' : 'datetime-local',
    id: 'saidAt',
    name: 'saidAt',
    value: given.saidAt,
    max: given.latest,
    'aria-describedby': 'saidAt-hint',
  };
  return frame(
    {
      ...given,
      title: problem === undefined ? title : say(`没有提交：${title}`, `Not submitted: ${title}`),
    },
    markup`<p class="kick">${route.title[language]}　<span class="nb">${number}</span></p>
<h1>${title}</h1>
<p>${say(`环节：${step}`, `Step: ${step}`)}</p>
${problemBox(route, problem, language, 'step.')}
<form class="act" method="post" action="${given.action}" novalidate>${hiddenFields(given.hidden)}
<button class="vh" name="_sum" value="1" tabindex="-1" aria-hidden="true"></button>
${given.leader}
${timeField(say, time, isPaper)}
<div class="f"><label for="opinion">${isPaper ? say('批示全文', 'The instruction') : say('指示要点', 'What was said')}</label><p class="hint" id="gist-hint">${isPaper ? say('照纸面逐字录入，领导确认时会看到。', 'Word for word as on the paper; the leader reads it when confirming.') : say('照领导的原话记，领导补签时会看到。', 'In the leader’s own words; the leader reads it when signing.')}</p><textarea id="opinion" name="opinion" rows="3" maxlength="${opinionMax}" aria-describedby="gist-hint">
${given.gist}</textarea></div>
${given.fields}
${fileRows(given.files, language)}
<section><h2>${say('登记以后', 'What comes of it')}</h2>
<ul><li>${isPaper ? say('凭纸面批示办理，流程往下走。', 'Work goes on with what was written.') : say('凭口头指示先办，流程往下走。', 'Work goes on with the spoken word.')}</li><li>${say('领导会收到邮件，须在两个工作日内补签；不是其意见的，这一步退回重办。', 'The leader gets a mail and signs within two working days; if it was not his word, this step is done again.')}</li><li>${say('补签以前，本件不能归档。', 'The request is not archived before it is signed.')}</li></ul>
${next.length > 0 && wayOn(next, language, step)}
<p><button class="btn main" name="_record" value="1">${say('登记并往下办', 'Record it and go on')}</button><a class="btn" href="${given.back}">${say('不登记，回去', 'Back')}</a></p>
<p class="hint g">${say(`登记人：您（${given.recorder}），与登记时间一并留痕。`, `Recorded by you (${given.recorder}); it goes into the trail with the time.`)}</p></section></form>`,
  );
}

type Say = ReturnType<typeof saying>;

const timeField = (say: Say, time: Readonly<Record<string, string>>, isPaper: boolean): Html =>
  isPaper
    ? markup`<div class="f"><label for="saidAt">${say('纸面上的批示日期', 'Day on the paper')}</label><p class="hint" id="saidAt-hint">${say('照纸面填写，不能晚于今天。登记时间以服务器为准，两个时间都会印在审批单上。', 'As it stands on the paper, not after today. The time of recording is the server’s; both stand in the record.')}</p><input${attributes(time)}></div>`
    : markup`<div class="f"><label for="saidAt">${say('通话时间', 'When the call was')}</label><p class="hint" id="saidAt-hint">${say('如实填写，不能晚于现在。登记时间以服务器为准，两个时间都会印在审批单上。', 'As it really was, not after now. The time of recording is the server’s; both stand in the record.')}</p><input${attributes(time)}></div>`;
