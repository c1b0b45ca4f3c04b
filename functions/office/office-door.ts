import type { Browser } from '../http/browser.ts';
import { seeOther } from '../http/reply.ts';
import type { Route } from '../http/route.ts';

/** The bare `/office`, which the REST API sends to the pages: it leads to the people. */
export const officeDoor = (browser: Browser): Route =>
  browser.get('/office', () => Promise.resolve(seeOther('/office/people')));
