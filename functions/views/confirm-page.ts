import { nearMoment } from '#domain/date-words.ts';
import type { Problem } from '#domain/problem.ts';
import type { RequestState } from '#domain/request.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { Route } from '#statemachines/route.ts';
import { type Frame, frame, hiddenFields } from './frame.ts';
import { amountFact } from './money-words.ts';
import { penDrawing } from './pen-drawing.ts';
import { problemBox } from './problem-box.ts';
import { type ProofAsked, proofPart } from './proof-part.ts';
import { type Say, saying } from './saying.ts';
import { shortHash } from './short-hash.ts';
import { unbroken } from './unbroken.ts';

export interface ConfirmPage extends Omit<Frame, 'title' | 'foot'> {
  readonly route: Route;
  readonly state: RequestState;
  /** 局长沈立群 */
  readonly signer: string;
  readonly step: string;
  readonly act: string;
  readonly opinion: string;
  /** What the signer wrote by hand. */
  readonly handwriting?: string | undefined;
  /** The controls that the signer ticked. */
  readonly controls: readonly string[];
  readonly until: string;
  readonly content: Html;
  readonly attachments?: Html | undefined;
  readonly opinions?: Html | undefined;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly proof: ProofAsked;
  readonly reason: string;
  readonly problem?: Problem | undefined;
}

/** What a second person is asked to confirm: the decision, what it is about, and the two buttons. */
export function confirmPage(given: ConfirmPage): string {
  const { route, state, language, signer, step, problem } = given;
  const say = saying(language);
  const asked = say(
    `请您确认${signer}的决定：${state.headline}`,
    `Please confirm what ${signer} decided: ${state.headline}`,
  );
  const title =
    problem === undefined ? asked : say(`没有提交：${asked}`, `Not submitted: ${asked}`);
  return frame(
    {
      ...given,
      title,
      foot: markup`${say('内容摘要', 'Content digest ')}<span class="nb">${shortHash(state.document)}</span>${say('。', '.')}`,
    },
    markup`<div class="cols">
<div>
<p class="kick">${route.title[language]}　<span class="nb">${state.numbers['serial'] ?? ''}</span></p>
<h1>${unbroken(asked)}</h1>
<p>${say(`“${step}”这一步须有第二人确认才生效。`, `“${step}” takes effect only with a second person.`)}</p>
${problemBox(route, problem, language)}
${amount(given)}
${given.content}
${given.attachments !== undefined && markup`<section id="files"><h2>${say('附件', 'Attachments')}</h2>${given.attachments}</section>`}
${given.opinions !== undefined && markup`<section><h2>${say('前面的意见', 'Opinions so far')}</h2>${given.opinions}</section>`}
</div>
${panel(given, say)}
</div>`,
  );
}

function amount({ route, state, language }: ConfirmPage): Html | undefined {
  if (route.amount === undefined) return undefined;
  const fen = state.data[route.amount];
  const label = route.fields[route.amount]?.label[language] ?? '';
  return typeof fen === 'number'
    ? markup`<dl class="facts">${amountFact(label, fen, language)}</dl>`
    : undefined;
}

function panel(given: ConfirmPage, say: Say): Html {
  const { signer, act, opinion, controls, until, office, language, action, hidden } = given;
  const end = nearMoment(office.zone, until, language);
  return markup`<form class="act" method="post" action="${action}" novalidate>${hiddenFields(hidden)}
<h2>${say(`${signer}的决定`, `What ${signer} decided`)}</h2>
<dl class="kv">
<div><dt>${say('决定', 'Decision')}</dt><dd><b>${act}</b></dd></div>
${opinion !== '' && markup`<div><dt>${say('意见', 'Opinion')}</dt><dd>${opinion}</dd></div>`}
</dl>
${given.handwriting !== undefined && penDrawing(given.handwriting, language)}
${controls.length > 0 && markup`<h3>${say('已核对的防控措施', 'Controls checked')}</h3><ul class="rows">${controls.map((text) => markup`<li class="row">${text}</li>`)}</ul>`}
${proofPart(given.proof, language)}
<button class="btn main wide" name="_confirm" value="yes">${say('确认，立即生效', 'Confirm, in effect at once')}</button>
<div class="f"><label for="reason">${say('不确认的理由', 'Why not')}</label><textarea id="reason" name="reason" rows="2" maxlength="500">
${given.reason}</textarea></div>
<button class="btn" name="_confirm" value="no">${say('不确认', 'Do not confirm')}</button>
<p class="hint g">${say(`${end}前有效。您的姓名、岗位、时间与决定人一并留痕，不能更改。`, `Until ${end}. Your name, post and time go into the trail beside the signer’s and cannot be changed.`)}</p></form>`;
}

export interface ConfirmedPage extends Omit<Frame, 'title'> {
  readonly headline: string;
  readonly number: string;
  readonly signer: string;
  readonly confirmed: boolean;
}

/** What came of it. */
export function confirmedPage(given: ConfirmedPage): string {
  const { language, headline, number, signer, confirmed } = given;
  const say = saying(language);
  const title = confirmed ? say('已确认', 'Confirmed') : say('没有确认', 'Not confirmed');
  const line = confirmed
    ? say(
        `${signer}对“${headline}”的决定已生效，两位的姓名、岗位、时间已留痕。`,
        `What ${signer} decided on “${headline}” is in effect; both names, posts and times are in the trail.`,
      )
    : say(
        `${signer}对“${headline}”的决定没有生效，已发邮件告诉决定人，理由写在留言里。`,
        `What ${signer} decided on “${headline}” is not in effect. Its signer is told by mail; the reason stands in the notes.`,
      );
  return frame(
    { ...given, title },
    markup`<p class="kick">${number}</p>
<h1>${title}</h1>
<p>${line}</p>
<section class="act"><p>${say('没有什么要再办的，可以关闭本页。', 'Nothing is left to do; you can close this page.')}</p></section>`,
  );
}

export interface WaitingPage extends Omit<Frame, 'title'> {
  readonly headline: string;
  readonly number: string;
  readonly act: string;
  readonly second: string;
  readonly until: string;
}

/** To the signer: it waits for the second person. */
export function waitingPage(given: WaitingPage): string {
  const { language, office, headline, number, act, second, until } = given;
  const say = saying(language);
  const title = say(`等${second}确认：${act}`, `Waiting for ${second}: ${act}`);
  const end = nearMoment(office.zone, until, language);
  return frame(
    { ...given, title },
    markup`<p class="kick">${number}</p>
<h1>${title}</h1>
<p>${say(`您对“${headline}”的决定已记下，还没有生效。已发邮件请${second}确认。`, `Your decision on “${headline}” is kept and not yet in effect. ${second} was asked by mail to confirm it.`)}</p>
<section class="act"><h2>${say('接下来', 'What happens next')}</h2>
<ul class="rows g"><li class="row">${say(`${second}确认后立即生效，两位的姓名都留痕。`, `It takes effect when ${second} confirms; both names go into the trail.`)}</li><li class="row">${say(`${end}前没有确认的作废，会发邮件告诉您，这个环节仍由您办理。`, `Unconfirmed by ${end}, it lapses: a mail tells you, and the step is still yours.`)}</li><li class="row">${say('在那以前再提交一次，前一次作废。', 'Submitting again before then replaces it.')}</li></ul></section>`,
  );
}
