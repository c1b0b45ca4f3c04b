import { type Person, personOf } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import { issuePinCode } from '../deeds/pin-codes.ts';
import type { Route } from '../http/route.ts';
import { pinCodePage, pinCodeShown } from '../views/office/pin-code-page.ts';
import { type Admin, adminOf, type OfficeShop } from './admin.ts';

/** Handing a person, face to face, the code by which he sets his PIN. */
export const pinCodeRoutes = (shop: OfficeShop): readonly Route[] => {
  const { browser, world } = shop;
  const path = '/office/people/{person}/pin-code';
  return [
    browser.get(path, async (visit) => {
      const admin = await adminOf(shop, visit);
      const subject = subjectOf(admin, visit.param('person'));
      const standing = await world.pins.standing(subject.id);
      const hidden = visit.hidden();
      return admin.reply(pinCodePage({ ...admin.officeFrame, subject, standing, hidden }));
    }),
    browser.post(path, async (visit) => {
      const admin = await adminOf(shop, visit);
      const subject = subjectOf(admin, visit.param('person'));
      const code = await issuePinCode(world, admin.actor, subject.id);
      return { ...admin.reply(pinCodeShown({ ...admin.officeFrame, subject, code })), once: true };
    }),
  ];
};

/** Nobody gives a code to himself: the page says so before the button does. */
function subjectOf({ office, actor }: Admin, person: string): Person {
  const subject = personOf(office, person);
  if (subject?.active !== true) throw new Problem('nothing-here', {});
  if (subject.id === actor.person) throw new Problem('own-pin-code', {});
  return subject;
}
