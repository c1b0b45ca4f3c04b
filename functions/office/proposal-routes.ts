import { Problem } from '#domain/problem.ts';
import { type Reply, seeOther } from '../http/reply.ts';
import type { Route } from '../http/route.ts';
import type { Visit } from '../http/visit.ts';
import { proposalGone, proposalPage } from '../views/office/proposal-page.ts';
import { proposalsPage } from '../views/office/proposals-page.ts';
import { type Admin, adminOf, type OfficeShop } from './admin.ts';

/** Changes that wait, and confirming or dropping one. */
export const proposalRoutes = (shop: OfficeShop): readonly Route[] => [
  shop.browser.get('/office/proposals', async (visit) => {
    const admin = await adminOf(shop, visit);
    const { proposals, actor } = admin;
    return admin.reply(proposalsPage({ ...admin.officeFrame, proposals, reader: actor.person }));
  }),
  shop.browser.get('/office/proposals/{id}', async (visit) =>
    show(visit, await adminOf(shop, visit), visit.param('id')),
  ),
  shop.browser.post('/office/proposals/{id}', async (visit) => {
    const admin = await adminOf(shop, visit);
    const id = visit.param('id');
    const act = visit.form.get('act') === 'drop' ? 'drop' : 'confirm';
    try {
      if (act === 'drop') await shop.deeds.drop(admin.actor, id);
      else await shop.deeds.confirm(admin.actor, id);
      return seeOther('/office/history?done=1');
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.code === 'page-expired') throw problem;
      return show(
        visit,
        problem.code === 'change-unknown' ? without(admin, id) : admin,
        id,
        problem,
      );
    }
  }),
];

function show(visit: Visit, admin: Admin, id: string, problem?: Problem): Reply {
  const proposed = admin.proposals.find((known) => known.id === id);
  if (proposed === undefined) {
    const gone = new Problem('change-unknown', { change: id });
    return admin.reply(proposalGone(admin.officeFrame, gone), gone.statusCode);
  }
  const html = proposalPage({
    ...admin.officeFrame,
    proposed,
    reader: admin.actor.person,
    hidden: visit.hidden(),
    problem,
  });
  return admin.reply(html, problem?.statusCode);
}

/** Somebody else dealt with it between our reading and our act. */
function without(admin: Admin, id: string): Admin {
  const proposals = admin.proposals.filter((known) => known.id !== id);
  const officeFrame = { ...admin.officeFrame, waiting: proposals.length };
  return { ...admin, proposals, officeFrame };
}
