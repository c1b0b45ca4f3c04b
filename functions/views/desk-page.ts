import { calendarOf } from '#domain/calendar.ts';
import type { Clocked } from '#domain/clock/standing.ts';
import { nearMoment } from '#domain/date-words.ts';
import { opinionMax } from '#domain/terms.ts';
import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { DueState, DueWords } from './due-words.ts';
import { type Frame, frame, hiddenFields } from './frame.ts';
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
  /** Names the row and its document where it can be agreed to with others. */
  readonly tick?: string;
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
  /** 待办 待阅 已办 已阅. */
  readonly tabs: Html;
  /** Hidden fields of the form that agrees to what is ticked. */
  readonly bulk: () => Readonly<Record<string, string>>;
  /** Changes of the office that wait for the reader as an administrator. */
  readonly proposals: number;
  /** Who acts for the reader, and for whom the reader acts, already set; nothing where nobody does. */
  readonly absence: Html | false;
  /** 我能办什么, already set. */
  readonly filing: Html;
}

/** 工作台: what waits for the reader, by limit; drafts; what can be filed. */
export function deskPage(desk: Desk): string {
  const { language, todo, drafts, filing, proposals } = desk;
  const say = saying(language);
  const title = say(`工作台：待办${String(todo.length)}件`, `Desk: ${String(todo.length)} to do`);
  return frame(
    { ...desk, section: 'desk', title },
    markup`<h1>${todo.length === 0 ? say('现在没有要您办的', 'Nothing waits for you') : say(`待您办理${String(todo.length)}件`, `${String(todo.length)} waiting for you`)}</h1>
${desk.absence}${proposals > 0 && markup`<p><a href="/office/proposals">${say(`有${String(proposals)}项更改待您确认（管理员）`, `Waiting for you to confirm as an administrator: ${String(proposals)}`)}</a></p>`}
${desk.tabs}
<div class="cols">
<div>
<section id="todo">${todo.length === 0 ? markup`<p>${say('有新的待办会发邮件给您，也会列在这里。', 'You will get a mail when something comes up; it is listed here too.')}</p>` : todoForm(desk, say)}</section>
${desk.papers}${drafts.length > 0 && draftList(desk, drafts, say)}
<p class="f"><a class="plain" href="/overdue">${say('督办：超期和快到期的', 'Overdue and due soon')}</a></p>
<p class="f"><a class="plain" href="/bookings">${say('用车日历：谁在什么时候用车', 'Vehicle calendar: who has which vehicle when')}</a></p>
<p class="f"><a class="plain" href="/away">${say('外出委托：不在时由谁代办', 'Absence: who acts for you')}</a></p>
</div>
${filing}
</div>`,
  );
}

/** The rows; where some can be agreed to together, within one form, with one opinion for all of them. */
function todoForm(desk: Desk, say: Say): Html {
  const rows = groups(desk, say);
  if (!desk.todo.some(({ tick }) => tick !== undefined)) return markup`${rows}`;
  return markup`<form method="post" action="/bulk">${hiddenFields(desk.bulk())}
${rows}
<details class="f"><summary>${say('批量同意、批量已阅勾选的事项', 'Agree to what is ticked, or have read it')}</summary><div class="act">
<p class="hint">${say('左边能打勾的才可以批量办：要审批的记“同意”，要阅知的记“已阅”；每件各自留痕，办不了的会逐件说明。', 'Only what can be ticked on the left: agreed to, or read where it is to be read. Each is decided for itself, and what cannot be is told one by one.')}</p>
<div class="f"><label for="opinion">${say('意见，每件都写这一句', 'One opinion for all')}</label><textarea id="opinion" name="opinion" rows="2" maxlength="${opinionMax}">
</textarea></div><button class="btn" name="_bulk" value="1">${say('办理勾选的', 'Do these')}</button></div></details></form>`;
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
  row.tick === undefined
    ? markup`<li>${todoLink(row, due, say)}</li>
`
    : markup`<li class="tick"><input type="checkbox" id="${tickId(row.tick)}" name="row" value="${row.tick}"><label for="${tickId(row.tick)}"><span class="vh">${say('勾选：', 'Tick: ')}${row.headline}</span></label>${todoLink(row, due, say)}</li>
`;

const tickId = (tick: string): string => `t-${tick.replaceAll(' ', '-')}`;

const todoLink = (row: TodoRow, due: DueWords | undefined, say: Say): Html =>
  markup`<a class="row due" href="${row.href}"><b>${row.for !== undefined && markup`<i class="tag">${say(`代${row.for}`, `for ${row.for}`)}</i>`}${row.headline}</b><span class="quiet small">${row.asks}${say('，', ', ')}${row.from}${say('，', ', ')}<span class="nb">${row.number}</span></span><span class="${due?.state === 'late' ? 'end red' : 'end'}">${due?.line ?? say('没有时限', 'No limit')}</span></a>`;

const draftList = ({ office, language }: Desk, drafts: readonly DraftRow[], say: Say): Html =>
  markup`<section id="drafts"><h2>${say('草稿', 'Drafts')}</h2>
<ul class="rows">${drafts.map(
    ({ href, title, savedAt }) =>
      markup`<li><a class="row" href="${href}"><b>${title}</b><span class="quiet small">${nearMoment(office.zone, savedAt, language)}${say('保存，仅您可见', ' saved, only you see it')}</span></a></li>`,
  )}</ul></section>`;
