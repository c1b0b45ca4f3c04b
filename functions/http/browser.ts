import { randomUUID } from 'node:crypto';
import { Problem } from '#domain/problem.ts';
import type { Arrival } from './arrival.ts';
import { readForm } from './body.ts';
import { refusal } from './failure.ts';
import {
  checkOrigin,
  keyField,
  nonceField,
  openForm,
  sealForm,
  type SecretField,
  takeSecrets,
} from './form-guard.ts';
import type { Kept } from './kept.ts';
import type { LinkCookie } from './links/link-cookie.ts';
import type { Once } from './once.ts';
import { type Reply, seeOther, withCookies } from './reply.ts';
import type { Param, ParamsOf, Route } from './route.ts';
import type { Sealer } from './seal.ts';
import type { Sessions } from './sessions.ts';
import { signInFirst, signInPath } from './sign-in/then.ts';
import type { Site } from './site.ts';
import type { FormVisit, Visit } from './visit.ts';

export interface BrowserPorts {
  readonly site: Site;
  readonly sealer: Sealer;
  readonly sessions: Sessions;
  readonly linkCookie: LinkCookie;
  readonly kept: Kept;
  readonly once: Once;
  readonly now: () => Date;
}

/** Makes routes for people: reading needs nothing, posting needs one of our own forms. */
export interface Browser {
  get<const Path extends string>(
    path: Path,
    show: (visit: Visit<ParamsOf<Path>>) => Promise<Reply>,
  ): Route;
  post<const Path extends string>(
    path: Path,
    act: (visit: FormVisit<ParamsOf<Path>>) => Promise<Reply>,
  ): Route;
}

export function browser(ports: BrowserPorts): Browser {
  return {
    get: (path, show) => ({
      method: 'GET',
      path,
      answer: async (arrival, param) => {
        const page = pageOf(arrival);
        try {
          return await show(visit(ports, arrival, param, page));
        } catch (error) {
          if (arrival.program || !isCode(error, 'sign-in-needed')) throw error;
          return seeOther(signInPath(page));
        }
      },
    }),

    post: (path, act) => ({
      method: 'POST',
      path,
      answer: async (arrival, param) => {
        checkOrigin(arrival, ports.site);
        const form = readForm(arrival);
        const secrets = takeSecrets(form);
        const { bearer, page } = openForm(ports.sealer, form, bearers(ports, arrival), ports.now());
        const key = form.get(keyField) ?? '';
        form.delete(nonceField);
        form.delete(keyField);
        const secret = (name: SecretField) => secrets.get(name) ?? '';
        const posted = { ...visit(ports, arrival, param, page), form, key, secret };
        try {
          const run = () => act(posted);
          const content = `${arrival.path}\n${form.toString()}`;
          const reply = await (key === ''
            ? run()
            : ports.once({ scope: bearer, key, content }, run));
          // Before the reply's own cookies: what it keeps anew stays.
          return ports.kept.has(arrival.cookies) && reply.status < 400
            ? { ...reply, cookies: [ports.kept.clear, ...reply.cookies] }
            : reply;
        } catch (error) {
          return keepTyped(ports, posted, bearer, error);
        }
      },
    }),
  };
}

/** Somebody must first sign in, or open the link again: what they typed waits for them. Anything else is thrown on. */
async function keepTyped(
  ports: BrowserPorts,
  posted: FormVisit,
  bearer: string,
  error: unknown,
): Promise<Reply> {
  if (posted.program || !(error instanceof Problem)) throw error;
  if (!isCode(error, 'sign-in-needed') && !isCode(error, 'page-expired')) throw error;
  const { sessions, linkCookie } = ports;
  const holder = bearer === sessions.hash(posted.cookies) ? sessions : linkCookie;
  const person = await holder.owner(posted.cookies);
  const cookie = await ports.kept.keep(posted.page, posted.form, person);
  const reply = isCode(error, 'sign-in-needed')
    ? seeOther(signInFirst(posted.page))
    : refusal(ports.site, posted, error);
  return withCookies(reply, cookie);
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Problem && error.code === code;

const pageOf = ({ path, query }: Arrival): string =>
  query.size === 0 ? path : `${path}?${query.toString()}`;

/** What this browser holds: forms are bound to one of these. The session comes first. */
function bearers({ sessions, linkCookie }: BrowserPorts, { cookies }: Arrival): readonly string[] {
  return [sessions.hash(cookies), linkCookie.hash(cookies)].filter((hash) => hash !== undefined);
}

function visit(ports: BrowserPorts, arrival: Arrival, param: Param, page: string): Visit<string> {
  let asked: ReturnType<Sessions['actor']> | undefined;
  const signedIn = () => (asked ??= ports.sessions.actor(arrival.cookies));
  return {
    ...arrival,
    param,
    page,
    signedIn,
    async actor() {
      const actor = await signedIn();
      if (actor === undefined) throw new Problem('sign-in-needed', {});
      return actor;
    },
    hidden() {
      const [bearer] = bearers(ports, arrival);
      if (bearer === undefined) throw new Problem('sign-in-needed', {});
      const nonce = sealForm(ports.sealer, { bearer, page }, ports.now());
      return { [nonceField]: nonce, [keyField]: randomUUID() };
    },
    kept: (person, on = page) => ports.kept.find(arrival.cookies, on, person),
    keep: (form, person, on = page) => ports.kept.keep(on, form, person),
  };
}
