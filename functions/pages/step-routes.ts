import { Problem } from '#domain/problem.ts';
import { openSteps, sameKey, type StepKey } from '#domain/request.ts';
import { seeOther } from '../http/reply.ts';
import { safeThen } from '../http/sign-in/then.ts';
import type { Route } from '../http/route.ts';
import type { Visit } from '../http/visit.ts';
import { actClock, type ClockPlace, openClock } from './clocking/act-clock.ts';
import { type Matter, matterOf } from './matter.ts';
import { actMove, openMove } from './moving/act-move.ts';
import type { MovePlace } from './moving/move-place.ts';
import { type Shop, signedInReader } from './reader.ts';
import { actStep, showStepAsTyped } from './step/act.ts';
import { actPhone, openPhone } from './phone/phone.ts';
import type { StepPaths, StepPlace } from './step/about.ts';
import { uploads } from './step/uploads.ts';
import { clockHref, moveHref, stepHref, wordHowOf, wordHref } from './step-href.ts';

/** Doing a step signed in: from the desk, or from the request's page. */
export const stepRoutes = (shop: Shop): readonly Route[] => {
  const { browser } = shop;
  const path = '/requests/{id}/steps/{step}' as const;
  const upload = uploads(shop, {
    place: async (visit) => {
      const reader = await signedInReader(shop, visit);
      const back = safeThen(visit.query.get('then'), shop.world.baseUrl);
      const [, , id = ''] = back.split(/[/?]/u);
      const matter = await matterOf(shop.world, reader, await shop.deeds.request(reader.actor, id));
      return { matter, back };
    },
    done: (matter) => `/requests/${matter.state.id}/uploaded`,
  });
  return [
    browser.get(path, async (visit) => {
      const matter = await placeOf(shop, visit, visit.param('id'));
      const key = keyOf(matter, visit, visit.param('step'));
      // Done or moved on: the request's own page says where it stands.
      if (key === undefined) return seeOther(`/requests/${matter.state.id}`);
      return showStepAsTyped(shop, { visit, matter, key, paths: pathsOf(matter, key) });
    }),
    browser.post(path, async (visit) => {
      const matter = await placeOf(shop, visit, visit.param('id'));
      const step = visit.param('step');
      const key = keyOf(matter, visit, step) ?? postedKey(visit, step);
      return actStep(shop, { visit, matter, key, paths: pathsOf(matter, key) });
    }),
    browser.get(`${path}/phone`, async (visit) =>
      openPhone(shop, await phoneAt(shop, visit, visit.param('id'), visit.param('step'))),
    ),
    browser.post(`${path}/phone`, async (visit) => {
      const place = await phoneAt(shop, visit, visit.param('id'), visit.param('step'));
      return actPhone(shop, { ...place, visit });
    }),
    browser.get(`${path}/move`, async (visit) =>
      openMove(await moveAt(shop, visit, visit.param('id'), visit.param('step'))),
    ),
    browser.post(`${path}/move`, async (visit) => {
      const place = await moveAt(shop, visit, visit.param('id'), visit.param('step'));
      return actMove(shop, { ...place, visit });
    }),
    browser.get(`${path}/clock`, async (visit) =>
      openClock(shop, await clockAt(shop, visit, visit.param('id'), visit.param('step'))),
    ),
    browser.post(`${path}/clock`, async (visit) => {
      const place = await clockAt(shop, visit, visit.param('id'), visit.param('step'));
      return actClock(shop, { ...place, visit });
    }),
    browser.get('/requests/{id}/upload/{rule}', (visit) => upload.show(visit, visit.param('rule'))),
    {
      ...browser.get('/requests/{id}/uploaded/{file}', (visit) =>
        upload.take(visit, visit.param('file')),
      ),
      inertHead: true,
    },
  ];
};

async function clockAt(shop: Shop, visit: Visit, id: string, step: string): Promise<ClockPlace> {
  const matter = await placeOf(shop, visit, id);
  const key = keyOf(matter, visit, step) ?? postedKey(visit, step);
  const action = clockHref(id, key, visit.query.get('kind') ?? '');
  return {
    visit,
    matter,
    key,
    paths: { action, upload: uploadHref(id, 'material', action), back: `/requests/${id}` },
  };
}

const uploadHref = (id: string, rule: string, then: string): string =>
  `/requests/${id}/upload/${encodeURIComponent(rule)}?then=${encodeURIComponent(then)}`;

async function placeOf(shop: Shop, visit: Visit, id: string): Promise<Matter> {
  const reader = await signedInReader(shop, visit);
  return matterOf(shop.world, reader, await shop.deeds.request(reader.actor, id));
}

async function phoneAt(shop: Shop, visit: Visit, id: string, step: string): Promise<StepPlace> {
  const matter = await placeOf(shop, visit, id);
  const key = postedKey(visit, step);
  const action = wordHref(id, key, wordHowOf(visit.query));
  const paths = pathsOf(matter, key);
  const upload = (rule: string) => uploadHref(id, rule, action);
  return { visit, matter, key, paths: { ...paths, action, upload } };
}

async function moveAt(shop: Shop, visit: Visit, id: string, step: string): Promise<MovePlace> {
  const matter = await placeOf(shop, visit, id);
  const key = postedKey(visit, step);
  const kind = visit.query.get('kind') ?? '';
  const here = moveHref(id, key, kind);
  const fromStep = kind !== 'take-back' && kind !== 'urge';
  return {
    visit,
    matter,
    key,
    paths: { here, action: here, back: fromStep ? stepHref(id, key) : `/requests/${id}` },
  };
}

/** The open row that the address means; without a round, whichever is open. */
function keyOf({ state }: Matter, visit: Visit, step: string): StepKey | undefined {
  const asked = postedKey(visit, step);
  const open = openSteps(state);
  return visit.query.has('round')
    ? open.find((row) => sameKey(row, asked))
    : open.find((row) => row.step === asked.step && row.item === asked.item);
}

/** The row as the address names it, open or not: a decision on one that is not is told why. */
function postedKey({ query }: Visit, step: string): StepKey {
  const round = Number(query.get('round') ?? '1');
  if (!Number.isSafeInteger(round)) throw new Problem('nothing-here', {});
  return { step, item: query.get('item') ?? '', round };
}

function pathsOf({ state }: Matter, key: StepKey): StepPaths {
  const action = stepHref(state.id, key);
  return {
    action,
    file: (id) => `/requests/${state.id}/files/${encodeURIComponent(id)}`,
    upload: (rule) => uploadHref(state.id, rule, action),
    move: (kind) => moveHref(state.id, key, kind),
    clock: (kind) => clockHref(state.id, key, kind),
  };
}
