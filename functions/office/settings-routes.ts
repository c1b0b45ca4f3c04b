import { clashesIn, noticesIn } from '../deeds/measures.ts';
import type { Route } from '../http/route.ts';
import { checkPage } from '../views/office/check-page.ts';
import { settingsPage } from '../views/office/settings-page.ts';
import { adminOf, type OfficeShop } from './admin.ts';

/** The office's rules and settings, each leading to its change, and whether its people can keep duties apart. */
export const settingsRoutes = (shop: OfficeShop): readonly Route[] => [
  shop.browser.get('/office/settings', async (visit) => {
    const admin = await adminOf(shop, visit);
    return admin.reply(settingsPage(admin.officeFrame));
  }),
  shop.browser.get('/office/check', async (visit) => {
    const admin = await adminOf(shop, visit);
    const clashes = await clashesIn(shop.world, admin.office);
    const notices = noticesIn(shop.world, admin.office);
    return admin.reply(checkPage({ ...admin.officeFrame, clashes, notices }));
  }),
];
