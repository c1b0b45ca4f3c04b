import { calendarOf } from '#domain/calendar.ts';
import { nearDay } from '#domain/date-words.ts';
import { dateIn, timeIn } from '#domain/dates.ts';
import { capitals, yuan } from '#domain/money.ts';
import {
  departmentTitle,
  holdingTitle,
  type Office,
  type Person,
  personOf,
  postsOf,
} from '#domain/office.ts';
import { sameKey, type StepRow } from '#domain/request.ts';
import { returnTo } from '#domain/returned.ts';
import { consults, slotsOf } from '#domain/slots.ts';
import { takers } from '#domain/takers.ts';
import type { Language } from '#domain/words.ts';
import { humanStep, revise } from '#statemachines/flow.ts';
import { itemWords } from '#statemachines/derive/item-words.ts';
import type { Route } from '#statemachines/route.ts';
import { titleOf } from '#statemachines/terms.ts';
import type { Asked, MailScene, Words } from '../tasks/mailing.ts';
import { verbFor } from '../views/asked-verb.ts';
import { listed } from '../views/saying.ts';
import { standingWords } from '../views/standing-words.ts';
import { askedBlocks, extensionBlocks, phoneBlocks, printBlocks } from './asked-blocks.ts';
import { earlierBlocks } from './earlier-blocks.ts';
import { letter, type Letter } from './letter.ts';
import { matterBlocks, opinionLines, riskLine } from './matter-blocks.ts';

/** Asks the holder of an open step to act: who wants what, how much, by when, and one link. */
export function askWords(scene: MailScene, row: StepRow, asked: Asked = {}): Words {
  const { state, to, link, route, office } = scene;
  const language = to.language ?? 'zh';
  const isZh = language === 'zh';
  const { slot } = asked;
  // A verb with an object of its own does not take the noun as well.
  const isWhole =
    row.side?.kind === 'extension' ||
    humanStep(route, row.step)?.kind === 'stamp' ||
    (slot !== undefined && (consults(slot) || slot.role === 'assistant'));
  const verb = verbFor(route, row.step, slot)[language];
  const urgent = row.urgent === true ? (isZh ? '【特急】' : '[Top urgent] ') : '';
  const again = `${urgent}${againWords(scene, row, asked, language)}`;
  const limit = limitOf(scene, row, language);
  const until = limit === undefined ? '' : isZh ? `，限${limit.day}` : `, due ${limit.day}`;
  const noun = route.noun[language];
  const handled = handledWords(route, row, language);
  const opinions = opinionLines(scene, language);
  const risks = riskLine(route, row.step, language);
  return letter({
    language,
    office,
    subject: isZh
      ? `${again}请${verb}${isWhole ? '，' : ''}${noun}${handled}：${state.headline}${until}`
      : `${again}Please ${verb}, ${noun.toLowerCase()}${handled}: ${state.headline}${until}`,
    greeting: greeting(
      office,
      to,
      slot === undefined ? row : { ...row, owner: slot.owner },
      language,
    ),
    lead: `${standing(scene, row, language)}${leadOf(scene, row, language, verb)}`,
    ...amountOf(scene, language),
    ...(limit === undefined ? {} : { limit: { label: isZh ? '限期' : 'Due', text: limit.text } }),
    button: { label: isZh ? `打开${verb}页` : `Open the page`, href: link },
    blocks: [
      ...askedBlocks(scene, asked, language),
      ...phoneBlocks(scene, row, language),
      ...extensionBlocks(scene, row, language),
      ...printBlocks(scene, row, language),
      ...returnBlocks(scene, row, language),
      ...matterBlocks(scene, language, humanStep(route, row.step)?.hides),
      ...earlierBlocks(asked.earlier ?? [], language),
      ...(row.step === revise || opinions.length === 0
        ? []
        : [{ label: isZh ? '前面的意见' : 'Opinions so far', lines: opinions }]),
      ...(risks === '' ? [] : [{ label: isZh ? '风险点' : 'Risk points', lines: [risks] }]),
    ],
    small: smallPrint(scene, language),
  });
}

/** What makes it come once more: 催办, or 退回. A request that goes back to its requester says so by its verb. */
function againWords(
  { state }: MailScene,
  { step }: StepRow,
  { event }: Asked,
  language: Language,
): string {
  if (event?.type === 'urged') return language === 'zh' ? '催办：' : 'Reminder: ';
  if (step === revise || returnTo(state, step) === undefined) return '';
  return language === 'zh' ? '退回：' : 'Returned: ';
}

/** Which work it is, where one person has several in a request: 派车单（收车填单）. */
function handledWords(route: Route, { step, side }: StepRow, language: Language): string {
  if (side !== undefined || humanStep(route, step)?.kind !== 'handle') return '';
  const title = titleOf(route, step)[language];
  return language === 'zh' ? `（${title}）` : ` (${title})`;
}

/** 罗启明（副局长）： — by the post that is asked; 您好 alone would not tell whom a shared mailbox means. */
function greeting(office: Office, to: Person, row: StepRow, language: Language): string {
  const { owner } = row;
  const isHis = 'post' in owner && absentIn(office, to, row) === undefined;
  const post = isHis ? holdingTitle(office, owner) : postsOf(office, to.id)[0];
  if (language === 'en') return `${to.name}${post === undefined ? '' : `, ${post.en}`}:`;
  return post === undefined ? `${to.name}同志：` : `${to.name}（${post.zh}）：`;
}

/** Whom somebody stands in for at a step; nobody where it is his own. */
const absentIn = (office: Office, to: Person, row: StepRow): string | undefined =>
  [row.owner, ...slotsOf(row).map(({ owner }) => owner)]
    .flatMap((owner) => takers(office, owner))
    .filter(({ person }) => person.id === to.id)
    .toSorted((a, b) => (a.for === undefined ? 0 : 1) - (b.for === undefined ? 0 : 1))[0]?.for;

/** That the mail comes to a stand-in: for whom. */
function standing({ office, to }: MailScene, row: StepRow, language: Language): string {
  const absent = absentIn(office, to, row);
  if (absent === undefined) return '';
  const name = personOf(office, absent)?.name ?? absent;
  return language === 'zh' ? `您代${name}办理：` : `For ${name}, who is away: `;
}

/** The leader's word that a row asks to be signed for. */
const wordOf = ({ steps }: MailScene['state'], { side }: StepRow) =>
  steps.find((other) => side !== undefined && sameKey(other, side.of))?.decision?.phone;

function leadOf(scene: MailScene, row: StepRow, language: Language, verb: string): string {
  const { state, route } = scene;
  const noun = route.noun[language];
  const step = titleOf(route, row.step)[language];
  if (row.step === revise) {
    return language === 'zh'
      ? `您提交的${noun}被退回，请按下面的意见修改后重报。已填的内容都还在。`
      : `Your ${noun.toLowerCase()} was returned. Please mend it as said below and file it again; everything you entered is kept.`;
  }
  if (row.side?.kind === 'extension') {
    const { name, post } = row.side.ask;
    return language === 'zh'
      ? `${post}${name}办理${noun}“${state.headline}”（${itemWords(scene, row, language)}）要延期，请您审批。`
      : `${name}, ${post}, asks for more time for the ${noun.toLowerCase()} “${state.headline}” (${itemWords(scene, row, language)}). Please decide.`;
  }
  if (row.side !== undefined && wordOf(state, row)?.onPaper === true) {
    return language === 'zh'
      ? `${noun}“${state.headline}”已按您写在纸上的批示办理（${itemWords(scene, row, language)}），扫描件附后，请您确认。不是您的批示的，也请在页面上说明。`
      : `The ${noun.toLowerCase()} “${state.headline}” went on with what you wrote on the paper (${itemWords(scene, row, language)}); its scan is attached. Please confirm it, or say on the page that you did not write it.`;
  }
  if (row.side !== undefined) {
    return language === 'zh'
      ? `${noun}“${state.headline}”已按您在电话里的指示办理（${itemWords(scene, row, language)}），请您补签确认。不是您的意见的，也请在页面上说明。`
      : `The ${noun.toLowerCase()} “${state.headline}” went on with your word by telephone (${itemWords(scene, row, language)}). Please sign for it, or say on the page that it was not your word.`;
  }
  const item = itemWords(scene, row, language);
  // 请您拟办（拟办） would say it twice.
  const which = `${item}${step}` === verb ? '' : `（${item}${step}）`;
  return language === 'zh'
    ? `${originOf(scene, language)}“${state.headline}”，请您${verb}${which}。`
    : `${originOf(scene, language)}, “${state.headline}”. Please ${verb} it: ${[item, step].filter((part) => part !== '').join(', ')}.`;
}

/** 综合股宋雨薇提交的收文, 您提交的收文, or 系统按周期发起的清理单: whose matter it is. */
function originOf({ state, route, office, to }: MailScene, language: Language): string {
  const { requester, period } = state;
  const isZh = language === 'zh';
  const noun = isZh ? route.noun.zh : route.noun.en.toLowerCase();
  if (period !== undefined)
    return isZh ? `系统按周期发起的${noun}` : `The office opened a ${noun} by itself`;
  if (requester.person === to.id) return isZh ? `您提交的${noun}` : `You filed a ${noun}`;
  const from = departmentTitle(office, requester.department)[language];
  return isZh
    ? `${from}${requester.name}提交的${noun}`
    : `${requester.name} (${from}) filed a ${noun}`;
}

export function amountOf({ route, state }: MailScene, language: Language): Pick<Letter, 'amount'> {
  const id = route.amount;
  const fen = id === undefined ? undefined : state.data[id];
  // Nothing has been estimated yet: a sum of zero would only puzzle.
  if (id === undefined || typeof fen !== 'number' || fen === 0) return {};
  const isZh = language === 'zh';
  const label = route.fields[id]?.label[language] ?? (isZh ? '金额' : 'Amount');
  return {
    amount: {
      label,
      figure: isZh ? `${yuan(fen)}元` : `¥${yuan(fen)}`,
      capitals: isZh ? capitals(fen) : '',
    },
  };
}

/** Absolute, because a mail is read whenever it is read. */
function limitOf(
  { office, now }: MailScene,
  row: StepRow,
  language: Language,
): { readonly day: string; readonly text: string } | undefined {
  const { due } = row;
  if (due === undefined) return undefined;
  const notes = standingWords(row, now, calendarOf(office), language)?.notes ?? [];
  const said =
    notes.length === 0
      ? ''
      : language === 'zh'
        ? `（${notes.join('，')}）`
        : ` (${listed(language, notes)})`;
  const day = nearDay(dateIn(office.zone, due), language);
  const time = timeIn(office.zone, due);
  if (time !== '23:59') return { day: `${day} ${time}`, text: `${day} ${time}${said}` };
  const end = language === 'zh' ? `${day}下班前` : `${day}, end of the working day`;
  return { day, text: `${end}${said}` };
}

/** The return that led here: who sent it back, and what is to be mended. */
function returnBlocks(
  { state }: MailScene,
  { step }: StepRow,
  language: Language,
): Letter['blocks'] {
  const back = returnTo(state, step);
  if (back === undefined) return [];
  const who =
    language === 'zh' ? `${back.name}（${back.post}）：` : `${back.name} (${back.post}): `;
  return [
    {
      label: language === 'zh' ? '退回意见' : 'Why it came back',
      lines: [`${who}${back.opinion}`],
    },
  ];
}

function smallPrint({ state, office, link }: MailScene, language: Language): readonly string[] {
  const { origin } = new URL(link);
  const number = state.numbers['serial'] ?? state.id;
  return language === 'zh'
    ? [
        `打开链接不会自动签批，由您看过以后再决定。链接只供您本人使用，请勿转发；办完或过期后自动失效。本单位链接都以${origin}/开头。`,
        `单号：${number}。${office.help.zh}`,
      ]
    : [
        `Opening the link decides nothing; you decide after reading. It is for you alone, please do not forward it; it ends when the step is done or its time has passed. Our links always begin with ${origin}/.`,
        `Number: ${number}. ${office.help.en}`,
      ];
}
