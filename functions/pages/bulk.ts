import { Problem } from '#domain/problem.ts';
import { consults } from '#domain/slots.ts';
import { mostTicked } from '../deeds/bulk.ts';
import type { BulkResult, Ticked } from '../deeds/deeds.ts';
import type { InboxRow } from '../deeds/rows.ts';
import type { Reply } from '../http/reply.ts';
import type { FormVisit } from '../http/visit.ts';
import { bulkPage } from '../views/bulk-page.ts';
import { humanStep } from '#statemachines/flow.ts';
import type { Reader, Shop } from './reader.ts';
import { stepHref } from './step-href.ts';

/**
 * Which rows of the desk can be ticked, each with the document as it is now: what is agreed to in bulk is what the list
 * showed, and nothing that came after.
 */
export async function ticksOf(
  { world, deeds }: Shop,
  { actor }: Reader,
  inbox: readonly InboxRow[],
): Promise<ReadonlyMap<InboxRow, string>> {
  const bulk = inbox.filter((row) => {
    const route = world.routes.current(row.route)?.route;
    const step = route === undefined ? undefined : humanStep(route, row.step);
    return step?.allows?.includes('bulk') === true && !consults(row);
  });
  const found = await Promise.all(
    bulk.slice(0, mostTicked).map(async (row) => {
      const state = await deeds.request(actor, row.request).catch(() => undefined);
      return state === undefined
        ? []
        : [[row, tickOf({ ...row, document: state.document })] as const];
    }),
  );
  return new Map(found.flat());
}

/** Parts that hold no space, each: a line of a form names a row and its document. */
const tickOf = ({ request, step, item, round, document }: Ticked): string =>
  [request, step, encodeURIComponent(item), String(round), document].join(' ');

function readTick(line: string): Ticked | undefined {
  const [request = '', step = '', item = '', round = '', document = ''] = line.split(' ');
  if (!/^\d{1,6}$/u.test(round) || document === '') return undefined;
  try {
    return { request, step, item: decodeURIComponent(item), round: Number(round), document };
  } catch {
    return undefined;
  }
}

/** Agrees to what is ticked, and says of each what became of it. */
export async function actBulk({ deeds }: Shop, visit: FormVisit, reader: Reader): Promise<Reply> {
  const opinion = visit.form.get('opinion') ?? '';
  const ticked = visit.form.getAll('row').map((line) => {
    const tick = readTick(line);
    if (tick === undefined) throw new Problem('body-unreadable', {});
    return tick;
  });
  const results = await deeds.agreeInBulk(reader.actor, ticked, opinion, visit.key);
  const lines = results.map((result) => lineOf(reader, result));
  return reader.reply(bulkPage({ ...reader.frame, lines, opinion: opinion.trim() }));
}

const lineOf = ({ language }: Reader, { ticked, headline, refusal }: BulkResult) => ({
  title: headline === '' ? ticked.request : headline,
  href: refusal === undefined ? `/requests/${ticked.request}` : stepHref(ticked.request, ticked),
  refusal: refusal === undefined ? '' : refusal.in(language),
});
