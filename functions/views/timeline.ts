import { calendarOf } from '#domain/calendar.ts';
import { nearMoment } from '#domain/date-words.ts';
import type { Decided, RequestEvent } from '#domain/events.ts';
import type { Office } from '#domain/office.ts';
import { periodText } from '#domain/recurrence.ts';
import { type RequestState, sameKey } from '#domain/request.ts';
import type { JsonObject, Language } from '#domain/words.ts';
import { valueText } from '#statemachines/derive/form/value-text.ts';
import { clockWords } from '#statemachines/derive/clock-words.ts';
import { itemWords } from '#statemachines/derive/item-words.ts';
import { paperTitle } from '#statemachines/acts/papers.ts';
import { circulationSays, circulationTitle } from '#statemachines/derive/circulation-words.ts';
import { wordTime } from '#statemachines/derive/leaders-word.ts';
import { movedWords } from '#statemachines/derive/moved-words.ts';
import { paperNote, paperWords } from '#statemachines/derive/paper-words.ts';
import { answerLines } from '#statemachines/derive/sheet/answer-lines.ts';
import { changes } from '#statemachines/derive/sheet/opinions-of.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { revise } from '#statemachines/flow.ts';
import type { Route } from '#statemachines/route.ts';
import { outcomeTitle } from '#statemachines/outcome-title.ts';
import { titleOf } from '#statemachines/terms.ts';
import { usedWords } from './due-words.ts';
import { penDrawing } from './pen-drawing.ts';
import { postIn } from './post-in.ts';
import { saying } from './saying.ts';
import { shownBy } from './shown-by.ts';

/** What happened to a request, and whose words it is told in. */
export interface Told {
  readonly route: Route;
  readonly office: Office;
  readonly state: RequestState;
  readonly trail: readonly RequestEvent[];
  readonly language: Language;
}

/** One thing that happened: act, post, opinion; then controls, time used, name and moment. */
interface Entry {
  readonly act: string;
  readonly post: string;
  readonly about?: string | undefined;
  readonly says?: string;
  /** 手写意见 */
  readonly drawing?: Html;
  readonly signed: readonly string[];
}

/** 经过: oldest first. Openings, prints and machine restarts are not people's doings and stay out. */
export const timeline = (told: Told): Html =>
  list(told.trail.flatMap((event) => entryOf(told, event)));

/** 前面的意见: only what was decided before and still stands, in the words of those who decided. */
export const opinionsSoFar = (told: Told): Html | undefined => {
  const entries = told.trail
    .filter((event, at) => {
      if (event.type === 'noted') return true;
      return event.type === 'decided' && !isTakenBack(event, told.trail.slice(at + 1));
    })
    .flatMap((event) => entryOf(told, event));
  return entries.length === 0 ? undefined : list(entries);
};

/** 拿回: whoever decided took it back before anybody went on from it. */
const isTakenBack = (decided: Decided, after: readonly RequestEvent[]): boolean =>
  after.some(
    (event) =>
      event.type === 'taken-back' && sameKey(event, decided) && event.slot === decided.slot,
  );

const list = (entries: readonly Entry[]): Html =>
  markup`<ol class="trail">${entries.map(item)}</ol>`;

const item = ({ act, post, about, says, drawing, signed }: Entry): Html =>
  markup`<li><h3><i class="tag">${act}</i>${post}${about !== undefined && markup`<small>　${about}</small>`}</h3>
${says !== undefined && says !== '' && markup`<p class="said">${says}</p>`}${drawing}<p class="sign">${signed.map((part) => markup`<span>${part}</span> `)}</p></li>
`;

function entryOf(told: Told, event: RequestEvent): readonly Entry[] {
  const { language, office, route } = told;
  const say = saying(language);
  const at = nearMoment(office.zone, event.at, language);
  switch (event.type) {
    case 'submitted':
      return event.period === undefined
        ? [
            {
              act: say('提交', 'Filed'),
              post: postIn(office, event.by, language),
              signed: [event.by.name, at],
            },
          ]
        : [
            {
              act: say('发起', 'Opened'),
              post: say('系统按规定周期发起', 'Opened by the office itself'),
              about: periodText(event.period)[language],
              says: say(
                `由${event.by.name}（${event.by.post}）办理`,
                `For ${event.by.name}, ${postIn(office, event.by, language)}`,
              ),
              signed: [at],
            },
          ];
    case 'decided':
      return [decidedEntry(told, event, at)];
    case 'withdrawn':
      return [
        {
          act: say('撤回', 'Withdrawn'),
          post: postIn(office, event.by, language),
          says: event.reason,
          signed: [event.by.name, at],
        },
      ];
    case 'noted':
      return [
        {
          act: event.attachments.length > 0 ? say('补充材料', 'Material') : say('留言', 'Note'),
          post: postIn(office, event.by, language),
          says: [event.note.text, ...event.attachments.map(({ name }) => name)]
            .filter((part) => part !== '')
            .join('\n'),
          signed: [event.by.name, at],
        },
      ];
    case 'reassigned':
    case 'signer-added':
    case 'signer-removed':
    case 'taken-back':
    case 'urged':
      return [
        {
          act: movedWords(told, event)[language],
          post: postIn(office, event.by, language),
          about: titleOf(route, event.step)[language],
          says: event.why,
          signed: [event.by.name, at],
        },
      ];
    case 'circulated':
    case 'read':
    case 'readers-urged':
    case 'circulation-recalled':
      return [
        {
          act: circulationTitle(event)[language],
          post: postIn(office, event.by, language),
          says: circulationSays(office, event)[language],
          signed: [event.by.name, at],
        },
      ];
    case 'paper-given':
    case 'paper-taken':
    case 'paper-declined':
    case 'paper-called-back':
    case 'paper-urged':
    case 'paper-filed':
      return [
        {
          act: paperTitle(route, event.paper)[language],
          post: postIn(office, event.by, language),
          about: paperWords(event)[language],
          says: paperNote(event),
          signed: [event.by.name, at],
        },
      ];
    case 'recorded':
      return [{ act: say('归档', 'Archived'), post: '', signed: [event.record.code, at] }];
    case 'paused':
    case 'resumed':
    case 'extended':
    case 'opened':
      return clockEntry(told, event, at);
    case 'slip-printed':
    case 'restarted':
      return [];
  }
}

function clockEntry(
  { state, route, office, language }: Told,
  event: Parameters<typeof clockWords>[1],
  at: string,
): readonly Entry[] {
  const words = clockWords(state, event);
  if (words === undefined) return [];
  return [
    {
      act: words.act[language],
      post: postIn(office, words.by, language),
      about: titleOf(route, words.of.step)[language],
      says: words.says[language],
      signed: [words.by.name, at],
    },
  ];
}

function decidedEntry(told: Told, event: Decided, at: string): Entry {
  const { route, office, state, trail, language } = told;
  const say = saying(language);
  const { decision, by } = event;
  const opened = trail.find(
    (other) => other.type === 'opened' && sameKey(other, event) && other.at <= event.at,
  );
  const used =
    opened === undefined ? [] : [usedWords(opened.at, event.at, calendarOf(office), language)];
  const { length: confirmed } = decision.controls;
  const controls =
    confirmed === 0
      ? []
      : [
          say(
            `防控措施${String(confirmed)}项已核对`,
            `${String(confirmed)} ${confirmed === 1 ? 'control' : 'controls'} confirmed`,
          ),
        ];
  const place = itemWords(told, event, language);
  const step = event.step === revise ? '' : titleOf(route, event.step)[language];
  return {
    act: actTitle(outcomeTitle(route, state, event)?.[language], decision.act, language),
    post: postIn(office, decision.phone ?? by, language),
    about: [place, step].filter((part) => part !== '').join(say('，', ', ')) || undefined,
    says: [
      decision.opinion,
      returnedTo(route, state, decision, language),
      ...(language === 'zh' ? filledIn(told, event) : answersOf(route, office, decision, language)),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    ...(decision.handwriting === undefined
      ? {}
      : { drawing: penDrawing(decision.handwriting, language) }),
    signed: [...controls, ...used, ...signedBy(told, event, at), ...shownBy(decision, say)],
  };
}

/** Who signed and when; a word by telephone is its leader's, with both names and both times. */
function signedBy({ office, language }: Told, { by, decision }: Decided, at: string) {
  const { phone } = decision;
  if (phone === undefined) return [by.name, at];
  const say = saying(language);
  const said = wordTime(office, phone, language, 'near');
  return [
    phone.name,
    phone.onPaper === true
      ? say(`手写批示，纸面日期${said}`, `written on the paper, dated ${said}`)
      : say(`${said}电话指示`, `said by telephone ${said}`),
    say(`${by.name}${at}登记`, `recorded by ${by.name} ${at}`),
  ];
}

const actTitle = (title: string | undefined, act: string, language: Language): string =>
  title ?? (act === 'return' ? saying(language)('退回', 'Returned') : act);

function returnedTo(
  route: Route,
  state: RequestState,
  { act, goTo, resume }: { act: string; goTo?: string; resume?: string },
  language: Language,
): string {
  if (act !== 'return' || goTo === undefined) return '';
  const say = saying(language);
  const who = goTo === revise ? state.requester.name : titleOf(route, goTo)[language];
  const how =
    resume === 'direct'
      ? say('改好后直接送回', 'then straight back')
      : say('改好后重新逐级审批', 'then every step again');
  return say(`（退给${who}，${how}。）`, `(To ${who}, ${how}.)`);
}

/** As the record tells it: what was mended, and answers that have no row of their own among the contents. */
function filledIn(told: Told, event: Decided): readonly string[] {
  if (event.step !== revise) return answerLines(told, event);
  const earlier = told.trail.slice(0, told.trail.indexOf(event));
  const before = earlier.findLast(
    (other) => (other.type === 'submitted' || other.type === 'decided') && other.data !== undefined,
  );
  return before !== undefined && 'data' in before ? changes(told, event, before.data ?? {}) : [];
}

/** What was answered inside a branch stays with its decision: 办理结果：… */
function answersOf(
  route: Route,
  office: Office,
  { answers = {} }: { readonly answers?: JsonObject },
  language: Language,
): readonly string[] {
  return Object.entries(answers).flatMap(([id, value]) => {
    const field = route.fields[id];
    if (field === undefined || field.kind === 'lines' || field.kind === 'references') return [];
    const text = valueText(field, value, office, language);
    const colon = language === 'zh' ? '：' : ': ';
    return text === '' ? [] : [`${field.label[language]}${colon}${text}`];
  });
}
