import { fullDay } from '#domain/date-words.ts';
import { dateIn } from '#domain/dates.ts';
import { postsOf } from '#domain/office.ts';
import type { Closing } from '#domain/request.ts';
import type { Language, Text } from '#domain/words.ts';
import type { MailScene, Words } from '../tasks/mailing.ts';
import { amountOf } from './ask-words.ts';
import { letter } from './letter.ts';
import { opinionLines } from './matter-blocks.ts';

/** Tells the requester how it ended; for a request that still runs, where to see how it stands. */
export function resultWords(scene: MailScene): Words {
  const { state, to, link, office, route } = scene;
  const language = to.language ?? 'zh';
  const isZh = language === 'zh';
  const outcome = state.outcome ?? 'running';
  const opinions = opinionLines(scene, language);
  return letter({
    language,
    office,
    subject: `${outcomes[outcome][language]}${isZh ? '：' : ': '}${state.headline}`,
    greeting: personally(scene),
    lead: leadOf(scene, outcome, language),
    ...amountOf(scene, language),
    button: { label: isZh ? '查看办理结果' : 'See the result', href: link },
    blocks: opinions.length === 0 ? [] : [{ label: isZh ? '意见' : 'Opinions', lines: opinions }],
    small: [
      isZh
        ? `单号：${state.numbers['serial'] ?? state.id}，流程：${route.title.zh}。${office.help.zh}`
        : `Number: ${state.numbers['serial'] ?? state.id}, route: ${route.title.en}. ${office.help.en}`,
    ],
  });
}

/** 程海波（水政股股长）： — to a person, not to the holder of a post. */
export function personally({ office, to }: Pick<MailScene, 'office' | 'to'>): string {
  if ((to.language ?? 'zh') === 'en') return `${to.name}:`;
  const post = postsOf(office, to.id)[0];
  return `${to.name}${post === undefined ? '同志' : `（${post.zh}）`}：`;
}

const outcomes: Readonly<Record<Closing | 'running', Text>> = {
  done: { zh: '已办结', en: 'Done' },
  refused: { zh: '未获同意', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  void: { zh: '已作废', en: 'Void' },
  running: { zh: '办理进度', en: 'How it stands' },
};

function leadOf(
  { state, office, route, to }: MailScene,
  outcome: Closing | 'running',
  language: Language,
): string {
  const isHis = state.requester.person === to.id;
  const noun = route.noun[language];
  const whose =
    language === 'zh'
      ? `${isHis ? '您' : state.requester.name}提交的${noun}“${state.headline}”`
      : `${isHis ? 'Your' : `${state.requester.name}’s`} ${noun.toLowerCase()} “${state.headline}”`;
  const day =
    state.closedAt === undefined ? '' : fullDay(dateIn(office.zone, state.closedAt), language);
  return ends[outcome](whose, day)[language];
}

const ends: Readonly<Record<Closing | 'running', (whose: string, day: string) => Text>> = {
  done: (whose, day) => ({
    zh: `${whose}已于${day}办结归档。归档审批单可在办理结果页打开、打印。`,
    en: `${whose} was finished and archived on ${day}. Open or print its record from the page.`,
  }),
  refused: (whose, day) => ({
    zh: `${whose}于${day}未获同意，理由见下面的意见。需要再报的，请按意见另提新单。`,
    en: `${whose} was refused on ${day}; the reason is below. To ask again, file a new one that answers it.`,
  }),
  withdrawn: (whose, day) => ({
    zh: `${whose}已于${day}撤回，不再办理。需要时可另提新单。`,
    en: `${whose} was withdrawn on ${day} and goes no further. File a new one when you need it.`,
  }),
  void: (whose, day) => ({
    zh: `${whose}已于${day}作废，所开单据一并作废，占用的额度和车辆等已经放开。需要时可另提新单。`,
    en: `${whose} was voided on ${day}, with every slip issued for it; what it kept or drew on is free again. File a new one when you need it.`,
  }),
  running: (whose) => ({
    zh: `${whose}正在办理，您的这个环节已经没有要办的。最新进度见办理页。`,
    en: `${whose} is under way; nothing is left for you to do at that step. See the page for how it stands.`,
  }),
};
