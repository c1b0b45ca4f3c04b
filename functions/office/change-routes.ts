import { personOf } from '#domain/office.ts';
import type { OfficeChange } from '#domain/office-change.ts';
import { Problem } from '#domain/problem.ts';
import { type Reply, seeOther } from '../http/reply.ts';
import type { Param, Route } from '../http/route.ts';
import type { FormVisit, Visit } from '../http/visit.ts';
import { changePage } from '../views/office/change-page.ts';
import { typedValue } from '../views/office/setting-field.ts';
import { isThing } from '../views/office/thing-questions.ts';
import { type Admin, adminOf, type OfficeShop } from './admin.ts';
import { optionsFor } from './change-options.ts';
import { readChange, readPersonKind, readRuleKind, readThingKind } from './read-change.ts';
import { typedThing } from './typed-thing.ts';

/** A change as it is about to be proposed: of which kind, about whom, and where its form is. */
interface About {
  readonly kind: OfficeChange['kind'];
  /** Nobody yet for a new person, nobody at all for a rule. */
  readonly person: string;
  readonly action: string;
}

/** Proposing a change: one page each, with one form. */
export const changeRoutes = (shop: OfficeShop): readonly Route[] => {
  const { browser } = shop;
  const add: About = { kind: 'add-person', person: '', action: '/office/add-person' };
  const ofPerson = '/office/people/{person}/{change}';
  const ofRule = '/office/rules/{change}';
  const ofThing = '/office/things/{change}';
  return [
    browser.get('/office/add-person', (visit) => begin(shop, visit, add)),
    browser.post('/office/add-person', (visit) => propose(shop, visit, add)),
    browser.get(ofPerson, (visit) => begin(shop, visit, personChange(visit.param))),
    browser.post(ofPerson, (visit) => propose(shop, visit, personChange(visit.param))),
    browser.get(ofRule, (visit) => begin(shop, visit, ruleChange(visit.param))),
    browser.post(ofRule, (visit) => propose(shop, visit, ruleChange(visit.param))),
    browser.get(ofThing, (visit) => begin(shop, visit, thingChange(visit.param))),
    browser.post(ofThing, (visit) => propose(shop, visit, thingChange(visit.param))),
  ];
};

function personChange(param: Param<'person' | 'change'>): About {
  const kind = readPersonKind(param('change'));
  const person = param('person');
  return { kind, person, action: `/office/people/${person}/${kind}` };
}

function ruleChange(param: Param<'change'>): About {
  const kind = readRuleKind(param('change'));
  return { kind, person: '', action: `/office/rules/${kind}` };
}

function thingChange(param: Param<'change'>): About {
  const kind = readThingKind(param('change'));
  return { kind, person: '', action: `/office/things/${kind}` };
}

async function begin(shop: OfficeShop, visit: Visit, about: About): Promise<Reply> {
  const admin = await adminOf(shop, visit);
  const kept = await visit.kept(admin.actor.person);
  return show(shop, visit, admin, about, kept ?? beforehand(admin, about.kind, visit.query));
}

/** The page before may already name an answer; a setting is shown with the value it has. */
function beforehand(
  { office, officeFrame }: Admin,
  kind: OfficeChange['kind'],
  query: URLSearchParams,
): URLSearchParams {
  if (isThing(kind)) return typedThing(office, kind, query);
  const rule = officeFrame.settings.find(({ id }) => id === query.get('setting'));
  if (rule === undefined || query.has('value')) return query;
  const filled = new URLSearchParams(query);
  const own = office.settings[rule.id];
  for (const word of typedValue(rule, own === undefined ? rule.value : own)) {
    filled.append('value', word);
  }
  return filled;
}

async function propose(shop: OfficeShop, visit: FormVisit, about: About): Promise<Reply> {
  const admin = await adminOf(shop, visit);
  const { form } = visit;
  const change = readChange(
    about.kind,
    about.person,
    form,
    admin.officeFrame.settings,
    admin.office,
  );
  const why = form.get('why') ?? '';
  try {
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
  { kind, person, action }: About,
  typed: URLSearchParams,
  problem?: Problem,
): Reply {
  const { office, language, officeFrame } = admin;
  const subject = personOf(office, person);
  if (subject === undefined && person !== '') throw new Problem('nothing-here', {});
  const setting = officeFrame.settings.find(({ id }) => id === typed.get('setting'));
  if (kind === 'change-setting' && setting === undefined) throw new Problem('nothing-here', {});
  const html = changePage({
    ...officeFrame,
    kind,
    subject,
    setting: kind === 'change-setting' ? setting : undefined,
    typed,
    example: readChange(kind, person, typed, officeFrame.settings, office),
    options: optionsFor(world, office, kind, person, language),
    action,
    hidden: visit.hidden(),
    problem,
  });
  return admin.reply(html, problem?.statusCode);
}
