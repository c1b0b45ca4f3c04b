import { clashesIn, noticesIn } from '../deeds/measures.ts';
import type { Route } from '../http/route.ts';
import { checkPage } from '../views/office/check-page.ts';
import { settingsPage } from '../views/office/settings-page.ts';
import { adminOf, type OfficeShop, overseerOf } from './admin.ts';

/** The office's rules and settings, each leading whoever may change it to its change, and whether its people can keep duties apart. */
export const settingsRoutes = (shop: OfficeShop): readonly Route[] => [
  shop.browser.get('/office/settings', async (visit) => {
    const reader = await overseerOf(shop, visit);
    return reader.reply(settingsPage(reader.officeFrame));
  }),
  shop.browser.get('/office/check', async (visit) => {
    const admin = await adminOf(shop, visit);
    const clashes = await clashesIn(shop.world, admin.office);
    const notices = noticesIn(shop.world, admin.office);
    return admin.reply(checkPage({ ...admin.officeFrame, clashes, notices }));
  }),
];
