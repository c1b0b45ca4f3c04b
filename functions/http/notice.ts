import type { Language, Text } from '#domain/words.ts';

/** A page that is one sentence and one thing to do next. */
export interface Notice {
  readonly language: Language;
  readonly title: Text;
  readonly says: Text;
  /** Number to tell the administrator, where something of ours broke. */
  readonly reference?: string;
  readonly next?: NextMove;
  /** Leads to the next move by itself after a moment. */
  readonly forward?: boolean;
}

/** A link, or a button that posts: `fields` come from `Visit.hidden`. */
export type NextMove =
  | { readonly label: Text; readonly href: string }
  | {
      readonly label: Text;
      readonly action: string;
      readonly fields: Readonly<Record<string, string>>;
    };

/** The notice in the product's look, without the office's letterhead: nothing is read from the office to say it. */
export function plainNotice(notice: Notice): string {
  const { language, title, says, reference, next } = notice;
  const number = { zh: '编号', en: 'Reference' }[language];
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">${refresh(notice)}
<title>${escape(title[language])}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/web/qianban.css">
</head>
<body>
<header class="top"><div class="wrap"><a class="office" href="/">${language === 'zh' ? '签办' : 'Qianban'}</a></div></header>
<main id="main" class="wrap">
<h1>${escape(title[language])}</h1>
<p>${escape(says[language])}</p>
${reference === undefined ? '' : `<p>${number} <b class="num">${escape(reference)}</b></p>`}
${next === undefined ? '' : move(next, language)}
</main>
</body>
</html>
`;
}

const refresh = ({ next, forward }: Notice): string =>
  forward === true && next !== undefined && 'href' in next
    ? `\n<meta http-equiv="refresh" content="0; url=${escape(next.href)}">`
    : '';

function move(next: NextMove, language: Language): string {
  const label = escape(next.label[language]);
  if ('href' in next) return `<p><a class="btn main" href="${escape(next.href)}">${label}</a></p>`;
  const fields = Object.entries(next.fields)
    .map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`)
    .join('');
  return `<form method="post" action="${escape(next.action)}">${fields}<button class="btn main">${label}</button></form>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
