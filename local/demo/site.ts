import { signIn } from './sign-in.ts';

/** The office's site as a program and as a browser see it, each person signed in as themselves. */
export interface Site {
  readonly url: string;
  /** The API's answer as JSON text, or as the bytes that a redirect leads to. Throws a `Refused` for a refusal. */
  get(person: string, path: string): Promise<string>;
  /** The API's answer as bytes. */
  bytes(person: string, path: string): Promise<Uint8Array>;
  post(person: string, path: string, body: unknown): Promise<string>;
  download(person: string, path: string): Promise<Uint8Array>;
  /** A page, in a browser that came in through the sign-in service. */
  page(person: string, path: string): Promise<string>;
  /** Sends a form of the page at `path`, with the hidden fields the page gave it. */
  submit(person: string, path: string, form: Fields, to: string): Promise<void>;
  /** The same for a form that may say a thing twice, and whose answer is a page; what stands on it. */
  press(person: string, path: string, form: Typed, to: string): Promise<string>;
  /** The same at the page behind a mail's link. */
  pressAt(person: string, link: string, form: Typed): Promise<string>;
  /** The bytes behind a link of a page. */
  open(person: string, path: string): Promise<Uint8Array>;
  /** Everybody signs in anew: what was good for hours is over. */
  anew(): void;
}

type Fields = Readonly<Record<string, string>>;
type Typed = readonly (readonly [string, string])[];

/** Somebody who is not signed in: only a mail's link says who he may be. */
export const nobody = '';

/** The office said no: nothing has changed. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** What a call sends beyond who is asking. */
interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const patienceMs = 60_000;

export function site(url: string): Site {
  const tokens = remembered((person) => tokenOf(url, person));
  const cookies = remembered(async (person) => (person === nobody ? '' : signIn(url, person)));

  const api = async (person: string, path: string, init: Sent = {}) =>
    answered(`${url}${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${await tokens.of(person)}`,
        accept: 'application/json',
        ...init.headers,
      },
    });
  const browse = async (person: string, path: string, init: Sent = {}) =>
    answered(`${url}${path}`, {
      ...init,
      headers: { cookie: await cookies.of(person), accept: 'text/html', ...init.headers },
    });

  const page = async (person: string, path: string) => (await browse(person, path)).text();
  const send = async (person: string, to: string, form: URLSearchParams, cookie = '') => {
    const own = await cookies.of(person);
    return browse(person, to, {
      method: 'POST',
      headers: {
        origin: url,
        'content-type': 'application/x-www-form-urlencoded',
        cookie: both(own, cookie),
      },
      body: form.toString(),
    });
  };
  return {
    url,
    page,
    get: async (person, path) => (await api(person, path)).text(),
    bytes: async (person, path) => (await api(person, path)).bytes(),
    async post(person, path, body) {
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      };
      return (
        await api(person, path, { method: 'POST', headers, body: JSON.stringify(body) })
      ).text();
    },
    download: async (person, path) => follow(await api(person, path)),
    open: async (person, path) => follow(await browse(person, path)),
    async press(person, path, form, to) {
      const response = await send(person, to, filled(await page(person, path), form, to));
      return response.text();
    },
    async pressAt(person, link, form) {
      const opened = await browse(person, new URL(link).pathname);
      const [cookie = ''] = (opened.headers.getSetCookie()[0] ?? '').split(';');
      const own = await cookies.of(person);
      const shown = await browse(person, '/a/step', { headers: { cookie: both(own, cookie) } });
      const sent = filled(await shown.text(), form, '/a/step');
      return (await send(person, '/a/step', sent, cookie)).text();
    },
    async submit(person, path, form, to) {
      const response = await send(
        person,
        to,
        filled(await page(person, path), Object.entries(form), to),
      );
      if (response.status !== 303) throw new Refused(saidBy(await response.text()));
    },
    anew() {
      tokens.forget();
      cookies.forget();
    },
  };
}

const both = (...cookies: readonly string[]): string =>
  cookies.filter((cookie) => cookie !== '').join('; ');

/** What a page's form sends: its hidden fields, and what is typed. */
function filled(shown: string, typed: Typed, to: string): URLSearchParams {
  const form = new URLSearchParams(hiddenFields(shown, to));
  for (const [name, value] of typed) form.append(name, value);
  return form;
}

/** Throws what the office says where it refuses. */
async function answered(address: string, init: RequestInit): Promise<Response> {
  const response = await fetch(address, {
    ...init,
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMs),
  });
  if (response.status < 400) return response;
  const { pathname } = new URL(address);
  throw new Refused(`${decodeURIComponent(pathname)}：${saidBy(await response.text())}`);
}

/** The refusal's own sentence: of the API's JSON, or of the page. */
function saidBy(body: string): string {
  if (!body.startsWith('{'))
    return body
      .replace(/^.*<h1>/su, '')
      .replaceAll(/<[^>]*>|\s+/gu, ' ')
      .slice(0, 300);
  const refusal: { readonly message?: string; readonly details?: unknown } = JSON.parse(body);
  return `${refusal.message ?? body} ${JSON.stringify(refusal.details ?? {})}`;
}

/** What a door leads to: an address that is good for minutes and asks nobody who he is. */
async function follow(door: Response): Promise<Uint8Array> {
  const to = door.headers.get('location');
  if (to === null) throw new Error(`${door.url} leads nowhere`);
  return (await answered(to, {})).bytes();
}

async function tokenOf(url: string, person: string): Promise<string> {
  const response = await answered(`${url}/demo/token`, {
    method: 'POST',
    body: JSON.stringify({ person }),
  });
  const { access_token: token }: { access_token: string } = JSON.parse(await response.text());
  return token;
}

/** The fields that the page's form at an address brings along; one that is not a form of the page leads nowhere. */
function hiddenFields(page: string, action: string): Fields {
  const written = `action="${action.replaceAll('&', '&amp;')}"`;
  const form = page.split('<form').find((part) => part.includes(written));
  if (form === undefined) throw new Error(`no form leads to ${action}`);
  const fields = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu);
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]));
}

function remembered<Value>(make: (key: string) => Promise<Value>) {
  const made = new Map<string, Promise<Value>>();
  return {
    of(key: string): Promise<Value> {
      const value = made.get(key) ?? make(key);
      made.set(key, value);
      return value;
    },
    forget: () => {
      made.clear();
    },
  };
}
