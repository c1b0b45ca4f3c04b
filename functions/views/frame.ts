import { holds, type Office, personOf, postsOf } from '#domain/office.ts';
import type { Language } from '#domain/words.ts';
import { type Html, markup, nothing, render } from '#statemachines/html.ts';
import { saying } from './saying.ts';

export const sections = ['desk', 'file', 'mine', 'registers', 'archive', 'office'] as const;
export type Section = (typeof sections)[number];

/** What every page has around its matter. */
export interface Frame {
  readonly language: Language;
  readonly office: Office;
  /** Whose page it is; left out for a stranger. */
  readonly person?: string;
  /** The word lit in the navigation. A page reached by a mail's link has none: it is about one thing. */
  readonly section?: Section;
  /** Path and query of this page, for the switch of language. */
  readonly here: string;
  /** Hidden fields of the sign-out form; left out where nobody is signed in. */
  readonly signOut?: Readonly<Record<string, string>>;
  readonly title: string;
  /** A line of small print under the matter. */
  readonly foot?: Html;
}

/** A whole page in the office's letterhead. `matter` begins with the page's only h1. */
export function frame(about: Frame, matter: Html): string {
  const { language, office, title, person, section } = about;
  const say = saying(language);
  return render(markup`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/web/qianban.css">
<script src="/web/enhance.js" defer></script>
</head>
<body>
<a class="skip" href="#main">${say('跳到正文', 'Skip to content')}</a>
<header class="top"><div class="wrap">
${letterhead(about)}
${person !== undefined && markup`<p class="who">${whoReads(office, person, language)}</p>`}
${section !== undefined && navigation(about, section)}
</div></header>
<main id="main" class="wrap">
${matter}
</main>
<footer class="wrap"><div class="foot">${about.foot !== undefined && markup`<p>${about.foot}</p>`}
<p>${office.help[language]}</p>
${smallDoors(about)}</div></footer>
</body>
</html>
`);
}

function letterhead({ office, language, section }: Frame): Html {
  const name = markup`${office.name[language]}<span>${saying(language)('签办', 'Qianban')}</span>`;
  return section === undefined
    ? markup`<p class="office">${name}</p>`
    : markup`<a class="office" href="/">${name}</a>`;
}

/** 罗启明，副局长 */
export function whoReads(office: Office, person: string, language: Language): string {
  const name = personOf(office, person)?.name ?? person;
  const [post] = postsOf(office, person);
  if (post === undefined) return name;
  return `${name}${language === 'zh' ? '，' : ', '}${post[language]}`;
}

const words = {
  desk: { zh: '工作台', en: 'Desk', href: '/' },
  file: { zh: '我要办', en: 'File', href: '/file' },
  mine: { zh: '我提交的', en: 'Mine', href: '/requests' },
  registers: { zh: '台账', en: 'Registers', href: '/registers' },
  archive: { zh: '档案', en: 'Archive', href: '/archive' },
  office: { zh: '管理', en: 'Office', href: '/office/people' },
} as const satisfies Readonly<Record<Section, unknown>>;

function navigation({ office, person, language }: Frame, current: Section): Html {
  const door = officeDoor(office, person);
  const shown = sections.filter((section) => section !== 'office' || door !== undefined);
  const items = shown.map((section) => {
    const mark = section === current ? markup` aria-current="page"` : nothing;
    const href = section === 'office' && door !== undefined ? door : words[section].href;
    return markup`<li><a href="${href}"${mark}>${words[section][language]}</a></li>`;
  });
  return markup`<nav class="nav" aria-label="${saying(language)('栏目', 'Sections')}"><ul>${items}</ul></nav>`;
}

/** Administrators change the office; inspectors read what it changed. */
function officeDoor(office: Office, person: string | undefined): string | undefined {
  if (person === undefined) return undefined;
  if (holds(office, person, 'office-admin')) return words.office.href;
  return holds(office, person, 'discipline') ? '/office/history' : undefined;
}

/** The other language, and the way out. */
function smallDoors({ language, here, signOut }: Frame): Html {
  const other = language === 'zh' ? 'en' : 'zh';
  const page = new URL(here, 'http://here');
  page.searchParams.set('lang', other);
  const name = language === 'zh' ? 'English' : '中文';
  const leave =
    signOut !== undefined &&
    markup`<a class="plain" href="/pin">${saying(language)('签名方式', 'Signing')}</a><form method="post" action="/sign-out" class="leave">${hiddenFields(signOut)}<button class="plain">${saying(language)('退出登录', 'Sign out')}</button></form>`;
  return markup`<div class="doors no-print"><a class="plain" lang="${other === 'zh' ? 'zh-CN' : 'en'}" hreflang="${other === 'zh' ? 'zh-CN' : 'en'}" href="${page.pathname}${page.search}">${name}</a>${leave}</div>`;
}

export const hiddenFields = (fields: Readonly<Record<string, string>>): Html =>
  markup`${Object.entries(fields).map(
    ([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`,
  )}`;
