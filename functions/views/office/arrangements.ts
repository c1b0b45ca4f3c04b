import { departmentTitle, type Oversight } from '#domain/office.ts';
import { withOwnYears } from '#domain/published-years.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { Say } from '../saying.ts';
import { closureWords } from './change-words.ts';
import { nameOf, windowWords } from './window-words.ts';
import type { OfficeFrame } from './office-frame.ts';

/** Who oversees which section, who keeps apart from whom, and when the office is closed: now and to come. */
export const arrangements = (given: OfficeFrame, say: Say): readonly Html[] => [
  oversight(given, say),
  recusals(given, say),
  closures(given, say),
  calendars(given, say),
];

/** The parts of the page that `arrangements` fills, by name. */
export const arrangementParts = (
  say: Say,
): readonly { readonly id: string; readonly title: string }[] => [
  { id: 'oversight', title: say('分管分工', 'Who oversees what') },
  { id: 'recusal', title: say('回避关系', 'Kept apart') },
  { id: 'closures', title: say('本单位的休息日', 'Closures') },
  { id: 'holidays', title: say('放假安排', 'Public holidays') },
];

function oversight({ office, language, administers }: OfficeFrame, say: Say): Html {
  const rows = office.oversight.filter(({ to }) => to === undefined || to >= office.today);
  const ordered = office.departments.flatMap(({ id }) =>
    rows
      .filter(({ department }) => department === id)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  );
  const line = (row: Oversight): Html =>
    markup`<li class="row">${departmentTitle(office, row.department)[language]}${say('：', ': ')}${nameOf(office, row.person)}<span class="quiet small">${windowWords(row)[language]}</span></li>\n`;
  return section(
    administers,
    'oversight',
    say,
    ordered.map(line),
    say(
      '还没有分管分工，要送分管领导的都送局长。',
      'Nobody oversees any section; the head decides.',
    ),
    { href: '/office/rules/oversee', title: say('改分管分工', 'Change it') },
  );
}

function recusals({ office, administers }: OfficeFrame, say: Say): Html {
  const lines = office.conflicts.map(({ persons: [one, other], why }) => {
    const names = say(
      `${nameOf(office, one)}和${nameOf(office, other)}`,
      `${nameOf(office, one)} and ${nameOf(office, other)}`,
    );
    const query = new URLSearchParams({ one, other }).toString();
    return markup`<li class="row">${names}<span class="quiet small">${say('依据：', 'Reason: ')}${why}</span>${administers && markup`<a class="plain" href="/office/rules/let-meet?${query}">${say('取消', 'Lift it')}</a>`}</li>\n`;
  });
  return section(
    administers,
    'recusal',
    say,
    lines,
    say(
      '还没有登记。夫妻、近亲属等应当回避的，登记后系统不会让一方办另一方的申请。',
      'None yet. Spouses and near relatives entered here do not decide about each other’s requests.',
    ),
    { href: '/office/rules/keep-apart', title: say('登记回避关系', 'Keep two persons apart') },
  );
}

function closures({ office, language, administers }: OfficeFrame, say: Say): Html {
  const { closures: whole, halfDays = [], today } = office;
  const all = [...whole.map((date) => ({ date })), ...halfDays];
  const lines = all
    .filter(({ date }) => date >= today)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .map((closure) => {
      const query = new URLSearchParams({ half: '', ...closure }).toString();
      return markup`<li class="row">${closureWords(closure)[language]}${administers && markup`<a class="plain" href="/office/rules/open-day?${query}">${say('取消', 'Take it back')}</a>`}</li>\n`;
    });
  return section(
    administers,
    'closures',
    say,
    lines,
    say(
      '没有。国家公布的节假日和调休已在日历里，这里只加本单位自己的。',
      'None. Public holidays and make-up days are in the calendar; only the office’s own go here.',
    ),
    { href: '/office/rules/close-day', title: say('加休息日', 'Add a closure') },
  );
}

/** This year and the next: whose arrangement limits rest on. */
function calendars({ office, administers }: OfficeFrame, say: Say): Html {
  const own = office.years ?? [];
  const now = Number(office.today.slice(0, 4));
  const lines = [now, now + 1].map((year) => {
    const found = withOwnYears(own).find((known) => known.year === year);
    const isOwn = own.some((known) => known.year === year);
    const says =
      found === undefined
        ? say(
            '还没有放假安排：只按法定节假日和周末算，时限旁会注明。公布后请导入。',
            'No arrangement yet: limits follow the statutory holidays and say so. Import it once it is out.',
          )
        : `${found.basis}${say('，', ', ')}${isOwn ? say('由本单位导入', 'imported here') : say('系统自带', 'brought by the system')}`;
    return markup`<li class="row">${say(`${String(year)}年`, String(year))}<span class="quiet small">${says}</span></li>\n`;
  });
  return section(administers, 'holidays', say, lines, '', {
    href: '/office/rules/import-year',
    title: say('导入放假安排', 'Import a year'),
  });
}

const section = (
  administers: boolean,
  id: string,
  say: Say,
  lines: readonly Html[],
  none: string,
  door: { readonly href: string; readonly title: string },
): Html => markup`<section id="${id}"><h2>${arrangementParts(say).find((part) => part.id === id)?.title ?? ''}</h2>
${lines.length === 0 ? markup`<p>${none}</p>` : markup`<ul class="rows">${lines}</ul>`}
${administers && markup`<p><a class="btn" href="${door.href}">${door.title}</a></p>`}</section>
`;
