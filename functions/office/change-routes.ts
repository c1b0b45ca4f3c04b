import { personOf } from '#domain/office.ts';
import type { OfficeChange } from '#domain/office-change.ts';
import { Problem } from '#domain/problem.ts';
import { type Reply, seeOther } from '../http/reply.ts';
import type { Param, Route } from '../http/route.ts';
import type { FormVisit, Visit } from '../http/visit.ts';
import { changePage } from '../views/office/change-page.ts';
import { type Admin, adminOf, type OfficeShop } from './admin.ts';
import { optionsFor } from './change-options.ts';
import { proposalFaults } from '#domain/proposal-faults.ts';
import { readChange, readKind } from './read-change.ts';
import { routePosts } from '../deeds/route-posts.ts';

/** A change as it is about to be proposed: of which kind, and about whom; nobody yet for a new person. */
interface About {
  readonly kind: OfficeChange['kind'];
  readonly person: string;
}

/** Proposing a change: one page each, with one form. */
export const changeRoutes = (shop: OfficeShop): readonly Route[] => {
  const { browser } = shop;
  const add: About = { kind: 'add-person', person: '' };
  const path = '/office/people/{person}/{change}';
  return [
    browser.get('/office/add-person', (visit) => begin(shop, visit, add)),
    browser.post('/office/add-person', (visit) => propose(shop, visit, add)),
    browser.get(path, (visit) => begin(shop, visit, aboutOf(visit.param))),
    browser.post(path, (visit) => propose(shop, visit, aboutOf(visit.param))),
  ];
};

const aboutOf = (param: Param<'person' | 'change'>): About => ({
  kind: readKind(param('change')),
  person: param('person'),
});

async function begin(shop: OfficeShop, visit: Visit, about: About): Promise<Reply> {
  const admin = await adminOf(shop, visit);
  const kept = await visit.kept(admin.actor.person);
  return show(shop, visit, admin, about, kept ?? visit.query);
}

async function propose(shop: OfficeShop, visit: FormVisit, about: About): Promise<Reply> {
  const admin = await adminOf(shop, visit);
  const { form } = visit;
  const change = readChange(about.kind, about.person, form);
  const why = form.get('why') ?? '';
  try {
    const faults = proposalFaults(admin.office, change, why, routePosts(shop.world));
    if (faults.length > 0) throw new Problem('office-faults', { faults });
    const { id } = await shop.deeds.propose(admin.actor, change, why);
    return seeOther(`/office/proposals/${id}`);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code === 'page-expired') throw problem;
    return show(shop, visit, admin, about, form, problem);
  }
}

function show(
  { world }: OfficeShop,
  visit: Visit,
  admin: Admin,
  { kind, person }: About,
  typed: URLSearchParams,
  problem?: Problem,
): Reply {
  const { office, language } = admin;
  const subject = personOf(office, person);
  if (subject === undefined && kind !== 'add-person') throw new Problem('nothing-here', {});
  const html = changePage({
    ...admin.officeFrame,
    kind,
    subject,
    typed,
    options: optionsFor(world, office, kind, person, language),
    action: kind === 'add-person' ? '/office/add-person' : `/office/people/${person}/${kind}`,
    hidden: visit.hidden(),
    problem,
  });
  return admin.reply(html, problem?.statusCode);
}
