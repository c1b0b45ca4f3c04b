import { personOf } from '#domain/office.ts';
import type { RequestState } from '#domain/request.ts';
import type { Language } from '#domain/words.ts';
import { titleOf } from '#statemachines/terms.ts';
import { noticeKinds } from '../deeds/notices.ts';
import { noticeTitle } from '../mail/notice-words.ts';
import { loadRequest } from '../stores/requests.ts';
import type { Route } from '../http/route.ts';
import type { FailedMail } from '../stores/mails.ts';
import { saying } from '../views/saying.ts';
import { type TroubleMail, troublePage } from '../views/office/trouble-page.ts';
import type { World } from '../world.ts';
import { type Admin, adminOf, type OfficeShop } from './admin.ts';

/** Mails that no server would take, work that did not open by itself, and work that was set aside. */
export const troubleRoutes = (shop: OfficeShop): readonly Route[] => [
  shop.browser.get('/office/trouble', async (visit) => {
    const admin = await adminOf(shop, visit);
    const mails = await Promise.all(admin.failed.map((mail) => mailOf(shop, admin, mail)));
    const unfiled = admin.unfiled.map(({ route, ...rest }) => ({
      ...rest,
      title: shop.world.routes.current(route)?.route.title ?? { zh: route, en: route },
    }));
    return admin.reply(troublePage({ ...admin.officeFrame, mails, unfiled, aside: admin.aside }));
  }),
];

async function mailOf(
  { world }: OfficeShop,
  { office, language }: Admin,
  mail: FailedMail,
): Promise<TroubleMail> {
  const loaded = await loadRequest(world.db, world.tables.facts, mail.request);
  const person = personOf(office, mail.to);
  return {
    person: mail.to,
    name: person?.name ?? mail.to,
    address: mail.address,
    mended: person !== undefined && person.email !== mail.address,
    reason: mail.reason ?? '',
    at: mail.at,
    // The administrator need not be one who may read the request: its number is enough to name it.
    serial: loaded?.state.numbers['serial'] ?? noticeOf(mail.kind, language) ?? mail.request,
    about: loaded === undefined ? '' : await about(world, loaded.state, mail.kind, language),
  };
}

/** A notice about a person has no request. */
function noticeOf(word: string, language: Language): string | undefined {
  const kind = noticeKinds.find((known) => known === word);
  return kind && noticeTitle(kind, { zh: '本人', en: 'their' })[language];
}

/** 车辆维修，分管领导审批 */
async function about(
  { routes }: World,
  { route: id, hash }: RequestState,
  kind: string,
  language: Language,
): Promise<string> {
  const say = saying(language);
  const route = await routes.at(id, hash);
  const [what = '', step = ''] = kind.split('#');
  const words = what === 'ask' ? titleOf(route, step)[language] : say('办理结果', 'the result');
  return `${route.title[language]}${say('，', ', ')}${words}`;
}
