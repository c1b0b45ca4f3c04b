import { departmentTitle, personOf } from '#domain/office.ts';
import { dateIn } from '#domain/dates.ts';
import type { PaperEvent } from '#domain/papers.ts';
import { Problem } from '#domain/problem.ts';
import { paperTitle } from '#statemachines/acts/papers.ts';
import { titleOf } from '#statemachines/terms.ts';
import type { InboxRow, PaperRow } from '../deeds/rows.ts';
import { keepsTrack } from '../deeds/sight.ts';
import type { Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import type { FormVisit, Visit } from '../http/visit.ts';
import { seeOther } from '../http/reply.ts';
import { dayPage } from '../views/day-page.ts';
import { listed } from '../views/saying.ts';
import { type PaperLine, papersPage } from '../views/papers-page.ts';
import { paperHref } from '../views/whereabouts.ts';
import { isForBrowser } from './for-browser.ts';
import { matterOf } from './matter.ts';
import { actPaper, type PaperPlace, showPaper } from './papers/act-paper.ts';
import { type Reader, type Shop, signedInReader } from './reader.ts';
import { holderNames } from './papers/holder-names.ts';

/** 原件: one paper's page, 文件去向 and the day's clearing list (当日清). */
export const paperRoutes = (shop: Shop): readonly Route[] => [
  shop.browser.get('/requests/{id}/papers/{paper}', async (visit) =>
    showPaper(await placeOf(shop, visit, visit.param('id'), visit.param('paper'))),
  ),
  shop.browser.post('/requests/{id}/papers/{paper}', async (visit) => {
    const place = await placeOf(shop, visit, visit.param('id'), visit.param('paper'));
    return actPaper(shop, { ...place, visit });
  }),
  shop.browser.get('/papers', async (visit) => showPapers(shop, visit)),
  shop.browser.get('/papers/today', async (visit) => showDay(shop, visit)),
  shop.browser.post('/papers/today', async (visit) => urge(shop, visit)),
];

async function placeOf(shop: Shop, visit: Visit, id: string, paper: string): Promise<PaperPlace> {
  const reader = await signedInReader(shop, visit);
  const state = await shop.deeds.request(reader.actor, id);
  const trail = await shop.deeds.trail(reader.actor, id);
  return {
    visit,
    matter: await matterOf(shop.world, reader, state),
    paper,
    action: paperHref(id, paper),
    trail: trail.filter(
      (event): event is PaperEvent =>
        event.type.startsWith('paper-') && 'paper' in event && event.paper === paper,
    ),
  };
}

/** A paper as lists show it. */
export function paperLine({ world }: Shop, { language }: Reader, row: PaperRow): PaperLine {
  const route = world.routes.current(row.route)?.route;
  return {
    ...row,
    href: paperHref(row.request, row.paper.id),
    title: paperTitle(route ?? {}, row.paper.id)[language],
    routeTitle: route?.title[language] ?? row.route,
  };
}

async function showPapers(shop: Shop, visit: Visit): Promise<Reply> {
  const reader = await signedInReader(shop, visit);
  const { actor, office } = reader;
  const all = keepsTrack(office, actor.person);
  const rows = await (all ? shop.deeds.allPapers(actor) : shop.deeds.papers(actor));
  const person = personOf(office, visit.query.get('person') ?? '')?.id ?? '';
  const wish = visit.query.get('department') ?? '';
  const department = office.departments.some(({ id }) => id === wish) ? wish : '';
  return reader.reply(
    papersPage({
      ...reader.frame,
      now: reader.now,
      all,
      person,
      department,
      rows: rows
        .filter(({ paper: { holder, way } }) =>
          [holder, ...(way === undefined ? [] : [way.to])].some(
            (hand) =>
              (person === '' || hand.person === person) &&
              (department === '' || personOf(office, hand.person)?.department === department),
          ),
        )
        .map((row) => paperLine(shop, reader, row)),
    }),
  );
}

async function showDay(shop: Shop, visit: Visit, problem?: Problem): Promise<Reply> {
  const reader = await signedInReader(shop, visit);
  const { actor, office, now } = reader;
  // Refuses whoever does not keep track of papers, before the inboxes are read.
  const papers = await shop.deeds.allPapers(actor);
  const steps = await shop.deeds.sameDay(actor);
  const today = dateIn(office.zone, now);
  return reader.reply(
    dayPage({
      ...reader.frame,
      now,
      today,
      papers: papers
        .filter(({ paper }) => paper.way !== undefined)
        .map((row) => paperLine(shop, reader, row)),
      steps: stepLines(shop, reader, steps),
      hidden: () => visit.hidden(),
      problem,
    }),
    problem?.statusCode,
  );
}

/** Each step once, with everybody who is to sign in it: whoever urges, urges them all. */
function stepLines(shop: Shop, reader: Reader, rows: readonly InboxRow[]) {
  const steps = Map.groupBy(rows, ({ request, step, item, round }) =>
    [request, step, item, String(round)].join('#'),
  );
  return [...steps.values()].flatMap((own) => {
    const lines = own.map((row) => stepLine(shop, reader, row));
    const holders = listed(reader.language, [...new Set(lines.map((line) => line.holders))]);
    return lines.slice(0, 1).map((line) => ({ ...line, holders }));
  });
}

function stepLine({ world }: Shop, reader: Reader, row: InboxRow) {
  const { office, language } = reader;
  const route = world.routes.current(row.route)?.route;
  const step = route === undefined ? row.step : titleOf(route, row.step)[language];
  return {
    ...row,
    stepTitle:
      row.item === ''
        ? step
        : `${departmentTitle(office, row.item)[language]}${language === 'zh' ? '' : ': '}${step}`,
    routeTitle: route?.title[language] ?? row.route,
    holders: holderNames(office, row.owner, language),
  };
}

/** Urges the receiver of a paper, or whoever holds a step; the list says so again. */
async function urge(shop: Shop, visit: FormVisit): Promise<Reply> {
  const { form } = visit;
  const value = (name: string): string => form.get(name) ?? '';
  const actor = await visit.actor();
  try {
    if (value('paper') !== '') {
      const act = { kind: 'urge' } as const;
      await shop.deeds.handlePaper(actor, value('request'), value('paper'), act, visit.key);
    } else {
      const round = Number(value('round'));
      if (!Number.isSafeInteger(round)) throw new Problem('nothing-here', {});
      const key = { step: value('step'), item: value('item'), round };
      await shop.deeds.move(actor, value('request'), key, { kind: 'urge', why: '' }, visit.key);
    }
    return seeOther('/papers/today');
  } catch (problem) {
    if (!(problem instanceof Problem) || isForBrowser(problem)) throw problem;
    return showDay(shop, visit, problem);
  }
}
