import { isDate } from '../dates.ts';
import type { Fault } from '../fault.ts';
import { type Office, type Oversight, personOf } from '../office.ts';
import type { RuleChange } from '../office-change.ts';
import { dayFaults, periodFaults } from '../office-check/faults.ts';
import type { SettingRule } from '../office-settings.ts';
import type { Text } from '../words.ts';
import { readCalendarFile } from '../calendar-file/read-calendar-file.ts';
import { type CloseDay, type ImportYear, isClosure } from './days.ts';
import { samePair } from './rules.ts';
import { settingFaults } from './setting-faults.ts';

/** Everything wrong with a change of a rule of the office. */
export function ruleChangeFaults(
  office: Office,
  change: RuleChange,
  rules: readonly SettingRule[],
): readonly Fault[] {
  switch (change.kind) {
    case 'keep-apart':
      return pairFaults(office, change.persons);
    case 'let-meet':
      return office.conflicts.some(({ persons }) => samePair(persons, change.persons))
        ? []
        : [fault('other', 'recusal-gone', recusalGone)];
    case 'close-day':
      return closureFaults(office, change);
    case 'open-day':
      if (!isClosure(office, change)) return [fault('date', 'closure-gone', closureGone)];
      return change.date < office.today ? [fault('date', 'closure-past', closurePast)] : [];
    case 'import-year':
      return yearFaults(office, change);
    case 'oversee':
      return overseeFaults(office, change);
    case 'change-setting':
      return settingFaults(office, change, rules);
  }
}

function pairFaults(office: Office, [one, other]: readonly [string, string]): readonly Fault[] {
  const gone = (at: string, id: string): readonly Fault[] =>
    personOf(office, id) === undefined ? [fault(at, 'recusal-person', choosePerson)] : [];
  const found = [...gone('one', one), ...gone('other', other)];
  if (found.length > 0) return found;
  if (one === other) return [fault('other', 'recusal-self', recusalSelf)];
  return office.conflicts.some(({ persons }) => samePair(persons, [one, other]))
    ? [fault('other', 'recusal-twice', recusalTwice)]
    : [];
}

/** A day that has passed stays as it was: limits were counted with it. */
function closureFaults(office: Office, change: CloseDay): readonly Fault[] {
  const { date } = change;
  if (!isDate(date)) return dayFaults('date', date);
  if (isClosure(office, change) || isClosure(office, { date })) {
    return [fault('date', 'closure-twice', closureTwice)];
  }
  return date < office.today ? [fault('date', 'closure-past', closurePast)] : [];
}

/** A year that is over stays as it was counted. */
function yearFaults({ years = [], today }: Office, { year, unread }: ImportYear): readonly Fault[] {
  const read = year === undefined ? readCalendarFile(unread ?? '') : undefined;
  if (year === undefined) {
    return read?.ok === false
      ? read.faults.map(({ code, says }) => fault('file', code, says))
      : [fault('file', 'year-missing', yearMissing)];
  }
  if (year.year < Number(today.slice(0, 4))) return [fault('file', 'year-past', yearPast)];
  return years.some((known) => JSON.stringify(known) === JSON.stringify(year))
    ? [fault('file', 'year-same', yearSame)]
    : [];
}

function overseeFaults(
  office: Office,
  { person, department, from, to }: Oversight,
): readonly Fault[] {
  const period = periodFaults(from, to);
  return [
    ...(personOf(office, person)?.active === true
      ? []
      : [fault('person', 'overseer-unknown', choosePerson)]),
    ...(office.departments.some(({ id }) => id === department)
      ? []
      : [fault('department', 'overseen-unknown', chooseDepartment)]),
    ...period,
    ...(period.length === 0 && from < office.today ? [fault('from', 'oversight-past', past)] : []),
  ];
}

const fault = (at: string, code: string, says: Text): Fault => ({ at, code, says });

const choosePerson: Text = { zh: '请选择在岗人员。', en: 'Choose an active person.' };
const chooseDepartment: Text = {
  zh: '请选择本单位的股室。',
  en: 'Choose a section of this office.',
};
const recusalSelf: Text = {
  zh: '须是两个人：请另选一位。本人的申请本来就不能自己批。',
  en: 'It takes two persons: choose another. Nobody decides their own request anyway.',
};
const recusalTwice: Text = {
  zh: '这两人的回避关系已经登记，不用再加。',
  en: 'These two are kept apart already.',
};
const recusalGone: Text = {
  zh: '没有登记这两人的回避关系，请刷新后再看。',
  en: 'These two are not kept apart; reload to see.',
};
const closureTwice: Text = {
  zh: '这一天已经登记为休息日，不用再加。',
  en: 'This day is a closure already.',
};
const closureGone: Text = {
  zh: '这一天没有登记为休息日，请刷新后再看。',
  en: 'This day is not a closure; reload to see.',
};
const closurePast: Text = {
  zh: '这一天已经过去，时限已照当时的日历算过，不能再改。请只改今天以后的日子。',
  en: 'This day has passed and limits were counted with it; change days from today on.',
};
const past: Text = {
  zh: '分管不能倒填，请从今天或以后开始。',
  en: 'Nothing is set backwards: begin today or later.',
};
const yearMissing: Text = {
  zh: '请把放假安排文件的内容粘贴进来。',
  en: 'Paste the content of the calendar file.',
};
const yearPast: Text = {
  zh: '这一年已经过去，时限已照当时的日历算过。请导入今年或以后的放假安排。',
  en: 'That year has passed and limits were counted with it. Import this year or a later one.',
};
const yearSame: Text = {
  zh: '这份放假安排已经导入，不用再导。',
  en: 'This arrangement has been imported already.',
};
