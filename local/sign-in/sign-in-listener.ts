import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import { languageOf } from '../gateway/page.ts';
import { readBody } from '../gateway/read-body.ts';
import { redirect, sendReply } from '../gateway/reply.ts';
import { choosePersonPage } from './choose-person-page.ts';
import type { People } from './person.ts';

export type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Answers everything below `/oidc`: the provider's own endpoints, and the page that asks who one is. */
export function signInListener(provider: Provider, people: People, baseUrl: string): Listener {
  const callback = provider.callback();
  const { host, protocol } = new URL(baseUrl);

  return async (request, response) => {
    // The provider builds its addresses from these; whatever the sender put there counts for nothing.
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    request.headers['x-forwarded-host'] = host;
    request.headers.host = host;
    const url = request.url ?? '';
    const uid = /^\/oidc\/interaction\/([\w-]+)(?:\?|$)/.exec(url)?.[1];
    if (uid === undefined) {
      if (/^\/oidc\/auth\b/.test(url)) request.headers.cookie = withoutSession(request);
      Object.assign(request, { originalUrl: url, url: url.slice('/oidc'.length) || '/' });
      await callback(request, response);
      return;
    }
    try {
      await interact(uid, request, response);
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      // The page was left open too long, or its cookie is gone: begin again.
      sendReply(response, redirect(303, '/'));
    }
  };

  async function interact(
    uid: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    await provider.interactionDetails(request, response);
    const everyone = await people();
    if (request.method === 'POST') {
      const form = new URLSearchParams(
        Buffer.from((await readBody(request, 4096)) ?? '').toString(),
      );
      const person = everyone.find(({ id }) => id === form.get('person'));
      if (person !== undefined && isOwnForm(request)) {
        const login = { accountId: person.id };
        await provider.interactionFinished(request, response, { login });
        return;
      }
    }
    const language = languageOf(request.headers['accept-language']);
    sendReply(response, choosePersonPage(uid, everyone, language));
  }

  function isOwnForm(request: IncomingMessage): boolean {
    const { origin } = request.headers;
    return origin === undefined || origin === baseUrl;
  }
}

/** Signing in begins without a session, so that it asks each time and one browser can play several persons in turn. */
function withoutSession({ headers }: IncomingMessage): string {
  const cookies = (headers.cookie ?? '').split(/;\s*/);
  return cookies.filter((cookie) => !/^_session(\.|=)/.test(cookie)).join('; ');
}
