import { textReply, type Reply } from './reply.ts';

export type Language = 'zh' | 'en';

/** Text that is already HTML; everything else is escaped on its way into a page. */
export interface Html {
  readonly html: string;
}

type Piece = string | number | Html | readonly Html[];

/** Builds HTML; what is put in is escaped unless it came from `html` itself. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: String.raw({ raw: strings }, ...pieces.map(render)) };
}

function render(piece: Piece): string {
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtml(String(piece));
  return 'html' in piece ? piece.html : piece.map((part) => part.html).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Chinese unless the reader's browser asks for English first. */
export const languageOf = (acceptLanguage: string | undefined): Language =>
  /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh';

interface Page {
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
  readonly status?: number;
}

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * A page of the one-machine mode itself (never of the product), in the product's look. Its forms are checked by their
 * Origin, which browsers withhold under `no-referrer`; `same-origin` tells other sites just as little.
 */
export function pageReply({ language, title, body, status = 200 }: Page): Reply {
  const page = html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="same-origin" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/web/qianban.css" />
      </head>
      <body>
        <header class="top">
          <div class="wrap">
            <a class="office" href="/">${language === 'zh' ? '签办' : 'Qianban'}</a>
          </div>
        </header>
        <main id="main" class="wrap">
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `;
  const reply = textReply(status, 'text/html', page.html);
  return { ...reply, headers: [...reply.headers, ['content-security-policy', policy]] };
}
