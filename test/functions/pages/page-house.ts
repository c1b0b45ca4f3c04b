import { randomBytes } from 'node:crypto';
import type { APIGatewayProxyResult } from 'aws-lambda';
import type { LambdaHandler } from '#functions/host.ts';
import { hashOf } from '#functions/http/secret.ts';
import { links } from '#functions/links/links.ts';
import { mailingOf } from '#functions/mail/mailing-of.ts';
import { variables } from '#functions/names.ts';
import { office } from '#functions/office/office.ts';
import { pages } from '#functions/pages/pages.ts';
import { sessionStore } from '#functions/stores/sessions.ts';
import { openRig, type Rig, type RigOptions } from '../../rig/open-rig.ts';
import { ask } from '../http/events.ts';
import { hiddenOf } from '../http/front-harness.ts';
import { expectSoundPage } from '../views/page-rules.ts';

/** One person's browser without scripts: cookies, pages, forms. */
export interface Browser {
  /** Opens a page; every page shown is held to the rules for pages. */
  open(path: string): Promise<APIGatewayProxyResult>;
  /** Posts the last page's form to its action with these fields; a field given twice is sent twice. */
  post(
    action: string,
    fields: readonly (readonly [string, string])[],
  ): Promise<APIGatewayProxyResult>;
  /** Gets a session, as a sign-in would. */
  signIn(person: string): Promise<void>;
  readonly page: string;
}

export interface PageHouse {
  readonly rig: Rig;
  browser(headers?: Readonly<Record<string, string>>): Browser;
  /** The function that answers a path. */
  handlerFor(path: string): LambdaHandler;
  /** A mail's link to the open step of a request. */
  linkFor(person: string, request: string, confirms?: string): Promise<string>;
  close(): Promise<void>;
}

/** The functions that people reach, over the real emulators. */
export async function openPageHouse(options: RigOptions = {}): Promise<PageHouse> {
  const rig = await openRig(options);
  const { world } = rig;
  const host = {
    environment: {
      [variables.sealKey]: randomBytes(32).toString('base64url'),
      [variables.issuer]: `${world.baseUrl}/oidc`,
      [variables.clientId]: 'qianban',
      [variables.clientSecret]: 'secret',
      [variables.office]: 'office',
      [variables.uploads]: 'uploads',
      AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1',
    },
  };
  const served: readonly (readonly [string, LambdaHandler])[] = [
    ['/a/', links(world, host)],
    ['/office/', office(world, host)],
    ['/', pages(world, host)],
  ];
  const handlerFor = (path: string): LambdaHandler => {
    const found = served.find(([prefix]) => path.startsWith(prefix));
    if (found === undefined) throw new Error('a path begins with a slash');
    return found[1];
  };
  const sessions = sessionStore(world.db, world.tables.facts);

  function browser(always: Readonly<Record<string, string>> = {}): Browser {
    const jar = new Map<string, string>();
    let shown = '';
    const take = (reply: APIGatewayProxyResult): APIGatewayProxyResult => {
      for (const line of reply.multiValueHeaders?.['set-cookie'] ?? []) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(String(line)) ?? [];
        jar.set(name, value);
      }
      if (reply.body !== '' && reply.body.startsWith('<!doctype')) {
        shown = reply.body;
        expectSoundPage(shown);
      }
      return reply;
    };
    const headers = () => ({
      'accept-language': 'zh-CN',
      ...always,
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    });
    return {
      get page() {
        return shown;
      },
      open: async (path) => take(await ask(handlerFor(path), { path, headers: headers() })),
      async post(action, fields) {
        const body = new URLSearchParams();
        for (const [name, value] of hiddenOf(shown)) body.append(name, value);
        for (const [name] of fields) body.delete(name);
        for (const [name, value] of fields) body.append(name, value);
        return take(
          await ask(handlerFor(action), {
            method: 'POST',
            path: action,
            headers: {
              ...headers(),
              origin: world.baseUrl,
              'content-type': 'application/x-www-form-urlencoded',
            },
            body: body.toString(),
          }),
        );
      },
      async signIn(person) {
        const secret = randomBytes(32).toString('base64url');
        const at = new Date(world.now());
        const row = { person, epoch: 0, strength: 'sign-in', createdAt: at, seenAt: at } as const;
        await sessions.begin(hashOf(secret), row, new Date(at.getTime() + 3_600_000));
        jar.set('session', secret);
      },
    };
  }

  return {
    rig,
    browser,
    handlerFor,
    async linkFor(person, request, confirms) {
      const state = await rig.deeds.request(rig.as('gao-zhenhua'), request);
      const row = state.steps.find(({ state: is }) => is === 'open');
      const to = rig.office.persons.find(({ id }) => id === person);
      if (row === undefined || to === undefined) throw new Error('nothing to link to');
      return new URL(await mailingOf(world, host).link(to, state, row, confirms)).pathname;
    },
    close: () => rig.close(),
  };
}

/** Where a reply leads. */
export const leadsTo = ({ headers }: APIGatewayProxyResult): string =>
  String(headers?.['location'] ?? '');
