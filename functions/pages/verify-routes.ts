import { type Verified, verifyRecord, verifySlip } from '../deeds/verify.ts';
import type { Reply } from '../http/reply.ts';
import { page } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import type { Visit } from '../http/visit.ts';
import { verifyPage } from '../views/verify-page.ts';
import type { Shop } from './reader.ts';

/** 验真: where the QR codes on records and slips lead. Open to anyone who holds the paper. */
export function verifyRoutes({ world, browser }: Shop): readonly Route[] {
  const answer = async (
    { language, page: here }: Visit,
    verified: Verified | undefined,
  ): Promise<Reply> => {
    const office = await world.office.load();
    const route = verified === undefined ? undefined : world.routes.current(verified.route)?.route;
    const html = verifyPage({
      language,
      office,
      here,
      verified,
      routeTitle: route?.title[language] ?? '',
    });
    return page(html, verified === undefined ? 404 : 200);
  };
  return [
    browser.get('/v/{code}', async (visit) =>
      answer(visit, await verifyRecord(world, visit.param('code'))),
    ),
    browser.get('/v/{request}/{code}', async (visit) =>
      answer(visit, await verifySlip(world, visit.param('request'), visit.param('code'))),
    ),
  ];
}
