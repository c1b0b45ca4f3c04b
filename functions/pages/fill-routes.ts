import { Problem } from '#domain/problem.ts';
import type { FamilyRegister, FillSource } from '../deeds/rows.ts';
import type { Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import type { Visit } from '../http/visit.ts';
import { filledPage, fillPage } from '../views/fill-page.ts';
import { type Reader, type Shop, signedInReader } from './reader.ts';

/** 导入记账凭证号: a table is sent, compared line by line, and confirmed as a whole. */
export const fillRoutes = (shop: Shop): readonly Route[] => [
  shop.browser.get('/registers/{name}/fill', async (visit) => {
    const reader = await signedInReader(shop, visit);
    return ask(shop, visit, reader, visit.param('name'));
  }),
  shop.browser.get('/registers/{name}/fill/{file}', async (visit) => {
    const reader = await signedInReader(shop, visit);
    const file = visit.param('file');
    const key = visit.query.get('key') ?? '';
    try {
      const takes = ['xlsx', 'csv'];
      await shop.deeds.receiveUpload(reader.actor, file, { key, rule: 'table', takes });
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      return ask(shop, visit, reader, visit.param('name'), problem);
    }
    return compare(shop, visit, reader, visit.param('name'), { file });
  }),
  shop.browser.post('/registers/{name}/fill', async (visit) => {
    const reader = await signedInReader(shop, visit);
    const name = visit.param('name');
    const file = visit.form.get('file');
    const source: FillSource =
      file === null ? { text: (visit.form.get('text') ?? '').slice(0, 200_000) } : { file };
    if (!visit.form.has('_confirm')) return compare(shop, visit, reader, name, source);
    return confirm(shop, visit, reader, name, source, visit.key);
  }),
];

async function ask(
  { world, deeds }: Shop,
  visit: Visit,
  reader: Reader,
  name: string,
  problem?: Problem,
  text = '',
): Promise<Reply> {
  const register = (await deeds.registers(reader.actor)).find(({ id }) => id === name);
  if (register === undefined) throw new Problem('not-allowed', { what: filling });
  const redirect = `${world.baseUrl}/registers/${name}/fill/{id}`;
  const ticket = await deeds.announceUpload(reader.actor, redirect);
  const page = {
    register,
    fills: fillsOf(register),
    ticket,
    hidden: visit.hidden(),
    text,
    problem,
  };
  return reader.reply(fillPage({ ...reader.frame, ...page }), problem?.statusCode);
}

const filling = { zh: '往这本台账里导入', en: 'fill in this register' } as const;

function fillsOf({ fills }: FamilyRegister) {
  if (fills === undefined) throw new Problem('nothing-here', {});
  return fills;
}

/** A table that cannot be read is asked for again, and what was pasted is kept. */
async function compare(
  shop: Shop,
  visit: Visit,
  reader: Reader,
  name: string,
  source: FillSource,
): Promise<Reply> {
  try {
    const { register, lines } = await shop.deeds.previewFill(reader.actor, name, source);
    const confirms = { ...visit.hidden(), ...source };
    const page = { register, fills: fillsOf(register), lines, confirm: confirms };
    return reader.reply(filledPage({ ...reader.frame, ...page }));
  } catch (problem) {
    if (!(problem instanceof Problem) || !problem.code.startsWith('table-')) throw problem;
    return ask(shop, visit, reader, name, problem, 'text' in source ? source.text : '');
  }
}

async function confirm(
  shop: Shop,
  visit: Visit,
  reader: Reader,
  name: string,
  source: FillSource,
  key: string,
): Promise<Reply> {
  try {
    const { register, lines } = await shop.deeds.confirmFill(reader.actor, name, source, key);
    return reader.reply(filledPage({ ...reader.frame, register, fills: fillsOf(register), lines }));
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code !== 'lines-unmatched') throw problem;
    return compare(shop, visit, reader, name, source);
  }
}
