import { calendarOf } from '#domain/calendar.ts';
import { nearMoment } from '#domain/date-words.ts';
import { admitWithdrawal } from '#domain/acts/decide.ts';
import { departmentTitle, ownerTitle } from '#domain/office.ts';
import { type Problem, refusalOf } from '#domain/problem.ts';
import { type Attachment, openSteps, type StepRow } from '#domain/request.ts';
import { chart } from '#statemachines/derive/chart.ts';
import type { LiveChart } from '#statemachines/derive/chart/live.ts';
import { holds } from '#statemachines/data.ts';
import { nothing } from '#statemachines/html.ts';
import { titleOf } from '#statemachines/terms.ts';
import type { Reply } from '../http/reply.ts';
import type { Visit } from '../http/visit.ts';
import { attachmentList } from '../views/attachment-list.ts';
import { fileRows } from '../views/file-rows.ts';
import { whereabouts } from '../views/whereabouts.ts';
import { saying } from '../views/saying.ts';
import { tiedPart } from '../views/tied-part.ts';
import { standingWords } from '../views/standing-words.ts';
import { thingHref, thingTitle } from '../views/thing-title.ts';
import { requestPage } from '../views/request-page.ts';
import { holdingOf } from './holding.ts';
import { material } from '#statemachines/acts/material.ts';
import { content, type Matter } from './matter.ts';
import { circulationsOf } from './circulating/circulations-of.ts';
import { waysOnRequest } from './moving/ways-on-request.ts';
import { isSettled, lineAt, nextSteps } from './next-steps.ts';
import type { Shop } from './reader.ts';

/** What is being written on the page. */
export interface Writing {
  readonly note: string;
  readonly reason: string;
  readonly files: readonly Attachment[];
}

export async function showRequest(
  { deeds }: Shop,
  visit: Visit,
  matter: Matter,
  { note, reason, files }: Writing,
  problem?: Problem,
): Promise<Reply> {
  const { state, route, office, language, actor } = matter;
  const [trail, mails, ties, next] = await Promise.all([
    deeds.trail(actor, state.id),
    deeds.mails(actor, state.id),
    deeds.tied(actor, state.id),
    state.status === 'running' ? nextSteps(matter, state.at === 'revise' ? 'start' : state.at) : [],
  ]);
  const isRequester = state.requester.person === actor.person;
  const noteRule = { id: 'material', rule: material, fixed: [], files };
  const html = requestPage({
    ...matter.frame,
    route,
    state,
    trail,
    mails,
    chart: chart(route, language, await liveChart(matter)),
    content: content(matter),
    things: (await deeds.thingsOf(actor, state.id)).map((key) => ({
      href: thingHref(key),
      title: thingTitle(office, key, language),
    })),
    attachments: attachmentList(
      state.attachments,
      route,
      office,
      language,
      ({ id }) => `/requests/${state.id}/files/${encodeURIComponent(id)}`,
    ),
    holding: openSteps(state).map((row) => holdingOf(matter, row)),
    next,
    ties: tiedPart(ties, language),
    circulations: circulationsOf(matter),
    otherWays: await waysOnRequest(matter),
    whereabouts: whereabouts(matter, actor.person),
    isRequester,
    mayWithdraw: mayWithdraw(matter),
    filed: visit.query.has('filed'),
    forms: {
      note: visit.hidden(),
      withdraw: visit.hidden(),
      print: Object.fromEntries(state.slips.map(({ number }) => [number, visit.hidden()])),
    },
    noteFiles: fileRows([noteRule], language) ?? nothing,
    typed: { note, reason },
    problem,
  });
  return matter.reply(html, problem?.statusCode);
}

function mayWithdraw({ state, route, actor }: Matter): boolean {
  // The reason would be words.
  if (route.wordless === true) return false;
  const until = route.withdrawUntil.map((step) => ({ step, title: titleOf(route, step) }));
  return refusalOf(() => admitWithdrawal(state, actor.person, until)) === undefined;
}

async function liveChart({ state, route, office, language, now }: Matter): Promise<LiveChart> {
  const { data, settings } = state;
  // What was ended early would have gone on as it is known now; what is done has nothing ahead.
  const from = state.status === 'running' && state.at !== 'revise' ? state.at : 'start';
  const line = state.outcome === 'done' ? [] : lineAt(route, from);
  const skipped = await Promise.all(
    route.steps.map(async (step) => {
      const when = 'when' in step ? step.when : undefined;
      const isSkipped =
        when !== undefined &&
        (await isSettled(route, when, state, line)) &&
        !(await holds(when, data, { settings }));
      return isSkipped ? [step.id] : [];
    }),
  );
  const dueOf = (row: StepRow): string => {
    const words = standingWords(row, now, calendarOf(office), language);
    const mayMove = words?.standing.provisional === true;
    return `${words?.day ?? ''}${mayMove ? saying(language)('（暂定）', ' (provisional)') : ''}`;
  };
  return {
    state,
    skipped: skipped.flat(),
    say: {
      time: (instant) => nearMoment(office.zone, instant, language),
      due: (row) => dueOf(row),
      owner: (owner) => ownerTitle(office, owner)[language],
      item: (key) => departmentTitle(office, key)[language],
    },
  };
}
