import type { Text } from '#domain/words.ts';
import { Problem } from '#domain/problem.ts';
import type { LinkRow, LinkStore } from '#functions/stores/links.ts';
import type { Browser } from '../browser.ts';
import type { NextMove } from '../notice.ts';
import { page, type Reply, seeOther, withCookies } from '../reply.ts';
import type { Route } from '../route.ts';
import { hashOf } from '../secret.ts';
import type { Site } from '../site.ts';
import type { FormVisit, Visit } from '../visit.ts';
import type { LinkCookie } from './link-cookie.ts';
import type { Links, OpenLink } from './links.ts';

export interface LinkRoutePorts {
  readonly site: Site;
  readonly browser: Browser;
  readonly cookie: LinkCookie;
  readonly links: Links;
  readonly store: LinkStore;
  /** Sends a fresh link, or the result, to the mailbox of the link's own person. */
  readonly remail: (link: LinkRow) => Promise<void>;
  readonly now: () => Date;
}

/** Where an opened link leads: an address without the token. */
export const stepPath = '/a/step';
const remailPath = '/a/remail';

/** What the step's own pages do once the link has been found open. */
export interface StepPages {
  readonly show: (visit: Visit, open: OpenLink) => Promise<Reply>;
  readonly act: (visit: FormVisit, open: OpenLink) => Promise<Reply>;
  /** Tells what happened where nothing can be done any more; left out, a plain notice with the fresh link does. */
  readonly over?: (visit: Visit, dead: DeadLink) => Promise<Reply>;
}

export interface DeadLink extends OpenLink {
  readonly over: Text;
  /** The button that sends a fresh link to the same mailbox. */
  readonly fresh: NextMove;
}

/** `/a/step`, `/a/remail` and `/a/{token}`; literal paths first, for a token could spell them. */
export function linkRoutes(
  ports: LinkRoutePorts,
  { show, act, over }: StepPages,
): readonly Route[] {
  const { browser, links, cookie, store, site } = ports;

  async function atStep<V extends Visit>(
    visit: V,
    then: (visit: V, open: OpenLink) => Promise<Reply>,
  ): Promise<Reply> {
    const open = await links.here(visit);
    if (open.over !== undefined) {
      const fresh = { label: freshLink, action: remailPath, fields: visit.hidden() };
      const dead = { ...open, over: open.over, fresh };
      return over === undefined ? deadNotice(site, visit, dead) : over(visit, dead);
    }
    return withCookies(await then(visit, open), cookie.set(open.hash));
  }

  return [
    browser.get(stepPath, (visit) => atStep(visit, show)),
    browser.post(stepPath, (visit) => atStep(visit, act)),

    browser.post(remailPath, async (visit) => {
      const link = await cookie.find(visit.cookies);
      if (link === undefined) throw new Problem('link-unknown', {});
      const sends = await store.mayRemail(link.person, ports.now());
      if (sends) await ports.remail(link);
      const says = sends ? sent : lately;
      return page(site.notice({ language: visit.language, title, says }), sends ? 200 : 429);
    }),

    {
      method: 'GET',
      path: '/a/{token}',
      // Alike for every token, known or not, alive or dead: nothing is looked up and nothing is written.
      answer: async (_arrival, param) =>
        withCookies(seeOther(stepPath), cookie.set(hashOf(param('token')))),
    },
  ];
}

function deadNotice(site: Site, { language }: Visit, { over: says, fresh: next }: DeadLink): Reply {
  const { statusCode } = new Problem('link-dead', { says });
  return page(site.notice({ language, title: ended, says, next }), statusCode);
}

const ended: Text = { zh: '这个链接不用再办', en: 'Nothing is left to do here' };
const freshLink: Text = {
  zh: '重新发一个链接到我的邮箱',
  en: 'Send a fresh link to my mailbox',
};
const title: Text = { zh: '重新发送链接', en: 'A fresh link' };
const sent: Text = {
  zh: '已发到原来的邮箱，请从新邮件里打开。',
  en: 'Sent to the same mailbox. Open it from the new mail.',
};
const lately: Text = {
  zh: '刚才已经发过两次，请先查收邮件（包括垃圾箱），五分钟后可以再发。',
  en: 'Two were sent just now. Look into your mailbox, also under spam; you can ask again in five minutes.',
};
