import { Problem } from '#domain/problem.ts';
import { type Reply, seeOther, withCookies } from '#functions/http/reply.ts';
import type { Visit } from '#functions/http/visit.ts';
import { uploadPage } from '#functions/views/upload-page.ts';
import type { Route } from '#statemachines/route.ts';
import { material } from '#statemachines/acts/material.ts';
import type { Matter } from '../matter.ts';
import type { Shop } from '../reader.ts';

/** How a page finds out for whom and for which request a file is, and where it goes on afterwards. */
export interface UploadWay {
  /** `back` is the page with the kept form that the file belongs to. */
  readonly place: (visit: Visit) => Promise<{ readonly matter: Matter; readonly back: string }>;
  /** Where the store sends the browser: `/{file}` and the query are added. */
  readonly done: (matter: Matter) => string;
}

/** One file for a form that was kept while its writer is away: shown the upload form, then brought back with the file. */
export const uploads = (shop: Shop, way: UploadWay) => ({
  show: async (visit: Visit, id: string): Promise<Reply> => {
    const { matter, back } = await way.place(visit);
    return show(shop, way, matter, back, id);
  },

  take: async (visit: Visit, file: string): Promise<Reply> => {
    const { matter, back } = await way.place(visit);
    const { actor } = matter;
    const id = visit.query.get('rule') ?? '';
    try {
      const key = visit.query.get('key') ?? '';
      const { kinds: takes } = ruleOf(matter, id);
      await shop.deeds.receiveUpload(actor, file, { key, rule: id, takes });
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      return show(shop, way, matter, back, id, problem);
    }
    const form = (await visit.kept(actor.person, back)) ?? new URLSearchParams();
    form.delete('_upload');
    const line = `${file} ${id}`;
    if (!form.getAll('_file').includes(line)) form.append('_file', line);
    return withCookies(seeOther(back), await visit.keep(form, actor.person, back));
  },
});

function ruleOf({ route }: Matter, id: string) {
  const rules: Route['attachments'] = { ...route.attachments, material };
  const rule = Object.hasOwn(rules, id) ? rules[id] : undefined;
  if (rule === undefined) throw new Problem('nothing-here', {});
  return rule;
}

async function show(
  { deeds, world }: Shop,
  way: UploadWay,
  matter: Matter,
  back: string,
  id: string,
  problem?: Problem,
): Promise<Reply> {
  const rule = ruleOf(matter, id);
  const query = new URLSearchParams([
    ['rule', id],
    ['then', back],
  ]);
  const redirect = `${world.baseUrl}${way.done(matter)}/{id}?${query.toString()}`;
  const ticket = await deeds.announceUpload(matter.actor, redirect);
  const html = uploadPage({ ...matter.frame, rule, ticket, back, problem });
  return matter.reply(html, problem?.statusCode);
}
