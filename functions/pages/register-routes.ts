import { daysAsked, type PeriodAsked } from '#domain/periods.ts';
import { Problem } from '#domain/problem.ts';
import { markup } from '#statemachines/html.ts';
import type { Reply } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import type { Visit } from '../http/visit.ts';
import { type Chosen, registerPage } from '../views/register-page.ts';
import { registersPage } from '../views/registers-page.ts';
import { thingPage } from '../views/thing-page.ts';
import { registerFile } from '../xlsx/register-file.ts';
import { type Reader, type Shop, signedInReader } from './reader.ts';

/** So many rows are shown at a time; whether each may be opened is looked up. */
const rowsPerPart = 100;

/** 台账 */
export const registerRoutes = (shop: Shop): readonly Route[] => [
  shop.browser.get('/registers', async (visit) => {
    const reader = await signedInReader(shop, visit);
    const registers = await shop.deeds.registers(reader.actor);
    return reader.reply(registersPage({ ...reader.frame, registers }));
  }),
  shop.browser.get('/files/{kind}/{id}', async (visit) => {
    const reader = await signedInReader(shop, visit);
    const key = `${visit.param('kind')}:${visit.param('id')}`;
    const tables = await shop.deeds.thing(reader.actor, key);
    const shown = tables.flatMap(({ lines }) => lines.slice(0, rowsPerPart));
    const openable = await shop.deeds.openable(
      reader.actor,
      shown.map(({ request }) => request),
    );
    return reader.reply(thingPage({ ...reader.frame, key, tables, openable }));
  }),
  shop.browser.get('/registers/{name}.xlsx', async (visit) => {
    const { actor, office, language } = await signedInReader(shop, visit);
    const { text, ...asked } = chosenIn(visit.query);
    const days = daysAsked(asked, office.today);
    const table = await shop.deeds.register(actor, visit.param('name'), { ...days, text });
    return registerFile(table, { office, days, language });
  }),
  shop.browser.get('/registers/{name}', async (visit) => {
    const reader = await signedInReader(shop, visit);
    return showRegister(shop, reader, visit, visit.param('name'));
  }),
];

async function showRegister(
  shop: Shop,
  reader: Reader,
  visit: Visit,
  name: string,
): Promise<Reply> {
  const { actor, office } = reader;
  const asked = chosenIn(visit.query);
  const [days, problem] = daysOrProblem(asked, office.today);
  const { register, lines } = await shop.deeds.register(actor, name, { ...days, text: asked.text });
  const prints = visit.query.has('print');
  const parts = Math.max(1, Math.ceil(lines.length / rowsPerPart));
  const part = Math.min(parts, Math.max(1, Number(visit.query.get('part') ?? '1') || 1));
  const shown = prints ? lines : lines.slice((part - 1) * rowsPerPart, part * rowsPerPart);
  const openable = prints
    ? new Set<string>()
    : await shop.deeds.openable(
        actor,
        shown.map(({ request }) => request),
      );
  const period = asked.period === '' ? office.today.slice(0, 4) : asked.period;
  return reader.reply(
    registerPage({
      ...reader.frame,
      register,
      chosen: { ...asked, period },
      days,
      lines,
      shown,
      openable,
      part,
      parts,
      prints,
      ...(register.fills === undefined
        ? {}
        : {
            ways: markup`<a href="/registers/${register.id}/fill">${register.fills.title[reader.language]}</a>`,
          }),
      problem,
    }),
    problem?.statusCode,
  );
}

/** What was chosen; days that cannot be used are said, and the year is shown instead. */
function daysOrProblem(asked: PeriodAsked, today: string) {
  try {
    return [daysAsked(asked, today), undefined] as const;
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return [daysAsked({}, today), problem] as const;
  }
}

const chosenIn = (query: URLSearchParams): Chosen => {
  const given = (name: keyof Chosen): string => (query.get(name) ?? '').trim().slice(0, 100);
  return { period: given('period'), from: given('from'), to: given('to'), text: given('text') };
};
