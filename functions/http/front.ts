import type { LambdaHandler } from '#functions/host.ts';
import type { IdempotencyStore } from '#functions/stores/idempotency.ts';
import type { KeptFormStore } from '#functions/stores/kept-forms.ts';
import type { LinkRow, LinkStore } from '#functions/stores/links.ts';
import type { SessionStore } from '#functions/stores/sessions.ts';
import { browser, type Browser } from './browser.ts';
import { cookieJar } from './cookies.ts';
import { endpoint } from './endpoint.ts';
import { keptForms } from './kept.ts';
import { linkCookie } from './links/link-cookie.ts';
import { linkRoutes, type StepPages } from './links/link-routes.ts';
import { links, type Links, type Standing } from './links/links.ts';
import type { Log } from './log.ts';
import { once, type Once } from './once.ts';
import type { People } from './people.ts';
import type { Route } from './route.ts';
import { sealer } from './seal.ts';
import { sessions } from './sessions.ts';
import { bearer, type Bearer } from './sign-in/bearer.ts';
import { provider, type ProviderSettings } from './sign-in/provider.ts';
import { signInRoutes } from './sign-in/sign-in-routes.ts';
import { isSecure, type Site } from './site.ts';

export interface FrontPorts {
  readonly site: Site;
  /** Value of `SEAL_KEY`. */
  readonly sealKey: string;
  readonly provider: ProviderSettings;
  readonly stores: {
    readonly sessions: SessionStore;
    readonly links: LinkStore;
    readonly keptForms: KeptFormStore;
    readonly idempotency: IdempotencyStore;
  };
  readonly people: People;
  readonly standing: (link: LinkRow) => Promise<Standing>;
  readonly remail: (link: LinkRow) => Promise<void>;
  readonly now: () => Date;
  readonly log: Log;
}

/** All that a function needs to meet the web, wired once. */
export interface Front {
  readonly browser: Browser;
  readonly links: Links;
  readonly bearer: Bearer;
  readonly once: Once;
  readonly signInRoutes: () => readonly Route[];
  readonly linkRoutes: (pages: StepPages) => readonly Route[];
  readonly endpoint: (routes: readonly Route[]) => LambdaHandler;
}

export function front(ports: FrontPorts): Front {
  const { site, stores, people, standing, remail, now, log } = ports;
  const jar = cookieJar(isSecure(site));
  const sealing = sealer(ports.sealKey);
  const signedIn = sessions({ jar, store: stores.sessions, people, now });
  const cookie = linkCookie({ jar, sealer: sealing, store: stores.links, now });
  const kept = keptForms({ jar, sealer: sealing, store: stores.keptForms, now });
  const keyed = once(stores.idempotency, sealing, now);
  const issuer = provider(ports.provider);
  const opened = links({ store: stores.links, cookie, people, standing, now });
  const common = { site, sealer: sealing, sessions: signedIn, now };
  const pages = browser({ ...common, linkCookie: cookie, kept, once: keyed });
  return {
    browser: pages,
    links: opened,
    bearer: bearer({ provider: issuer, people, clientId: ports.provider.clientId, now }),
    once: keyed,
    signInRoutes: () => signInRoutes({ ...common, browser: pages, jar, people, provider: issuer }),
    linkRoutes: (stepPages) =>
      linkRoutes(
        { site, browser: pages, cookie, links: opened, store: stores.links, remail, now },
        stepPages,
      ),
    endpoint: (routes) => endpoint(site, routes, log),
  };
}
