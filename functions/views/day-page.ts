import { fullDay, nearMoment } from '#domain/date-words.ts';
import type { Problem } from '#domain/problem.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { InboxRow } from '../deeds/rows.ts';
import { type Frame, frame, hiddenFields } from './frame.ts';
import { handWords } from './paper-lines.ts';
import type { PaperLine } from './papers-page.ts';
import { sentenceBox } from './problem-box.ts';
import { type Say, saying } from './saying.ts';

/** An open step that is to be done the day it comes. */
export interface StepLine extends InboxRow {
  readonly stepTitle: string;
  readonly routeTitle: string;
  readonly holders: string;
}

export interface DayPage extends Omit<Frame, 'title' | 'section'> {
  readonly now: string;
  /** YYYY-MM-DD in the office's zone. */
  readonly today: string;
  readonly papers: readonly PaperLine[];
  readonly steps: readonly StepLine[];
  readonly hidden: () => Readonly<Record<string, string>>;
  readonly problem?: Problem | undefined;
}

/** 当日清: hand-overs that nobody has signed for, and steps that are to be done the day they come. */
export function dayPage(given: DayPage): string {
  const { language, today, papers, steps, problem } = given;
  const say = saying(language);
  const count = papers.length + steps.length;
  const title = say(
    `当日清：${count === 0 ? '全部清完' : `还有${String(count)}项`}`,
    count === 0 ? 'Today: all cleared' : `Today: ${String(count)} to clear`,
  );
  return frame(
    { ...given, section: 'desk', title },
    markup`<h1>${title}</h1>
<p class="quiet">${fullDay(today, language)}${say('。当天交接当天签收，当天转办当天清。', '. What is handed over today is signed for today.')}</p>
${problem !== undefined && sentenceBox(problem, language)}
<section><h2>${say(`交出还没有签收${String(papers.length)}份`, `Handed over, not signed for: ${String(papers.length)}`)}</h2>${papers.length === 0 ? markup`<p>${say('都签收了。', 'Everything is signed for.')}</p>` : markup`<ul class="rows">${papers.map((row) => paperItem(given, row, say))}</ul>`}</section>
<section><h2>${say(`当日应办还没有办${String(steps.length)}项`, `Due the same day, still open: ${String(steps.length)}`)}</h2>${steps.length === 0 ? markup`<p>${say('都办完了。', 'Everything is done.')}</p>` : markup`<ul class="rows">${steps.map((row) => stepItem(given, row, say))}</ul>`}</section>
<p class="f no-print"><a class="plain" href="/papers">${say('看全部文件去向', 'All papers')}</a></p>`,
  );
}

function paperItem(given: DayPage, row: PaperLine, say: Say): Html {
  const { office, language } = given;
  const { paper, headline, title, serial, request, href } = row;
  const { way, holder } = paper;
  if (way === undefined) return markup``;
  return markup`<li class="split"><div class="row"><a href="${href}"><b>${headline}</b></a><span class="quiet small">${title}${say('，', ', ')}<span class="nb">${serial}</span></span><span>${say(`${handWords(holder, language)}交给${handWords(way.to, language)}`, `${handWords(holder, language)} to ${handWords(way.to, language)}`)}${say('，', ', ')}<span class="nb">${nearMoment(office.zone, way.at, language)}</span>${urgedWords(given, way.urgedAt, say)}</span></div>${urgeForm(given, { request, paper: paper.id }, say(`催${way.to.name}`, `Urge ${way.to.name}`))}</li>
`;
}

function stepItem(given: DayPage, row: StepLine, say: Say): Html {
  const { office, language } = given;
  const { headline, serial, request, step, item, round, holders } = row;
  return markup`<li class="split"><div class="row"><a href="/requests/${request}"><b>${headline}</b></a><span class="quiet small">${row.routeTitle}${say('，', ', ')}<span class="nb">${serial}</span></span><span>${row.stepTitle}${say('：', ': ')}${holders}${say('，', ', ')}<span class="nb">${nearMoment(office.zone, row.openedAt, language)}</span>${say('收到', '')}${urgedWords(given, row.urgedAt, say)}</span></div>${urgeForm(given, { request, step, item, round: String(round) }, say(`催${holders}`, `Urge ${holders}`))}</li>
`;
}

const urgedWords = ({ office, language }: DayPage, at: string | undefined, say: Say): string =>
  at === undefined
    ? ''
    : say(
        `，${nearMoment(office.zone, at, language)}催过`,
        `, urged ${nearMoment(office.zone, at, language)}`,
      );

const urgeForm = (
  { hidden }: DayPage,
  names: Readonly<Record<string, string>>,
  label: string,
): Html =>
  markup`<form method="post" action="/papers/today" class="no-print">${hiddenFields({ ...hidden(), ...names })}<button class="btn">${label}</button></form>`;
