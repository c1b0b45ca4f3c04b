/** A page as a browser without scripts has it. */
export interface Page {
  readonly url: string;
  readonly status: number;
  readonly html: string;
  readonly forms: readonly PageForm[];
}

export interface PageForm {
  readonly action: string;
  readonly hidden: URLSearchParams;
  readonly html: string;
}

/** Somebody with a browser and no scripts: cookies, redirects, forms. */
export interface Visitor {
  open(path: string, headers?: Readonly<Record<string, string>>): Promise<Page>;
  /** Submits a form of a page with these fields beside its hidden ones. */
  submit(page: Page, form: PageForm | undefined, fields: Fields, sent?: Sent): Promise<Page>;
  signIn(person: string): Promise<void>;
  cookies(): string;
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;
interface Init extends Sent {
  readonly method?: string;
  readonly body?: string;
}
interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
}

export function visitor(url: string): Visitor {
  const jar = new Map<string, string>();
  const cookies = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  async function go(address: string, init: Init, left = 10): Promise<Page> {
    const reply = await fetch(address, {
      ...init,
      redirect: 'manual',
      headers: { cookie: cookies(), 'accept-language': 'zh-CN', ...init.headers },
    });
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
      if (/Max-Age=0|Expires=Thu, 01 Jan 1970/iu.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const html = await reply.text();
    const to = reply.headers.get('location');
    if (to !== null && reply.status >= 300 && reply.status < 400 && left > 0)
      return go(new URL(to, address).href, {}, left - 1);
    return { url: address, status: reply.status, html, forms: formsOf(html) };
  }

  const submit: Visitor['submit'] = (page, form, fields, { headers = {} } = {}) => {
    if (form === undefined) throw new Error(`no such form on ${page.url}: ${page.html}`);
    const body = new URLSearchParams(form.hidden);
    for (const [name, values] of Object.entries(fields)) {
      body.delete(name);
      for (const value of [values].flat()) body.append(name, value);
    }
    return go(new URL(form.action, page.url).href, {
      method: 'POST',
      headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: body.toString(),
    });
  };

  return {
    open: (path, headers = {}) => go(new URL(path, url).href, { headers }),
    submit,
    async signIn(person) {
      const choose = await go(`${url}/sign-in?then=/&again=1`, {});
      const page = await submit(choose, choose.forms.at(-1), { person });
      if (page.status !== 200) throw new Error(`${person} could not sign in: ${page.html}`);
    },
    cookies,
  };
}

function formsOf(html: string): readonly PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gsu)].map(([, head = '', inner = '']) => ({
    action: plain(/\baction="([^"]*)"/u.exec(head)?.[1] ?? ''),
    html: inner,
    hidden: new URLSearchParams(
      [...inner.matchAll(/<input\b[^>]*type="hidden"[^>]*>/gu)].map(([tag]): [string, string] => [
        plain(/\bname="([^"]*)"/u.exec(tag)?.[1] ?? ''),
        plain(/\bvalue="([^"]*)"/u.exec(tag)?.[1] ?? ''),
      ]),
    ),
  }));
}

/** Text of a page: tags away, entities read. */
export const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
