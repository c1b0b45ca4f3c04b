import { nearMoment } from '#domain/date-words.ts';
import type { Text } from '#domain/words.ts';
import { Problem } from '#domain/problem.ts';
import { paperTitle } from '#statemachines/acts/papers.ts';
import type { Scene } from '../deeds/acting.ts';
import type { Standing } from '../http/links/links.ts';
import type { LinkRow } from '../stores/links.ts';
import { requestKey } from '../stores/requests.ts';
import { eventOf, readTrail } from '../stores/trail.ts';
import type { World } from '../world.ts';

/** How things stand at the hand-over of a link: it waits for this person's signature, or what became of it. */
export async function paperStanding(
  world: World,
  { state, route, office }: Scene,
  link: LinkRow,
  id: string,
): Promise<Standing> {
  const paper = state.papers?.find((one) => one.id === id);
  if (paper === undefined) throw new Problem('link-unknown', {});
  const { way, handOvers } = paper;
  if (way?.to.person === link.person && handOvers === link.round) return { open: true };
  const title = paperTitle(route, id);
  const trail = await readTrail(world.db, world.tables.trail, requestKey(link.request));
  const own = trail
    .map(eventOf)
    .filter((event) => event.type.startsWith('paper-') && 'paper' in event && event.paper === id);
  const given = own.filter(({ type }) => type === 'paper-given')[link.round - 1];
  const end = own
    .slice(given === undefined ? own.length : own.indexOf(given) + 1)
    .find(({ type }) => type !== 'paper-urged');
  if (end === undefined || !('by' in end)) return { open: false, over: moved(title) };
  const at: Text = {
    zh: nearMoment(office.zone, end.at, 'zh'),
    en: nearMoment(office.zone, end.at, 'en'),
  };
  const by = end.by.person === link.person ? { zh: '您', en: 'you' } : both(end.by.name);
  const { zh, en } =
    ends[
      end.type === 'paper-taken' || end.type === 'paper-declined' ? end.type : 'paper-called-back'
    ];
  return {
    open: false,
    over: {
      zh: `“${state.headline}”的${title.zh}已由${by.zh}于${at.zh}${zh}。没有什么要再签的。`,
      en: `${title.en} of “${state.headline}” was ${en} by ${by.en} on ${at.en}. Nothing is left to sign.`,
    },
  };
}

const both = (name: string): Text => ({ zh: name, en: name });

const moved = (title: Text): Text => ({
  zh: `${title.zh}已不在等您签收。`,
  en: `${title.en} no longer waits for your signature.`,
});

const ends = {
  'paper-taken': { zh: '签收', en: 'signed for' },
  'paper-declined': { zh: '拒收', en: 'declined' },
  'paper-called-back': { zh: '收回', en: 'called back' },
} as const;
