import { calendarOf } from '#domain/calendar.ts';
import { nearMoment } from '#domain/date-words.ts';
import type { Language, Text } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { OverdueRow } from '../deeds/rows.ts';
import { type Frame, frame } from './frame.ts';
import { listed, type Say, saying } from './saying.ts';
import { standingWords } from './standing-words.ts';

export interface OverdueEntry {
  readonly row: OverdueRow;
  /** 收文处理，工程建设股，承办. */
  readonly asks: string;
  readonly href?: string;
}

export interface OverduePage extends Omit<Frame, 'title' | 'section'> {
  readonly now: string;
  readonly entries: readonly OverdueEntry[];
}

type Pressing = OverdueRow['pressing'];
const order = ['late', 'today', 'soon', 'stopped'] as const satisfies readonly Pressing[];

const headings: Readonly<Record<Pressing, Text>> = {
  late: { zh: '已超期', en: 'Overdue' },
  today: { zh: '今天到期', en: 'Due today' },
  soon: { zh: '快到期', en: 'Due soon' },
  stopped: { zh: '暂停计时', en: 'Clock stopped' },
};

/** 督办: one line for each step, who holds it, since when and until when; printed, it is the list for the morning meeting. */
export function overduePage(given: OverduePage): string {
  const { entries, language, now, office } = given;
  const say = saying(language);
  const late = entries.filter(({ row }) => row.pressing === 'late').length;
  const title = say(`督办：超期${String(late)}件`, `Overdue: ${String(late)}`);
  return frame(
    { ...given, section: 'desk', title },
    markup`<h1>${title}</h1>
<p class="hint">${say(`截至${nearMoment(office.zone, now, 'zh')}。超期天数按工作日计。`, `As of ${nearMoment(office.zone, now, 'en')}. Days late are working days.`)}</p>
${entries.length === 0 ? markup`<p>${say('没有超期、今天到期和快到期的事项。', 'Nothing is late, due today or due soon.')}</p>` : order.map((pressing) => group(given, pressing, say))}
<p class="no-print"><a class="btn" href="/">${say('回工作台', 'To the desk')}</a></p>`,
  );
}

function group(given: OverduePage, pressing: Pressing, say: Say): Html | undefined {
  const own = given.entries.filter(({ row }) => row.pressing === pressing);
  if (own.length === 0) return undefined;
  return markup`<h2 class="${pressing === 'late' ? 'group red' : 'group'}">${headings[pressing][given.language]}　${say(`${String(own.length)}件`, String(own.length))}</h2>
<ul class="rows">${own.map((entry) => line(given, entry, say))}</ul>
`;
}

function line({ office, now, language }: OverduePage, { row, asks, href }: OverdueEntry, say: Say) {
  const limit = standingWords(row, now, calendarOf(office), language)?.line ?? '';
  const title =
    href === undefined
      ? markup`<b>${row.headline}</b>`
      : markup`<a class="plain" href="${href}"><b>${row.headline}</b></a>`;
  return markup`<li><div class="row due">${title}<span class="quiet small">${details(row, asks, office.zone, language, say)}</span><span class="${row.pressing === 'late' ? 'end red' : 'end'}">${limit}</span></div></li>
`;
}

function details(
  { holders, openedAt, urgedAt, serial }: OverdueRow,
  asks: string,
  zone: string,
  language: Language,
  say: Say,
): string {
  const names = holders.map(({ name }) => name);
  const parts = [
    asks,
    names.length === 0
      ? say('岗位空缺', 'nobody holds the post')
      : say(`现由${listed('zh', names)}办`, `with ${listed('en', names)}`),
    say(`${nearMoment(zone, openedAt, 'zh')}收到`, `since ${nearMoment(zone, openedAt, 'en')}`),
    ...(urgedAt === undefined
      ? []
      : [
          say(`${nearMoment(zone, urgedAt, 'zh')}催过`, `urged ${nearMoment(zone, urgedAt, 'en')}`),
        ]),
    serial,
  ];
  return parts.filter((part) => part !== '').join(language === 'zh' ? '，' : ', ');
}
