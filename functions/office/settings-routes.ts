import type { Route } from '../http/route.ts';
import { settingsPage } from '../views/office/settings-page.ts';
import { adminOf, type OfficeShop } from './admin.ts';

/** The office's rules and settings, each leading to its change. */
export const settingsRoutes = (shop: OfficeShop): readonly Route[] => [
  shop.browser.get('/office/settings', async (visit) => {
    const admin = await adminOf(shop, visit);
    return admin.reply(settingsPage(admin.officeFrame));
  }),
];
