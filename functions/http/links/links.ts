import { Problem } from '#domain/problem.ts';
import type { Text } from '#domain/words.ts';
import type { Actor } from '#functions/deeds/deeds.ts';
import type { LinkRow, LinkStore } from '#functions/stores/links.ts';
import type { People } from '../people.ts';
import { hashOf } from '../secret.ts';
import type { Visit } from '../visit.ts';
import { issueLink, type LinkFor } from './issue-link.ts';
import type { LinkCookie } from './link-cookie.ts';

/** How things stand at the link's step now. `over` tells what happened and who decided. */
export type Standing = { readonly open: true } | { readonly open: false; readonly over: Text };

export interface LinkPorts {
  readonly store: LinkStore;
  readonly cookie: LinkCookie;
  readonly people: Pick<People, 'epochOf'>;
  /** Reads the facts: whether the step is still open in the link's round and epoch, and what happened if not. */
  readonly standing: (link: LinkRow) => Promise<Standing>;
  readonly now: () => Date;
}

/** A link that was opened in this browser. */
export interface OpenLink {
  readonly hash: string;
  readonly link: LinkRow;
  /** Acts for the link's person: with the strength of the link, or of that person's session where there is one. */
  readonly actor: Actor;
  /** Why nothing can be done here any more. */
  readonly over?: Text;
}

export interface Links {
  /** Makes a link and stores its hash; the token is returned once and never again. */
  issue(what: LinkFor): Promise<string>;
  open(token: string): Promise<LinkRow | undefined>;
  /** The link this browser has open; throws `link-unknown` for a stranger and `page-expired` after a quarter hour. */
  here(visit: Visit): Promise<OpenLink>;
  /** The signed-in actor for a step that a link alone may not decide. Throws `sign-in-needed`. */
  signedIn(visit: Visit, open: OpenLink): Promise<Actor>;
}

export function links({ store, cookie, people, standing, now }: LinkPorts): Links {
  async function over(link: LinkRow): Promise<Text | undefined> {
    const stands = await standing(link);
    if (!stands.open) return stands.over;
    if (link.expiresAt <= now()) return expired;
    return (await people.epochOf(link.person)) === link.personEpoch ? undefined : revoked;
  }

  return {
    issue: (what) => issueLink(store, what, now()),

    open: (token) => store.find(hashOf(token)),

    async here(visit) {
      const hash = cookie.hash(visit.cookies);
      const link = await cookie.find(visit.cookies);
      if (hash === undefined || link === undefined) throw new Problem('link-unknown', {});
      if (!cookie.isOpen(visit.cookies)) throw new Problem('page-expired', {});
      const session = await visit.signedIn();
      const byLink = { person: link.person, strength: 'link', epoch: link.personEpoch } as const;
      const actor = session?.person === link.person ? session : byLink;
      const ended = await over(link);
      return { hash, link, actor, ...(ended === undefined ? {} : { over: ended }) };
    },

    async signedIn(visit, { link }) {
      const actor = await visit.actor();
      // Signing in as somebody else cannot carry another person's link; saying so ends the circle.
      if (actor.person !== link.person) throw new Problem('not-allowed', { what: foreign });
      return actor;
    },
  };
}

const expired: Text = {
  zh: '这个链接已过有效期，事项还没有办。可以重新发一个链接到您的邮箱。',
  en: 'This link has passed its day and the matter is still open. A fresh link can be sent to your mailbox.',
};
const revoked: Text = {
  zh: '发出链接以后，您的岗位或账号有了变动，旧链接不能再用。仍由您办理的，可以重新发一个链接到您的邮箱。',
  en: 'Your posts or account changed after this link was sent, so it has ended. If the matter is still yours, a fresh link can be sent to your mailbox.',
};
const foreign: Text = {
  zh: '用自己的账号办理发给别人的链接，请先退出登录',
  en: 'use your own account for a link that was sent to somebody else; sign out first',
};
