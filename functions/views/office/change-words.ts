import { dayRange, fullDay } from '#domain/date-words.ts';
import { isDate } from '#domain/dates.ts';
import { departmentTitle, type Holding, holdingTitle, type Office } from '#domain/office.ts';
import type { OfficeChange } from '#domain/office-change.ts';
import type { SettingRule } from '#domain/office-settings.ts';
import type { Text } from '#domain/words.ts';
import { settingTitle, valueWords } from './setting-words.ts';
import { thingTitle } from './thing-words.ts';
import { nameOf, windowWords } from './window-words.ts';

/** What the words of a change are taken from. */
export interface Known {
  readonly office: Office;
  readonly settings: readonly SettingRule[];
}

/** A change in one sentence without a full stop: 把杜娟的邮箱改为…. */
export function changeTitle({ office, settings }: Known, change: OfficeChange): Text {
  const named = (id: string): string => nameOf(office, id);
  switch (change.kind) {
    case 'add-person': {
      const department = departmentTitle(office, change.department);
      return {
        zh: `登记${change.name}（${department.zh}，账号${change.id}，邮箱${change.email}）`,
        en: `Add ${change.name} (${department.en}, account ${change.id}, mailbox ${change.email})`,
      };
    }
    case 'change-address': {
      const name = named(change.person);
      return {
        zh: `把${name}的邮箱改为${change.email}`,
        en: `Mailbox of ${name}: ${change.email}`,
      };
    }
    case 'give-post':
      return givenTitle(office, change);
    case 'take-post': {
      const name = named(change.person);
      const post = holdingTitle(office, change);
      return { zh: `免去${name}的${post.zh}`, en: `Take the post ${post.en} from ${name}` };
    }
    case 'disable-person': {
      const name = named(change.person);
      return { zh: `停用${name}的账号`, en: `Disable ${name}` };
    }
    case 'enable-person': {
      const name = named(change.person);
      return { zh: `恢复${name}的账号`, en: `Enable ${name} again` };
    }
    case 'hand-over': {
      const [from, to] = [named(change.person), named(change.to)];
      return { zh: `${from}离岗，全部移交${to}`, en: `${from} leaves; all goes to ${to}` };
    }
    case 'give-stand-in': {
      const [absent, standIn] = [named(change.person), named(change.standIn)];
      return {
        zh: `${absent}外出，委托${standIn}代办（${dayRange(change.from, change.to, 'zh')}）`,
        en: `${standIn} stands in for ${absent} (${dayRange(change.from, change.to, 'en')})`,
      };
    }
    case 'end-stand-in': {
      const [absent, standIn] = [named(change.person), named(change.standIn)];
      return {
        zh: `收回${absent}给${standIn}的委托`,
        en: `${standIn} no longer stands in for ${absent}`,
      };
    }
    case 'keep-apart': {
      const [one, other] = [named(change.persons[0]), named(change.persons[1])];
      return { zh: `登记${one}和${other}互相回避`, en: `Keep ${one} and ${other} apart` };
    }
    case 'let-meet': {
      const [one, other] = [named(change.persons[0]), named(change.persons[1])];
      return {
        zh: `取消${one}和${other}的回避关系`,
        en: `${one} and ${other} need not be kept apart`,
      };
    }
    case 'close-day': {
      const day = closureWords(change);
      return { zh: `${day.zh}本单位不上班`, en: `Closed on ${day.en}` };
    }
    case 'open-day': {
      const day = closureWords(change);
      return { zh: `${day.zh}照常上班`, en: `Open on ${day.en} after all` };
    }
    case 'import-year': {
      const { year, basis } = change.year ?? { year: '', basis: '' };
      return {
        zh: `导入${String(year)}年放假安排（${basis}）`,
        en: `Import the holidays of ${String(year)} (${basis})`,
      };
    }
    case 'oversee': {
      const department = departmentTitle(office, change.department);
      const days = windowWords(change);
      return {
        zh: `${named(change.person)}分管${department.zh}（${days.zh}）`,
        en: `${named(change.person)} oversees ${department.en} (${days.en})`,
      };
    }
    case 'change-setting': {
      const rule = settings.find(({ id }) => id === change.setting);
      if (rule === undefined) return { zh: `更改设置${change.setting}`, en: change.setting };
      const title = settingTitle(rule);
      const value = valueWords(rule, change.value === undefined ? rule.value : change.value);
      const was = change.was === undefined ? undefined : valueWords(rule, change.was);
      const [zh, en] = was === undefined ? ['', ''] : [`（原为${was.zh}）`, ` (before: ${was.en})`];
      return change.value === undefined
        ? {
            zh: `“${title.zh}”恢复默认：${value.zh}${zh}`,
            en: `“${title.en}”: default again, ${value.en}${en}`,
          }
        : { zh: `“${title.zh}”改为${value.zh}${zh}`, en: `“${title.en}”: ${value.en}${en}` };
    }
    case 'set-vehicle':
    case 'set-seal':
    case 'set-supplier':
    case 'retire-thing':
    case 'set-rank':
    case 'import-standard':
      return thingTitle(office, change);
  }
}

function givenTitle(office: Office, held: Holding): Text {
  const name = nameOf(office, held.person);
  const post = holdingTitle(office, held);
  const days = held.from === undefined && held.to === undefined ? undefined : windowWords(held);
  const [zh, en] = days === undefined ? ['', ''] : [`（${days.zh}）`, ` (${days.en})`];
  return held.acting === true
    ? { zh: `让${name}主持${post.zh}工作${zh}`, en: `${name} acts as ${post.en}${en}` }
    : { zh: `让${name}担任${post.zh}${zh}`, en: `Give ${name} the post ${post.en}${en}` };
}

/** 2026年12月1日, 2026年12月1日上午 */
export function closureWords({
  date,
  half,
}: {
  readonly date: string;
  readonly half?: 'am' | 'pm';
}): Text {
  const [zh, en] =
    half === undefined ? ['', ''] : half === 'am' ? ['上午', ', morning'] : ['下午', ', afternoon'];
  return isDate(date)
    ? { zh: `${fullDay(date, 'zh')}${zh}`, en: `${fullDay(date, 'en')}${en}` }
    : { zh: date, en: date };
}

/** Whom a change is about; nobody where it is a rule of the office. */
export function subjectOf(change: OfficeChange): string | undefined {
  switch (change.kind) {
    case 'add-person':
      return change.id;
    case 'change-address':
    case 'give-post':
    case 'take-post':
    case 'disable-person':
    case 'enable-person':
    case 'hand-over':
    case 'give-stand-in':
    case 'end-stand-in':
    case 'oversee':
    case 'set-rank':
      return change.person;
    case 'keep-apart':
    case 'let-meet':
    case 'close-day':
    case 'open-day':
    case 'import-year':
    case 'change-setting':
    case 'set-vehicle':
    case 'set-seal':
    case 'set-supplier':
    case 'retire-thing':
    case 'import-standard':
      return undefined;
  }
}

/** Everybody whom a change touches. */
export function touchedBy(change: OfficeChange): readonly string[] {
  const subject = subjectOf(change);
  const own = subject === undefined ? [] : [subject];
  switch (change.kind) {
    case 'hand-over':
      return [...own, change.to];
    case 'give-stand-in':
    case 'end-stand-in':
      return [...own, change.standIn];
    case 'keep-apart':
    case 'let-meet':
      return change.persons;
    case 'add-person':
    case 'change-address':
    case 'give-post':
    case 'take-post':
    case 'disable-person':
    case 'enable-person':
    case 'oversee':
    case 'close-day':
    case 'open-day':
    case 'import-year':
    case 'change-setting':
    case 'set-vehicle':
    case 'set-seal':
    case 'set-supplier':
    case 'retire-thing':
    case 'set-rank':
    case 'import-standard':
      return own;
  }
}
