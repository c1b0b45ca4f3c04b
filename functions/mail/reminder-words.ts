import { calendarOf } from '#domain/calendar.ts';
import { awaited } from '#domain/acts/assign.ts';
import { nearDay } from '#domain/date-words.ts';
import { dateIn } from '#domain/dates.ts';
import { departmentTitle } from '#domain/office.ts';
import type { Language, Text } from '#domain/words.ts';
import { termsOf, titleOf } from '#statemachines/terms.ts';
import {
  type ReminderLine,
  reminderGroups,
  type ReminderScene,
  type Words,
} from '../tasks/mailing.ts';
import { listed } from '../views/saying.ts';
import { standingWords } from '../views/standing-words.ts';
import { type Block, letter } from './letter.ts';

type Group = ReminderLine['group'];

const titles: Readonly<Record<Group, Text>> = {
  late: { zh: '已超期，请马上办', en: 'Overdue: please do these now' },
  today: { zh: '今天到期', en: 'Due today' },
  countersign: { zh: '等您补签确认的指示', en: 'Your word as recorded, to be signed for' },
  soon: { zh: '快到期', en: 'Due soon' },
  up: { zh: '下面的人超期未办，请您过问', en: 'Others are late; please look into these' },
  vacant: {
    zh: '没有人可以办，请先安排岗位',
    en: 'Nobody can do these; please fill the posts first',
  },
};

const counts: Readonly<Record<Group, Text>> = {
  late: { zh: '超期', en: 'overdue' },
  today: { zh: '今天到期', en: 'due today' },
  countersign: { zh: '待补签', en: 'to be signed for' },
  soon: { zh: '快到期', en: 'due soon' },
  up: { zh: '请过问', en: 'reported to you' },
  vacant: { zh: '无人可办', en: 'without anybody' },
};

/** Everything that presses, in one mail: one line for each step, each with its own link. */
export function reminderWords(scene: ReminderScene): Words {
  const { occasion, office, to, lines, reading, now, baseUrl } = scene;
  const language = to.language ?? 'zh';
  const isZh = language === 'zh';
  const isUrgent = occasion === 'urgent';
  const day = nearDay(dateIn(office.zone, now), language);
  const found = reminderGroups
    .map((group) => ({ group, own: lines.filter((line) => line.group === group) }))
    .filter(({ own }) => own.length > 0);
  const sums = found.map(({ group, own }) =>
    isZh
      ? `${counts[group].zh}${String(own.length)}件`
      : `${String(own.length)} ${counts[group].en}`,
  );
  if (reading.length > 0) {
    sums.push(isZh ? `待阅${String(reading.length)}件` : `${String(reading.length)} to read`);
  }
  const [first] = lines;
  const headline = first === undefined ? '' : first.state.headline;
  return letter({
    language,
    office,
    subject: isUrgent
      ? isZh
        ? `特急，请尽快办：${headline}`
        : `Top urgent, please act: ${headline}`
      : isZh
        ? `${day}提醒：${listed(language, sums)}`
        : `Reminder for ${day}: ${listed(language, sums)}`,
    greeting: isZh ? `${to.name}同志：` : `${to.name}:`,
    lead: leadOf(isUrgent, lines.length + reading.length, language),
    blocks: [
      ...found.map(({ group, own }): Block => ({
        label: isUrgent && group === 'soon' ? urgentTitle[language] : titles[group][language],
        lines: own.map((line) => ({
          text: headOf(scene, line, language),
          href: line.link,
          note: detailOf(scene, line, language),
        })),
      })),
      ...readingBlocks(reading, language),
    ],
    small: smallPrint(isUrgent, new URL(baseUrl).origin, office.help, language),
  });
}

/** 待阅: what was circulated and not read yet. */
const readingBlocks = (reading: ReminderScene['reading'], language: Language): readonly Block[] =>
  reading.length === 0
    ? []
    : [
        {
          label: language === 'zh' ? '传阅给您，还没有阅' : 'Circulated to you and not read yet',
          lines: reading.map(({ headline, serial, from, why, link }) => ({
            text: headline,
            href: link,
            note: (language === 'zh' ? [serial, `${from}送阅`, why] : [serial, `from ${from}`, why])
              .filter((part) => part !== '')
              .join(language === 'zh' ? '，' : ', '),
          })),
        },
      ];

const urgentTitle: Text = { zh: '特急件还没有办', en: 'A top-urgent matter waits' };

function leadOf(isUrgent: boolean, count: number, language: Language): string {
  if (isUrgent) {
    return language === 'zh'
      ? '下面这件是特急件，请放下手头的事先办。'
      : 'This matter is top urgent; please take it first.';
  }
  return language === 'zh'
    ? `今天有${String(count)}件事请您留意，点标题就能打开。`
    : `${String(count)} ${count === 1 ? 'matter needs' : 'matters need'} your attention today; each title opens one.`;
}

/** 关于…的通知：承办（工程建设股）. */
function headOf(
  { office }: ReminderScene,
  { state, row, route }: ReminderLine,
  language: Language,
): string {
  const of = row.side?.of ?? row;
  const isZh = language === 'zh';
  const item = office.departments.some(({ id }) => id === of.item)
    ? departmentTitle(office, of.item)[language]
    : '';
  const where = item === '' ? '' : isZh ? `（${item}）` : ` (${item})`;
  return `${state.headline}${isZh ? '：' : ': '}${titleOf(route, of.step)[language]}${where}`;
}

/** 收文2026-0012，限2月24日（周二），超1个工作日；现由马骏办理. */
function detailOf(
  { office, now }: ReminderScene,
  { group, state, row, route }: ReminderLine,
  language: Language,
): string {
  const isZh = language === 'zh';
  const limit = standingWords(row, now, calendarOf(office), language);
  const terms = termsOf(route, row.step, state);
  const names =
    group === 'up' && terms !== undefined
      ? awaited(state, terms, office, row).map(({ name }) => name)
      : [];
  const holders = listed(language, names);
  const parts = [
    ...(row.side === undefined ? [] : [titleOf(route, row.step)[language]]),
    state.numbers['serial'] ?? '',
    limit?.line ?? '',
    group === 'up' && holders !== '' ? (isZh ? `现由${holders}办理` : `with ${holders}`) : '',
  ];
  return parts.filter((part) => part !== '').join(isZh ? '，' : ', ');
}

function smallPrint(
  isUrgent: boolean,
  origin: string,
  help: Text,
  language: Language,
): readonly string[] {
  return language === 'zh'
    ? [
        `链接只供您本人使用，请勿转发；打开链接不会自动签批。本单位链接都以${origin}/开头。`,
        `${isUrgent ? '特急件随时提醒，其他事项只在工作日早上汇总一次。' : '工作日早上汇总一次，没有要提醒的就不发。'}${help.zh}`,
      ]
    : [
        `The links are for you alone, please do not forward them; opening one decides nothing. Our links always begin with ${origin}/.`,
        `${isUrgent ? 'Top-urgent matters are reminded of at once; all else once a working day.' : 'Sent once a working day, and not where there is nothing to say.'} ${help.en}`,
      ];
}
