import type { Language, Text } from '#domain/words.ts';
import { standardTitle } from '../posts.ts';
import type { JointSigning, Quorum } from '../joint-signing.ts';
import type { HumanStep, Route } from '../route.ts';
import type { Who } from '../who.ts';
import { type PostTitle, whoWords } from './who.ts';

/** What each way of signing jointly is called, and how it is said before the names of those who sign. */
const ways = {
  all: { zh: '会签：', en: 'All sign: ' },
  any: { zh: '或签：', en: 'Any one signs: ' },
  'in-order': { zh: '依次签：', en: 'One after the other: ' },
  quorum: { zh: '票签：', en: 'Vote: ' },
  lead: { zh: '主办：', en: 'Lead: ' },
} as const satisfies Readonly<Record<JointSigning['how'], Text>>;

const words = {
  /** What several do together without deciding. */
  together: { zh: '同办：', en: 'Together: ' },
  assisting: { zh: '；协办：', en: '; with ' },
  comma: { zh: '、', en: ', ' },
  each: { zh: '各', en: 'each ' },
  every: { zh: '全体', en: 'every ' },
  votes: { zh: '；', en: '; ' },
} as const satisfies Readonly<Record<string, Text>>;

/** Who does a step, in words: its owner, or who signs it jointly and how: 会签：办公室主任、财务科科长. */
export function signingWords(
  route: Route,
  { by, joint, kind }: Pick<HumanStep, 'by' | 'joint' | 'kind'>,
  language: Language,
  titleOf: PostTitle = standardTitle,
): string {
  const owner = whoWords(route, by, language, titleOf);
  if (joint === undefined) return owner;
  const signers = signersWords(route, joint, language, titleOf);
  const isWork = joint.how === 'all' && kind !== 'sign';
  const way = (isWork ? words.together : ways[joint.how])[language];
  if (joint.how === 'lead') return way + owner + words.assisting[language] + signers;
  const carried = joint.quorum === undefined ? '' : quorumWords(route, joint.quorum, language);
  return way + signers + (carried === '' ? '' : words.votes[language] + carried);
}

function signersWords(
  route: Route,
  { signers }: JointSigning,
  language: Language,
  titleOf: PostTitle,
): string {
  if ('each' in signers) return words.each[language] + within(titleOf(signers.post)[language]);
  const said = (who: Who): string => whoWords(route, who, language, titleOf);
  if ('everyHolderOf' in signers) {
    return words.every[language] + within(said(signers.everyHolderOf));
  }
  const counted = new Map<string, number>();
  for (const title of signers.map(said)) counted.set(title, (counted.get(title) ?? 0) + 1);
  return [...counted]
    .map(([title, count]) => (count === 1 ? title : several(title, count, language)))
    .join(words.comma[language]);
}

/** A title as it stands within a sentence; Chinese has no capitals. */
const within = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

const several = (title: string, count: number, language: Language): string =>
  language === 'zh' ? `${title}${String(count)}人` : `${title} (${String(count)})`;

/** How many votes carry it, by the route’s default where an office may set it. */
function quorumWords(route: Route, quorum: Quorum, language: Language): string {
  if ('votes' in quorum) {
    const { votes } = quorum;
    const value = typeof votes === 'number' ? votes : route.settings[votes.setting]?.value;
    const count = String(value ?? '');
    return language === 'zh' ? `${count}票通过` : `${count} votes carry it`;
  }
  const isMore = 'moreThan' in quorum;
  const [part, whole] = isMore ? quorum.moreThan : quorum.atLeast;
  if (isMore && part * 2 === whole) {
    return language === 'zh' ? '超过半数通过' : 'more than half carry it';
  }
  return language === 'zh'
    ? `${isMore ? '超过' : '不少于'}${fraction(part, whole)}通过`
    : `${isMore ? 'more than' : 'at least'} ${String(part)}/${String(whole)} carry it`;
}

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
const numeral = (value: number): string => numerals[value] ?? String(value);
const fraction = (part: number, whole: number): string =>
  part === whole ? '全体' : `${numeral(whole)}分之${numeral(part)}`;
