import { calendarOf } from '#domain/calendar.ts';
import type { Clocked } from '#domain/clock/standing.ts';
import { nearMoment } from '#domain/date-words.ts';
import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { DueState, DueWords } from './due-words.ts';
import { type Frame, frame } from './frame.ts';
import { type Say, saying } from './saying.ts';
import { standingWords } from './standing-words.ts';

export interface TodoRow extends Partial<Clocked> {
  readonly href: string;
  readonly headline: string;
  /** What is asked of the reader: 车辆维修，综合部门审批. */
  readonly asks: string;
  readonly from: string;
  readonly number: string;
  /** The name of the absent person the reader acts for. */
  readonly for?: string;
}

export interface DraftRow {
  readonly href: string;
  readonly title: string;
  readonly savedAt: string;
}

export interface Desk extends Omit<Frame, 'title' | 'section'> {
  readonly now: string;
  readonly todo: readonly TodoRow[];
  readonly drafts: readonly DraftRow[];
  /** 待我签收 and 在我手上的原件, already set. */
  readonly papers?: Html | undefined;
  /** Who acts for the reader, and for whom the reader acts, already set; nothing where nobody does. */
  readonly absence: Html | false;
  /** 我能办什么, already set. */
  readonly filing: Html;
}

/** 工作台: what waits for the reader, by limit; drafts; what can be filed. */
export function deskPage(desk: Desk): string {
  const { language, todo, drafts, filing } = desk;
  const say = saying(language);
  const title = say(`工作台：待办${String(todo.length)}件`, `Desk: ${String(todo.length)} to do`);
  return frame(
    { ...desk, section: 'desk', title },
    markup`<h1>${todo.length === 0 ? say('现在没有要您办的', 'Nothing waits for you') : say(`待您办理${String(todo.length)}件`, `${String(todo.length)} waiting for you`)}</h1>
${desk.absence}
<div class="cols">
<div>
<section id="todo">${todo.length === 0 ? markup`<p>${say('有新的待办会发邮件给您，也会列在这里。', 'You will get a mail when something comes up; it is listed here too.')}</p>` : groups(desk, say)}</section>
${desk.papers}${drafts.length > 0 && draftList(desk, drafts, say)}
<p class="f"><a class="plain" href="/overdue">${say('督办：超期和快到期的', 'Overdue and due soon')}</a></p>
<p class="f"><a class="plain" href="/away">${say('外出委托：不在时由谁代办', 'Absence: who acts for you')}</a></p>
</div>
${filing}
</div>`,
  );
}

const headings: Readonly<Record<DueState, Readonly<Record<Language, string>>>> = {
  late: { zh: '已超期', en: 'Overdue' },
  today: { zh: '今天到期', en: 'Due today' },
  later: { zh: '以后', en: 'Later' },
};

function groups({ todo, now, office, language }: Desk, say: Say): readonly Html[] {
  const rows = todo.map((row) => ({
    row,
    due: standingWords(
      { ...row, openedAt: row.openedAt ?? now },
      now,
      calendarOf(office),
      language,
    ),
  }));
  return (['late', 'today', 'later'] as const).flatMap((state) => {
    const own = rows.filter(({ due }) => (due?.state ?? 'later') === state);
    if (own.length === 0) return [];
    const count = say(`${String(own.length)}件`, String(own.length));
    return [
      markup`<h2 class="${state === 'late' ? 'group red' : 'group'}">${headings[state][language]}　${count}</h2>
<ul class="rows">${own.map(({ row, due }) => todoRow(row, due, say))}</ul>
`,
    ];
  });
}

const todoRow = (row: TodoRow, due: DueWords | undefined, say: Say): Html =>
  markup`<li><a class="row due" href="${row.href}"><b>${row.for !== undefined && markup`<i class="tag">${say(`代${row.for}`, `for ${row.for}`)}</i>`}${row.headline}</b><span class="quiet small">${row.asks}${say('，', ', ')}${row.from}${say('，', ', ')}<span class="nb">${row.number}</span></span><span class="${due?.state === 'late' ? 'end red' : 'end'}">${due?.line ?? say('没有时限', 'No limit')}</span></a></li>
`;

const draftList = ({ office, language }: Desk, drafts: readonly DraftRow[], say: Say): Html =>
  markup`<section id="drafts"><h2>${say('草稿', 'Drafts')}</h2>
<ul class="rows">${drafts.map(
    ({ href, title, savedAt }) =>
      markup`<li><a class="row" href="${href}"><b>${title}</b><span class="quiet small">${nearMoment(office.zone, savedAt, language)}${say('保存，仅您可见', ' saved, only you see it')}</span></a></li>`,
  )}</ul></section>`;
