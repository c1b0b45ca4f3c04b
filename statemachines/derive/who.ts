import type { Language } from '#domain/words.ts';
import { standardTitle } from '../posts.ts';
import type { Route } from '../route.ts';
import type { Owner, Who } from '../who.ts';

/** What a post is called; the standard title unless an office has its own. */
export type PostTitle = (post: string) => { readonly zh: string; readonly en: string };

const words = {
  requester: { zh: '申请人', en: 'Requester' },
  keeper: { zh: '的保管人', en: 'Keeper of the ' },
  approver: { zh: '印章目录指定的批准人', en: 'Whom the seal’s entry names' },
  overseeing: { zh: '分管领导', en: 'Deputy in charge' },
  comma: { zh: '、', en: ', ' },
  or: { zh: '或', en: ' or ' },
} as const;

/** Who owns a step, in words, before anybody is known: 综合科科长, 分管领导或主要领导. */
export function whoWords(
  route: Route,
  owner: Owner,
  language: Language,
  titleOf: PostTitle = standardTitle,
): string {
  const choices = 'first' in owner ? owner.first.map(({ who }) => who) : [owner];
  const titles = [...new Set(choices.map((who) => oneOf(route, who, language, titleOf)))];
  const last = titles.at(-1) ?? '';
  return titles.length < 2
    ? last
    : titles.slice(0, -1).join(words.comma[language]) + words.or[language] + last;
}

function oneOf(route: Route, who: Who, language: Language, titleOf: PostTitle): string {
  if ('requester' in who) return words.requester[language];
  if ('overseeing' in who) return words.overseeing[language];
  if ('keeping' in who) return keeperWords(route, who.keeping, language);
  if ('approving' in who) return words.approver[language];
  if ('post' in who) return titleOf(who.post)[language];
  return route.fields[who.field]?.label[language] ?? who.field;
}

/** 所用印章的保管人 */
function keeperWords(route: Route, field: string, language: Language): string {
  const label = route.fields[field]?.label[language] ?? field;
  return language === 'zh'
    ? `${label}${words.keeper.zh}`
    : `${words.keeper.en}${label.toLowerCase()}`;
}
