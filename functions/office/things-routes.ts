import type { Route } from '../http/route.ts';
import { standardsPage } from '../views/office/standards-page.ts';
import { thingsPage } from '../views/office/things-page.ts';
import { type OfficeShop, overseerOf } from './admin.ts';

/** The office's things and its tables, for administrators and inspectors. */
export const thingsRoutes = (shop: OfficeShop): readonly Route[] => [
  shop.browser.get('/office/things', async (visit) => {
    const { reply, officeFrame } = await overseerOf(shop, visit);
    return reply(thingsPage(officeFrame));
  }),
  shop.browser.get('/office/standards', async (visit) => {
    const { reply, officeFrame } = await overseerOf(shop, visit);
    return reply(standardsPage(officeFrame));
  }),
];
