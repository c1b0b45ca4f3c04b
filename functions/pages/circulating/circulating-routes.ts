import { Problem } from '#domain/problem.ts';
import { requirePart } from '#functions/deeds/sight.ts';
import { type Reply, seeOther } from '#functions/http/reply.ts';
import type { Route } from '#functions/http/route.ts';
import type { FormVisit, Visit } from '#functions/http/visit.ts';
import { circulatePage } from '#functions/views/circulate-page.ts';
import { found, personSearch } from '#functions/views/person-picker.ts';
import { type Matter, matterOf } from '../matter.ts';
import { type Shop, signedInReader } from '../reader.ts';
import { actReading, type ReadingPlace, showReading } from './reading.ts';
import { readersOf } from './readers-of.ts';

/** 传阅: to whom and why; the circulation's own page; 已阅, 催阅, 收回. */
export const circulatingRoutes = (shop: Shop): readonly Route[] => {
  const { browser } = shop;
  const one = '/requests/{id}/circulations/{n}' as const;
  return [
    browser.get('/requests/{id}/circulate', async (visit) => {
      const matter = await matterAt(shop, visit, visit.param('id'));
      return showCirculate(visit, matter, new URLSearchParams());
    }),
    browser.post('/requests/{id}/circulate', async (visit) =>
      actCirculate(shop, visit, await matterAt(shop, visit, visit.param('id'))),
    ),
    browser.get(one, async (visit) =>
      showReading(shop, await placeAt(shop, visit, visit.param('id'), visit.param('n'))),
    ),
    browser.post(`${one}/read`, async (visit) => {
      const place = await placeAt(shop, visit, visit.param('id'), visit.param('n'));
      return actReading(shop, place, visit.form, visit.key);
    }),
    browser.post(`${one}/urge`, async (visit) => {
      const place = await placeAt(shop, visit, visit.param('id'), visit.param('n'));
      return actOwn(shop, place, visit, (...about) => shop.deeds.urgeReaders(...about));
    }),
    browser.post(`${one}/recall`, async (visit) => {
      const place = await placeAt(shop, visit, visit.param('id'), visit.param('n'));
      return actOwn(shop, place, visit, (...about) => shop.deeds.recallCirculation(...about));
    }),
  ];
};

async function matterAt(shop: Shop, visit: Visit, id: string): Promise<Matter> {
  const reader = await signedInReader(shop, visit);
  return matterOf(shop.world, reader, await shop.deeds.request(reader.actor, id));
}

async function placeAt(shop: Shop, visit: Visit, id: string, n: string): Promise<ReadingPlace> {
  const here = `/requests/${id}/circulations/${encodeURIComponent(n)}`;
  return {
    visit,
    matter: await matterAt(shop, visit, id),
    n: Number(n),
    paths: {
      read: `${here}/read`,
      urge: `${here}/urge`,
      recall: `${here}/recall`,
      file: (file) => `/requests/${id}/files/${encodeURIComponent(file)}`,
    },
  };
}

/** What only whoever circulated it does; a refusal shows the page again with what was typed. */
async function actOwn(
  shop: Shop,
  place: ReadingPlace,
  visit: FormVisit,
  act: Shop['deeds']['urgeReaders'],
): Promise<Reply> {
  const { matter, n } = place;
  const { id } = matter.state;
  const why = visit.form.get('why') ?? '';
  try {
    await act(matter.actor, id, n, why.slice(0, 1000), visit.key);
    return seeOther(`/requests/${id}/circulations/${String(n)}#readers`);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code === 'page-expired') throw problem;
    return showReading(shop, place, { typed: why, problem });
  }
}

async function actCirculate({ deeds }: Shop, visit: FormVisit, matter: Matter): Promise<Reply> {
  const { form } = visit;
  const { actor, state } = matter;
  try {
    const to = readersOf(matter, form);
    const after = await deeds.circulate(
      actor,
      state.id,
      { to, why: form.get('why') ?? '' },
      visit.key,
    );
    const n = (after.circulations ?? []).length - 1;
    return seeOther(`/requests/${state.id}/circulations/${String(n)}#readers`);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code === 'page-expired') throw problem;
    return showCirculate(visit, matter, form, problem);
  }
}

function showCirculate(
  visit: Visit,
  matter: Matter,
  form: URLSearchParams,
  problem?: Problem,
): Reply {
  const { state, office, actor, language, frame } = matter;
  requirePart(state, office, actor.person, { zh: '传阅', en: 'circulate this' });
  const words = (visit.query.get('q') ?? '').slice(0, 60);
  const all = office.persons.filter(({ id, active }) => active && id !== actor.person);
  const matching = found(matter, all, words);
  const action = `/requests/${state.id}/circulate`;
  const html = circulatePage({
    ...frame,
    headline: state.headline,
    number: state.numbers['serial'] ?? '',
    action,
    hidden: visit.hidden(),
    persons: matching.length === 0 ? all : matching,
    search: personSearch({ language }, all, {
      words,
      action,
      kept: {},
      matches: matching.length,
    }),
    chosen: new Set(form.getAll('to')),
    whole: new Set(form.getAll('department')),
    why: form.get('why') ?? '',
    back: `/requests/${state.id}`,
    problem,
  });
  return matter.reply(html, problem?.statusCode);
}
