import { languageOf } from '../gateway/page.ts';
import { jsonReply, type Reply } from '../gateway/reply.ts';
import type { CaptureStore } from './capture-store.ts';
import { mailBody, mailboxesPage, mailboxPage, mailPage } from './mailbox-page.ts';
import { readMail } from './read-mail.ts';

interface Visit {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly acceptLanguage: string | undefined;
}

/**
 * `GET /demo/mail?to=ADDRESS` answers the captured mails as JSON, oldest first; `/demo/mailbox` shows them as pages.
 * `undefined` for any other path.
 */
export function mailRoutes(store: CaptureStore) {
  return async ({ method, path, query, acceptLanguage }: Visit): Promise<Reply | undefined> => {
    if (method !== 'GET' && method !== 'HEAD') return undefined;
    const language = languageOf(query.get('lang') ?? acceptLanguage);
    const to = query.get('to') ?? undefined;
    if (path === '/demo/mail') {
      return jsonReply(200, await Promise.all(store.list(to).map(readMail)));
    }
    if (path === '/demo/mailbox') {
      if (to === undefined) return mailboxesPage(await mailboxes(store), language);
      return mailboxPage(to, await Promise.all(store.list(to).map(readMail)), language);
    }
    const [, id = '', body] = /^\/demo\/mailbox\/([\w-]+)(\/body)?$/.exec(path) ?? [];
    const mail = store.get(id);
    if (mail === undefined) return undefined;
    const read = await readMail(mail);
    return body === undefined ? mailPage(read, language) : mailBody(read);
  };
}

async function mailboxes(store: CaptureStore) {
  return Promise.all(
    store.recipients().map(async (box) => {
      const latest = store.list(box.recipient).at(-1);
      return { ...box, name: latest === undefined ? '' : (await readMail(latest)).toName };
    }),
  );
}
