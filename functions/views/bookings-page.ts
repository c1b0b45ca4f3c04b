import { type Booked, sharesMoment } from '#domain/bookings.ts';
import { thingText } from '#domain/booking-words.ts';
import { nearDay } from '#domain/date-words.ts';
import { addDays } from '#domain/dates.ts';
import type { Days } from '#domain/periods.ts';
import type { Language, Text } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { type Bookable, type BookableKind, freeOf } from '../deeds/bookings.ts';
import { type Frame, frame } from './frame.ts';
import { type Say, saying } from './saying.ts';

export interface BookingsPage extends Omit<Frame, 'title' | 'section'> {
  readonly kinds: readonly BookableKind[];
  readonly kind: BookableKind;
  readonly day: string;
  readonly days: Days;
  readonly isWeek: boolean;
  readonly booked: readonly Booked[];
  /** Whether the reader may open the request behind a booking. */
  readonly opens: (booked: Booked) => boolean;
}

/** Who has what when: a week by its days, a day by its things. */
export function bookingsPage(given: BookingsPage): string {
  const { kind, days, isWeek, language } = given;
  const say = saying(language);
  const name = calendarName(kind)[language];
  const when = isWeek
    ? `${nearDay(days.from, language)}${say('至', ' to ')}${nearDay(days.to, language)}`
    : nearDay(days.from, language);
  return frame(
    { ...given, section: 'desk', title: `${name}${say('：', ': ')}${when}` },
    markup`<h1>${name}</h1>
${tabs(given, say)}
${days.from !== '' && ways(given, when, say)}
${isWeek ? week(given, say) : day(given, say)}
<p class="hint f">${say('只显示占用的人和单号；起止时间都算在内。要用的，请在“我要办”里申请。', 'Only who has it and the number are shown; both ends are included. To book, file a request.')}</p>`,
  );
}

const calendarName = ({ kind, title }: BookableKind): Text =>
  kind === 'vehicle'
    ? { zh: '用车日历', en: 'Vehicle calendar' }
    : { zh: `${title.zh}占用日历`, en: `Calendar: ${title.en}` };

/** This page for another kind, day or view. */
const address = (
  { kind, day: at, isWeek }: BookingsPage,
  change: Readonly<Partial<Record<'kind' | 'day' | 'view', string>>>,
): string => {
  const query = { kind: kind.kind, day: at, view: isWeek ? 'week' : 'day', ...change };
  return `/bookings?${new URLSearchParams(query).toString()}`;
};

function tabs(given: BookingsPage, say: Say): Html | false {
  const { kinds, kind, language } = given;
  if (kinds.length < 2) return false;
  return markup`<nav class="no-print" aria-label="${say('看什么', 'What')}"><ul class="count g">${kinds.map(
    (one) =>
      markup`<li><a class="row" href="${address(given, { kind: one.kind })}"${one === kind && markup` aria-current="page"`}>${one.title[language]}</a></li>`,
  )}</ul></nav>`;
}

/** From one week or day to the next, to the other view, and to any day. */
function ways(given: BookingsPage, when: string, say: Say): Html {
  const { kind, day: at, isWeek, office } = given;
  const step = isWeek ? 7 : 1;
  const to = (date: string, title: string): Html =>
    markup`<a href="${address(given, { day: date })}">${title}</a>`;
  const other = isWeek ? 'day' : 'week';
  return markup`<h2 class="g">${when}</h2>
<p class="words no-print">${to(addDays(at, -step), isWeek ? say('上一周', 'Week before') : say('前一天', 'Day before'))}${to(office.today, isWeek ? say('本周', 'This week') : say('今天', 'Today'))}${to(addDays(at, step), isWeek ? say('下一周', 'Week after') : say('后一天', 'Day after'))}<a href="${address(given, { view: other })}">${isWeek ? say('按天看', 'By the day') : say('按周看', 'By the week')}</a></p>
<form action="/bookings" method="get" class="seek no-print"><input type="hidden" name="kind" value="${kind.kind}"><input type="hidden" name="view" value="${isWeek ? 'week' : 'day'}"><div><label class="vh" for="day">${say('看哪一天', 'Go to a day')}</label><input type="date" id="day" name="day" value="${at}"></div><button class="btn">${say('查看', 'Show')}</button></form>`;
}

function week(given: BookingsPage, say: Say): Html {
  const { days, office, language } = given;
  const dates = Array.from({ length: 7 }, (_, at) => addDays(days.from, at));
  return markup`<ol class="week">${dates.map((date) => {
    const span = dayOf(date);
    const own = given.booked.filter((one) => sharesMoment(one, span));
    const free = freeOf(given.kind.things, given.booked, span);
    return markup`<li${date === office.today && markup` class="today"`}><h3><a href="${address(given, { day: date, view: 'day' })}">${nearDay(date, language)}</a></h3>
<ul class="rows">${own.map((one) => entry(given, one, span, say, true))}</ul>${free.length > 0 && markup`<p class="hint">${free.length === given.kind.things.length ? say('全部空闲', 'All free') : freeAllDay(free, language, say)}</p>`}</li>
`;
  })}</ol>`;
}

const freeAllDay = (free: readonly Bookable[], language: Language, say: Say): Html =>
  markup`${say('全天空闲：', 'Free all day: ')}${free.map(
    ({ title }, at) =>
      markup`${at > 0 && say('、', ', ')}<span class="nb">${title[language]}</span>`,
  )}`;

function day(given: BookingsPage, say: Say): Html {
  const { kind, booked, language, office } = given;
  const span = dayOf(given.days.from);
  const known = new Set(kind.things.map(({ thing }) => thing));
  // Booked, and meanwhile gone from the office's list.
  const gone = [...new Set(booked.map(({ thing }) => thing))]
    .filter((thing) => !known.has(thing))
    .map((thing): Bookable => ({ thing, title: thingText(office, thing) }));
  const things = [...kind.things, ...gone];
  if (things.length === 0)
    return markup`<p>${say('没有可以占用的。', 'There is nothing to book.')}</p>`;
  return markup`${things.map(({ thing, title, note }) => {
    const own = booked.filter((one) => one.thing === thing);
    return markup`<section><h3>${title[language]}${note !== undefined && markup`<small>　${note[language]}</small>`}</h3>
${bar(own, span)}${own.length === 0 ? markup`<p class="quiet">${say('全天空闲', 'Free all day')}</p>` : markup`<ul class="rows">${own.map((one) => entry(given, one, span, say, false))}</ul>`}</section>
`;
  })}`;
}

const dayOf = (date: string) => ({ from: `${date}T00:00`, to: `${date}T23:59` });

function entry(
  given: BookingsPage,
  booked: Booked,
  span: { readonly from: string; readonly to: string },
  say: Say,
  names: boolean,
): Html {
  const { language, office } = given;
  const title = given.kind.things.find(({ thing }) => thing === booked.thing)?.title;
  const thing = (title ?? thingText(office, booked.thing))[language];
  const number = given.opens(booked)
    ? markup`<a href="/requests/${booked.request}">${booked.serial}</a>`
    : booked.serial;
  return markup`<li class="row"><strong class="nb">${hours(booked, span, say)}</strong>${names && markup` <span class="nb">${thing}</span>`}<span class="quiet small">${booked.name}${say('，', ', ')}<span class="nb">${number}</span></span></li>
`;
}

/** The part of a booking that lies in a day: 08:30–17:00, 08:30起, 至17:00, 全天. */
function hours(
  { from, to }: Booked,
  span: { readonly from: string; readonly to: string },
  say: Say,
): string {
  const begins = from > span.from ? from.slice(11) : undefined;
  const ends = to < span.to ? to.slice(11) : undefined;
  if (begins === undefined && ends === undefined) return say('全天', 'All day');
  if (ends === undefined) return say(`${begins ?? ''}起`, `from ${begins ?? ''}`);
  return begins === undefined ? say(`至${ends}`, `until ${ends}`) : `${begins}–${ends}`;
}

/** The day as a bar of 24 hours; the list below it says the same in words. */
function bar(own: readonly Booked[], span: { readonly from: string; readonly to: string }): Html {
  const taken = own.map(({ from, to }) => {
    const begins = from > span.from ? minutes(from) : 0;
    const ends = to < span.to ? minutes(to) : 1440;
    return markup`<rect x="${begins}" y="0" width="${Math.max(ends - begins, 6)}" height="20" fill="#12506a"/>`;
  });
  const marks = [6, 12, 18].map(
    (hour) => markup`<rect x="${hour * 60}" y="0" width="3" height="20" fill="#727b84"/>`,
  );
  return markup`<svg class="bar" viewBox="0 0 1440 20" preserveAspectRatio="none" aria-hidden="true"><rect width="1440" height="20" fill="#e9f1f4"/>${marks}${taken}</svg>`;
}

const minutes = (moment: string): number =>
  Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));
