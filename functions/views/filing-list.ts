import { type Office, postTitle } from '#domain/office.ts';
import type { Language } from '#domain/words.ts';
import { type Html, markup, nothing } from '#statemachines/html.ts';
import type { Off } from '#statemachines/enabled.ts';
import { families, type Route } from '#statemachines/route.ts';
import { familyTitles } from './family-titles.ts';
import { listed, saying } from './saying.ts';

export interface Fileable {
  readonly route: Route;
  readonly allowed: boolean;
  /** Not in use here. */
  readonly off?: Off | undefined;
}

export interface FilingList {
  readonly language: Language;
  readonly office: Office;
  readonly routes: readonly Fileable[];
  /** Words looked for; empty shows everything by family. */
  readonly search: string;
  /** Where the search form goes. */
  readonly action: string;
}

/** 我能办什么: by family, found by words; what others file is listed too, with who they are. */
export function filingList(list: FilingList, heading: Html): Html {
  const { language, routes, search, action } = list;
  const say = saying(language);
  const found = routes.filter(({ route }) => matches(route, search));
  const shown = found.length === 0 ? nothing : byFamily(list, found);
  return markup`<section id="can">${heading}
<form class="seek" role="search" method="get" action="${action}#can"><div><label class="vh" for="q">${say('查找可办事项', 'Find what can be filed')}</label><input type="search" id="q" name="q" value="${search}" placeholder="${say('如维修、报销、盖章', 'repair, claim, seal')}"></div><button class="btn">${say('查找', 'Find')}</button></form>
${search !== '' && found.length === 0 && markup`<p class="g">${say(`没有名称或说明里含“${search}”的事项。换个说法，或`, `Nothing called “${search}”. Try another word, or `)}<a href="${action}#can">${say('看全部事项', 'see everything')}</a>${say('。', '.')}</p>`}
${shown}</section>`;
}

const matches = (route: Route, search: string): boolean => {
  const words = search.trim().toLowerCase();
  const said = [route.title, route.noun, route.basis, familyTitles[route.family]]
    .flatMap(({ zh, en }) => [zh, en])
    .join(' ')
    .toLowerCase();
  return said.includes(words);
};

function byFamily(list: FilingList, found: readonly Fileable[]): readonly Html[] {
  const { language, search } = list;
  const say = saying(language);
  return families.flatMap((family) => {
    const own = found.filter(({ route }) => route.family === family);
    if (own.length === 0) return [];
    const mine = own.filter(({ allowed }) => allowed).length;
    const open = search !== '' || (mine > 0 && found.length <= 30);
    const count = say(`${String(own.length)}项`, String(own.length));
    return [
      markup`<details${open && markup` open`}><summary>${familyTitles[family][language]}　${count}</summary><ul>${own.map((entry) => entryOf(list, entry))}</ul></details>
`,
    ];
  });
}

function entryOf({ language, office }: FilingList, { route, allowed, off }: Fileable): Html {
  const title = route.title[language];
  if (off !== undefined) return offEntry(title, off, language);
  if (allowed) return markup`<li><a href="/file/${route.id}">${title}</a></li>`;
  const say = saying(language);
  const posts = listed(
    language,
    route.start.posts.map((post) => postTitle(office, post)[language]),
  );
  return markup`<li class="quiet">${title}<small>${say(`（由${posts}填报）`, ` (filed by: ${posts})`)}</small></li>`;
}

function offEntry(title: string, { instead }: Off, language: Language): Html {
  const say = saying(language);
  const why =
    instead === undefined
      ? say('（本单位未启用）', ' (not in use here)')
      : say(`（已停用，改用“${instead.zh}”）`, ` (replaced by “${instead.en}”)`);
  return markup`<li class="quiet">${title}<small>${why}</small></li>`;
}
