import { readCalendarFile } from '#domain/calendar-file/read-calendar-file.ts';
import { dayRange, nearDay } from '#domain/date-words.ts';
import { departmentTitle, type Office } from '#domain/office.ts';
import type { OfficeChange } from '#domain/office-change.ts';
import type { Text } from '#domain/words.ts';
import { nameOf } from './window-words.ts';

type Kind = OfficeChange['kind'];
type Change<Of extends Kind> = Extract<OfficeChange, { kind: Of }>;

/** What happens when somebody stands in, no longer does, or oversees a section. */
export function absenceConsequences(
  office: Office,
  change: Change<'give-stand-in' | 'end-stand-in' | 'oversee'>,
): readonly Text[] {
  const name = nameOf(office, change.person);
  switch (change.kind) {
    case 'give-stand-in':
      return [
        {
          zh: `期限内，要${name}办的事代办人都能办，邮件也发给代办人。${name}本人照样可以办，谁先办算谁的。`,
          en: `On these days the stand-in can do whatever comes to ${name} and is told by mail. ${name} still can, too: whoever is first.`,
        },
        {
          zh: `审批单和留痕同时写两个人的名字。${name}本人的申请、须与${name}分开办的环节，代办人也不能办。`,
          en: `Records and the trail name both. What ${name} may not do, own requests first of all, the stand-in may not do either.`,
        },
        {
          zh: '过了最后一天自动收回；也可以提前收回。',
          en: 'It lapses by itself after the last day and can be ended before.',
        },
      ];
    case 'end-stand-in':
      return [
        {
          zh: `代办人立即不能再代${name}办理；没办的还由${name}办。`,
          en: `The stand-in can do nothing for ${name} any more; what is open is ${name}’s alone.`,
        },
        ended('代办人', 'the stand-in'),
      ];
    case 'oversee': {
      const department = departmentTitle(office, change.department);
      return [
        {
          zh: `从那天起新到分管环节的，送新的分管领导；${change.department === '' ? '' : department.zh}原来的分管到前一天为止。`,
          en: 'Steps that come up from that day on go to the new overseer; the arrangement before ends the day before.',
        },
        {
          zh: '已经送到原分管领导手上的，仍由原来的人办；需要的请用转办。',
          en: 'What is already with the former overseer stays there; transfer it where needed.',
        },
      ];
    }
  }
}

/** What happens when a rule of the office changes. */
export function ruleConsequences(
  change: Change<
    'keep-apart' | 'let-meet' | 'close-day' | 'open-day' | 'import-year' | 'change-setting'
  >,
): readonly Text[] {
  switch (change.kind) {
    case 'keep-apart':
      return [
        {
          zh: '一方的申请，另一方不能审批、盖章、付款，代办人也不行；自动送岗位上的其他人或代行的岗位。',
          en: 'Neither signs, stamps or pays a request of the other, nor do their stand-ins; it goes to other holders or the post that decides instead.',
        },
        {
          zh: '两人已收到的链接和正在用的登录立即失效，重新登录即可。',
          en: 'Links and sessions of both end at once; they sign in again.',
        },
      ];
    case 'let-meet':
      return [
        {
          zh: '以后两人可以互相审批；以前办过的不变。',
          en: 'They may decide about each other’s requests again; what was done stays.',
        },
      ];
    case 'close-day':
      return [
        {
          zh: '按工作日算的时限不算这一天；以后新开的环节照此计算，已经算好的时限不变。',
          en: 'Limits in working days leave this day out from now on; limits already set stay.',
        },
        {
          zh: '国家公布的节假日和调休已在日历里，不用在这里加。',
          en: 'Public holidays and make-up days are in the calendar already.',
        },
      ];
    case 'open-day':
      return [
        {
          zh: '这一天又算工作日；已经算好的时限不变。',
          en: 'The day counts as a working day again; limits already set stay.',
        },
      ];
    case 'import-year':
      return yearConsequences(change);
    case 'change-setting':
      return change.setting.includes('.')
        ? [
            {
              zh: '以后提交的按新值办；正在办的仍按提交时的值，不受影响。',
              en: 'Requests filed from then on follow the new value; running ones keep theirs.',
            },
            prevails,
          ]
        : [
            {
              zh: '全单位立即按新值办。',
              en: 'It holds at once for the whole office.',
            },
            prevails,
          ];
  }
}

/** What the year says, and what a second person should look at. */
function yearConsequences({ year }: Change<'import-year'>): readonly Text[] {
  const counted: Text = {
    zh: '按工作日算的时限照这份安排算；以前已经算好的时限不变。',
    en: 'Limits in working days follow it from now on; those already set stay.',
  };
  if (year === undefined) return [counted];
  const off = year.holidays.map(({ name, days }) => ({
    name,
    first: days[0] ?? '',
    last: days.at(-1) ?? '',
  }));
  const read = readCalendarFile(JSON.stringify(year));
  return [
    {
      zh: `放假：${off.map(({ name, first, last }) => `${name}${dayRange(first, last, 'zh')}`).join('；')}。`,
      en: `Days off: ${off.map(({ name, first, last }) => `${name} ${dayRange(first, last, 'en')}`).join('; ')}.`,
    },
    {
      zh: `调休上班：${year.makeUpDays.map((day) => nearDay(day, 'zh')).join('、') || '没有'}。`,
      en: `Worked instead: ${year.makeUpDays.map((day) => nearDay(day, 'en')).join(', ') || 'none'}.`,
    },
    ...(read.ok ? read.notices : []),
    counted,
  ];
}

const prevails: Text = {
  zh: '与上级规定抵触的，按上级规定执行：系统不接受超过上限的值。',
  en: 'Higher rules prevail: no value above a ceiling is taken.',
};

export const ended = (zh: string, en = zh): Text => ({
  zh: `${zh}已收到的链接和正在用的登录立即失效。`,
  en: `Links sent to ${en} and open sessions end at once.`,
});
