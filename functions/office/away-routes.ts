import { Problem } from '#domain/problem.ts';
import { absenceDeeds } from '../deeds/absence-deeds.ts';
import type { Browser } from '../http/browser.ts';
import { type Reply, seeOther } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import type { Visit } from '../http/visit.ts';
import { readerOf } from '../pages/reader.ts';
import { awayPage } from '../views/away-page.ts';
import type { World } from '../world.ts';
import { others } from './change-options.ts';

interface AwayShop {
  readonly world: World;
  readonly browser: Browser;
}

/** 外出委托: everybody's own page, for who stands in and until when. */
export const awayRoutes = (shop: AwayShop): readonly Route[] => {
  const deeds = absenceDeeds(shop.world);
  return [
    shop.browser.get('/away', async (visit) => {
      const { person } = await visit.actor();
      return show(shop, visit, (await visit.kept(person)) ?? visit.query);
    }),
    shop.browser.post('/away', async (visit) => {
      const actor = await visit.actor();
      const { form } = visit;
      const given = (name: string): string => (form.get(name) ?? '').normalize('NFKC').trim();
      try {
        if (form.has('end')) {
          await deeds.end(actor, given('end'));
          return seeOther('/away?done=ended');
        }
        const days = { from: given('from'), to: given('to') };
        await deeds.give(actor, given('standIn'), days, form.get('why') ?? '');
        return seeOther('/away?done=set');
      } catch (problem) {
        const isMine =
          problem instanceof Problem &&
          (problem.code === 'office-faults' || problem.code === 'stand-in-unknown');
        if (!isMine) throw problem;
        return show(shop, visit, form, problem);
      }
    }),
  ];
};

async function show(
  { world }: AwayShop,
  visit: Visit,
  typed: URLSearchParams,
  problem?: Problem,
): Promise<Reply> {
  const actor = await visit.actor();
  const reader = await readerOf(world, visit, actor, true);
  const { office, rows } = await absenceDeeds(world).windows(actor);
  const { language } = reader;
  const html = awayPage({
    ...reader.frame,
    office,
    reader: actor.person,
    rows,
    typed,
    persons: others(office, actor.person, language),
    done: doneIn(visit.query.get('done')),
    hidden: visit.hidden(),
    problem,
  });
  return reader.reply(html, problem?.statusCode);
}

const doneIn = (word: string | null): 'set' | 'ended' | undefined =>
  word === 'set' || word === 'ended' ? word : undefined;
