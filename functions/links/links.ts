import { Problem } from '#domain/problem.ts';
import { allDeeds } from '../deeds/all-deeds.ts';
import type { SlipPrinter } from '../deeds/slip-printer.ts';
import { frontOf } from '../front-of.ts';
import type { Host, LambdaHandler } from '../host.ts';
import type { OpenLink } from '../http/links/links.ts';
import { seeOther } from '../http/reply.ts';
import type { Visit } from '../http/visit.ts';
import { actClock, type ClockPlace, openClock } from '../pages/clocking/act-clock.ts';
import { readingStep } from '#domain/reading.ts';
import { actReading, type ReadingPlace, showReading } from '../pages/circulating/reading.ts';
import { matterOf } from '../pages/matter.ts';
import { actMove, openMove } from '../pages/moving/act-move.ts';
import type { MovePlace } from '../pages/moving/move-place.ts';
import { actPaper, type PaperPlace, showPaper } from '../pages/papers/act-paper.ts';
import { readerOf, type Shop } from '../pages/reader.ts';
import { actStep, showStepAsTyped } from '../pages/step/act.ts';
import type { StepPaths, StepPlace } from '../pages/step/about.ts';
import { uploads } from '../pages/step/uploads.ts';
import type { World } from '../world.ts';
import { fileToConfirm } from '../deeds/second-person.ts';
import { actConfirming, type ConfirmingLink, showConfirming } from './confirming.ts';
import { showDead } from './dead-link.ts';

const step = '/a/step';

/** A link leads to one step; slips are printed from the request's own page. */
const noSlips: SlipPrinter = () => Promise.reject(new Error('links print no slips'));

/** Everything below `/a`: a mail's link, and the one step it leads to. */
export function links(world: World, host: Host): LambdaHandler {
  const front = frontOf(world, host);
  const { browser } = front;
  const shop: Shop = { world, deeds: allDeeds(world, noSlips), browser };
  // A link that has ended opens nothing beside the step's page either: no file of the request, and no upload.
  const living = async (visit: Visit): Promise<OpenLink> => {
    const open = await front.links.here(visit);
    if (open.over !== undefined) throw new Problem('link-dead', { says: open.over });
    return open;
  };
  const here = async (visit: Visit): Promise<StepPlace> =>
    placeOf(shop, visit, await living(visit));
  const upload = uploads(shop, {
    place: async (visit) => ({
      ...(await here(visit)),
      back: visit.query.get('then') === pausing ? pausing : step,
    }),
    done: () => '/a/uploaded',
  });
  return front.endpoint([
    browser.get('/a/move', async (visit) => openMove(moveAt(visit, await here(visit)))),
    browser.post('/a/move', async (visit) =>
      actMove(shop, { ...moveAt(visit, await here(visit)), visit }),
    ),
    browser.get('/a/clock', async (visit) => openClock(shop, clockAt(visit, await here(visit)))),
    browser.post('/a/clock', async (visit) =>
      actClock(shop, { ...clockAt(visit, await here(visit)), visit }),
    ),
    browser.get('/a/upload/{rule}', (visit) => upload.show(visit, visit.param('rule'))),
    {
      ...browser.get('/a/uploaded/{file}', (visit) => upload.take(visit, visit.param('file'))),
      inertHead: true,
    },
    browser.get('/a/files/{file}', async (visit) => {
      const open = await living(visit);
      const { request } = open.link;
      const file = visit.param('file');
      return seeOther(
        open.link.confirms === undefined
          ? await shop.deeds.fileAddress(open.actor, request, file)
          : await fileToConfirm(world, open.actor, request, open.link.confirms, file),
      );
    }),
    ...front.linkRoutes({
      over: (visit, dead) => showDead(world, visit, dead),
      show: async (visit, open) => {
        if (open.link.paper !== undefined) return showPaper(await paperAt(shop, visit, open));
        if (open.link.step === readingStep) {
          return showReading(shop, await readingAt(shop, visit, open));
        }
        const confirming = confirmingOf(open);
        return confirming === undefined
          ? showStepAsTyped(shop, await placeOf(shop, visit, open))
          : showConfirming(world, visit, confirming);
      },
      act: async (visit, open) => {
        if (open.link.paper !== undefined) {
          return actPaper(shop, { ...(await paperAt(shop, visit, open)), visit });
        }
        if (open.link.step === readingStep) {
          const place = await readingAt(shop, visit, open);
          return actReading(shop, place, visit.form, visit.key);
        }
        const confirming = confirmingOf(open);
        return confirming === undefined
          ? actStep(shop, { ...(await placeOf(shop, visit, open)), visit })
          : actConfirming(world, visit, confirming);
      },
    }),
  ]);
}

const confirmingOf = (open: OpenLink): ConfirmingLink | undefined => {
  const { confirms } = open.link;
  return confirms === undefined ? undefined : { ...open, confirms };
};

async function placeOf(shop: Shop, visit: Visit, { link, actor }: OpenLink): Promise<StepPlace> {
  const reader = await readerOf(shop.world, visit, actor, false);
  const state = await shop.deeds.request(actor, link.request);
  const matter = await matterOf(shop.world, reader, state);
  const { step: id, item, round } = link;
  return { visit, matter, key: { step: id, item, round }, paths };
}

async function paperAt(shop: Shop, visit: Visit, { link, actor }: OpenLink): Promise<PaperPlace> {
  const reader = await readerOf(shop.world, visit, actor, false);
  const state = await shop.deeds.request(actor, link.request);
  const matter = await matterOf(shop.world, reader, state);
  return { visit, matter, paper: link.paper ?? '', action: step };
}

/** What was circulated is read by the link alone; urging and recalling are for whoever is signed in. */
async function readingAt(shop: Shop, visit: Visit, open: OpenLink): Promise<ReadingPlace> {
  const { matter } = await placeOf(shop, visit, open);
  const n = Number(open.link.item);
  const own = `/requests/${matter.state.id}/circulations/${open.link.item}`;
  return {
    visit,
    matter,
    n,
    paths: { read: step, urge: `${own}/urge`, recall: `${own}/recall`, file: paths.file },
  };
}

function moveAt(visit: Visit, { matter, key }: StepPlace): MovePlace {
  const here = `/a/move?kind=${encodeURIComponent(visit.query.get('kind') ?? '')}`;
  return { visit, matter, key, paths: { here, action: here, back: step } };
}

function clockAt(visit: Visit, { matter, key }: StepPlace): ClockPlace {
  const action = clockPath(visit.query.get('kind') ?? '');
  const upload = `${paths.upload('material')}?then=${encodeURIComponent(pausing)}`;
  return { visit, matter, key, paths: { action, upload, back: step } };
}

const clockPath = (kind: string): string => `/a/clock?kind=${encodeURIComponent(kind)}`;
const pausing = clockPath('pause');

const paths: StepPaths = {
  action: step,
  file: (id) => `/a/files/${encodeURIComponent(id)}`,
  upload: (rule) => `/a/upload/${encodeURIComponent(rule)}`,
  move: (kind) => `/a/move?kind=${kind}`,
  clock: clockPath,
};
