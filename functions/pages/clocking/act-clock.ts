import { calendarOf } from '#domain/calendar.ts';
import { unitWords } from '#domain/clock/unit-words.ts';
import { roomFor } from '#domain/acts/extend.ts';
import { Problem } from '#domain/problem.ts';
import {
  type Attachment,
  openSteps,
  sameKey,
  type StepKey,
  type StepRow,
} from '#domain/request.ts';
import type { Text } from '#domain/words.ts';
import type { Reply } from '#functions/http/reply.ts';
import { seeOther, withCookies } from '#functions/http/reply.ts';
import type { FormVisit, Visit } from '#functions/http/visit.ts';
import { clockPage } from '#functions/views/clock-page.ts';
import { fileRows } from '#functions/views/file-rows.ts';
import { movedPage } from '#functions/views/moved-page.ts';
import { saying } from '#functions/views/saying.ts';
import { standingWords } from '#functions/views/standing-words.ts';
import { material } from '#statemachines/acts/material.ts';
import { clockTermsOf } from '#statemachines/clock-terms.ts';
import { humanStep } from '#statemachines/flow.ts';
import { titleOf } from '#statemachines/terms.ts';
import { isForBrowser } from '../for-browser.ts';
import { holdingOf } from '../holding.ts';
import { type Matter, matterOf } from '../matter.ts';
import type { Shop } from '../reader.ts';
import { chosenFiles } from '../step/chosen-files.ts';
import { readChoice } from '../step/typed-choice.ts';
import { clockWays } from './ways.ts';
import {
  type ClockKind,
  clockingOf,
  kindNamed,
  readClock,
  type TypedClock,
} from './typed-clock.ts';

/** A step whose clock somebody does something with, and where its pages are. */
export interface ClockPlace {
  readonly visit: Visit;
  readonly matter: Matter;
  readonly key: StepKey;
  readonly paths: {
    /** This page, where it is posted, where a file goes, and where one came from. */
    readonly action: string;
    readonly upload: string;
    readonly back: string;
  };
}

interface Again {
  readonly form?: URLSearchParams | undefined;
  readonly problem?: Problem;
}

/** The page, with what was typed on it before signing in or before a file was uploaded. */
export async function openClock(shop: Shop, place: ClockPlace): Promise<Reply> {
  const kind = kindNamed(place.visit.query.get('kind'));
  return show(shop, place, kind, { form: await place.visit.kept(place.matter.actor.person) });
}

/** Does it and says what came of it. A refusal shows the page again with everything that was typed. */
export async function actClock(
  shop: Shop,
  place: ClockPlace & { readonly visit: FormVisit },
): Promise<Reply> {
  const { visit, matter, key, paths } = place;
  const { form } = visit;
  const kind = kindNamed(form.get('kind') ?? visit.query.get('kind'));
  if (form.has('_upload')) {
    return withCookies(seeOther(paths.upload), await visit.keep(form, matter.actor.person));
  }
  if (!form.has('_clock')) return show(shop, place, kind, { form });
  try {
    const typed = readClock(form);
    if (kind === 'resume' && typed.ground !== resuming) {
      throw new Problem('outcome-unknown', { outcome: '' });
    }
    const clocking = clockingOf(kind, typed, await filesOf(shop, matter, form));
    const after = await shop.deeds.clock(matter.actor, matter.state.id, key, clocking, visit.key);
    // What was done is later than the visit began.
    const now = shop.world.now();
    return showDone(place, kind, await matterOf(shop.world, { ...matter, now }, after));
  } catch (problem) {
    if (!(problem instanceof Problem) || isForBrowser(problem)) throw problem;
    return show(shop, place, kind, { form, problem });
  }
}

const filesOf = (
  { world }: Shop,
  { actor }: Matter,
  form: URLSearchParams,
): Promise<readonly Attachment[]> =>
  chosenFiles(
    world,
    actor,
    readChoice(form).files.filter(({ rule }) => rule === 'material'),
  );

async function show(
  shop: Shop,
  place: ClockPlace,
  kind: ClockKind,
  { form, problem }: Again,
): Promise<Reply> {
  const { visit, matter, paths } = place;
  const { state, language } = matter;
  const say = saying(language);
  const row = openRow(place);
  const typed = readClock(form ?? new URLSearchParams());
  const { title, effect } = clockWays[kind];
  const why = whyWords[kind][language];
  return matter.reply(
    clockPage({
      ...matter.frame,
      kind,
      title: title[language],
      effect: effect[language],
      headline: state.headline,
      number: state.numbers['serial'] ?? '',
      step: stepWords(matter, row),
      limit: limitWords(matter, row),
      action: paths.action,
      hidden: visit.hidden(),
      ...(kind === 'pause' ? await pauseParts(shop, matter, row, typed, form) : {}),
      ...(kind === 'resume' ? { grounds: resumePicks(matter, typed) } : {}),
      ...(kind === 'extend' ? { extend: extendPart(matter, row, typed) } : {}),
      why: { label: why, typed: typed.why },
      back: { href: paths.back, label: say('取消，返回', 'Back') },
      problem,
    }),
    problem?.statusCode,
  );
}

function openRow({ matter, key }: ClockPlace): StepRow {
  const row = openSteps(matter.state).find((one) => sameKey(one, key));
  if (row === undefined) {
    throw new Problem('step-not-open', { step: titleOf(matter.route, key.step) });
  }
  return row;
}

async function pauseParts(
  shop: Shop,
  matter: Matter,
  row: StepRow,
  { ground }: TypedClock,
  form: URLSearchParams | undefined,
) {
  const { route, language } = matter;
  const pauses = humanStep(route, row.step)?.limit?.pauses ?? {};
  const files = form === undefined ? [] : await filesOf(shop, matter, form);
  const rule = { ...material, title: papers, min: 1 };
  return {
    grounds: {
      legend: saying(language)('理由', 'Reason'),
      options: Object.entries(pauses).map(([id, { title, basis }]) => ({
        id,
        title: title[language],
        basis: basis[language],
        chosen: id === ground,
      })),
    },
    files: fileRows([{ id: 'material', rule, fixed: [], files }], language),
  };
}

/** Leaving it stands last: who presses everything in turn, as a scanner of mails does, resumes nothing. */
function resumePicks({ language }: Matter, { ground }: TypedClock) {
  const say = saying(language);
  return {
    legend: say('要恢复吗', 'Resume it?'),
    options: [
      {
        id: resuming,
        title: say('恢复计时', 'Resume'),
        basis: say('暂停的事由已经了结', 'The reason to stop it is over'),
        chosen: ground === resuming,
      },
      {
        id: '',
        title: say('现在不恢复', 'Not now'),
        basis: say('什么都不提交', 'Nothing is submitted'),
        chosen: false,
      },
    ],
  };
}

const resuming = 'over';

function extendPart(matter: Matter, row: StepRow, { amount }: TypedClock) {
  const { state, route, office, now, language } = matter;
  const clock = clockTermsOf(route, row.step, state);
  const { left, unit, basis } = roomFor(row, { clock, office, now });
  const words = unitWords[unit][language];
  return {
    hint: saying(language)(
      `最多${String(left)}${words}。${basis.zh}。`,
      `At most ${String(left)} ${words}. ${basis.en}.`,
    ),
    unit: words,
    typed: amount,
  };
}

const stepWords = ({ route, language }: Matter, { step }: StepRow): string =>
  saying(language)(`环节：${titleOf(route, step).zh}`, `Step: ${titleOf(route, step).en}`);

const limitWords = ({ office, now, language }: Matter, row: StepRow): string =>
  standingWords(row, now, calendarOf(office), language)?.line ?? '';

function showDone({ key }: ClockPlace, kind: ClockKind, matter: Matter): Reply {
  const { state, route, language, frame } = matter;
  const open = openSteps(state);
  const asked = open.filter(({ side }) => side?.kind === 'extension' && sameKey(side.of, key));
  const own = open.filter((row) => sameKey(row, key));
  return matter.reply(
    movedPage({
      ...frame,
      act: clockWays[kind].title[language],
      headline: state.headline,
      number: state.numbers['serial'] ?? '',
      step: titleOf(route, key.step)[language],
      why: '',
      holding: [...own, ...(kind === 'extend' ? asked : [])].map((row) => holdingOf(matter, row)),
      request: `/requests/${state.id}`,
    }),
  );
}

const whyWords: Readonly<Record<ClockKind, Text>> = {
  pause: { zh: '说明（可不填）', en: 'Remarks (optional)' },
  resume: { zh: '说明（可不填）', en: 'Remarks (optional)' },
  extend: { zh: '延期原因', en: 'Why more time is needed' },
};
const papers: Text = { zh: '证明材料（发出的函、通知书等）', en: 'Papers that show it' };
