import { calendarFileOf } from '#domain/calendar-file/read-calendar-file.ts';
import type { Person } from '#domain/office.ts';
import type { OfficeChange } from '#domain/office-change.ts';
import type { SettingRule } from '#domain/office-settings.ts';
import { packageYears } from '#domain/published-years.ts';
import type { Text } from '#domain/words.ts';
import type { Html } from '#statemachines/html.ts';
import { markup } from '#statemachines/html.ts';
import { type Say, saying } from '../saying.ts';
import {
  areaField,
  type Asked,
  type ChangeOption,
  checkField,
  choiceField,
  dateField,
  textField,
} from './change-fields.ts';
import { settingField } from './setting-field.ts';
import { settingTitle } from './setting-words.ts';
import { thingCarried, thingFields, thingFormTitles, thingQuestions } from './thing-questions.ts';

/** A change that is being proposed, as its form knows it. */
export interface Asking {
  readonly kind: OfficeChange['kind'];
  /** Whom the change is about; nobody yet for a new person, nobody at all for a rule. */
  readonly subject: Person | undefined;
  /** The setting it is about. */
  readonly setting: SettingRule | undefined;
  /** Answers to choose from, by question. */
  readonly options: Readonly<Record<string, readonly ChangeOption[]>>;
}

/** Names of each form's questions, which are also their ids. */
export const questions: Readonly<Record<OfficeChange['kind'], readonly string[]>> = {
  'add-person': ['name', 'id', 'email', 'department', 'why'],
  'change-address': ['email', 'why'],
  'give-post': ['post', 'acting', 'from', 'to', 'why'],
  'take-post': ['post', 'why'],
  'disable-person': ['why'],
  'enable-person': ['why'],
  'hand-over': ['to', 'why'],
  'give-stand-in': ['standIn', 'from', 'to', 'why'],
  'end-stand-in': ['why'],
  'keep-apart': ['one', 'other', 'why'],
  'let-meet': ['why'],
  'close-day': ['date', 'half', 'why'],
  'open-day': ['why'],
  'import-year': ['file', 'why'],
  oversee: ['department', 'person', 'from', 'to', 'why'],
  'change-setting': ['value', 'why'],
  ...thingQuestions,
};

/** What is known beforehand and goes with the form unseen. */
export const carried: Readonly<Record<OfficeChange['kind'], readonly string[]>> = {
  'add-person': [],
  'change-address': [],
  'give-post': [],
  'take-post': [],
  'disable-person': [],
  'enable-person': [],
  'hand-over': [],
  'give-stand-in': [],
  'end-stand-in': ['id', 'standIn'],
  'keep-apart': [],
  'let-meet': ['one', 'other'],
  'close-day': [],
  'open-day': ['date', 'half'],
  'import-year': [],
  oversee: [],
  'change-setting': ['setting'],
  ...thingCarried,
};

/** The heading of a change's page. */
export function formTitle({ kind, subject, setting }: Asking): Text {
  const name = subject?.name ?? '';
  switch (kind) {
    case 'add-person':
      return { zh: '登记新人', en: 'Add a person' };
    case 'change-address':
      return { zh: `改${name}的邮箱`, en: `Change the mailbox of ${name}` };
    case 'give-post':
      return { zh: `给${name}加岗位`, en: `Give ${name} a post` };
    case 'take-post':
      return { zh: `免去${name}的岗位`, en: `Take a post from ${name}` };
    case 'disable-person':
      return { zh: `停用${name}的账号`, en: `Disable ${name}` };
    case 'enable-person':
      return { zh: `恢复${name}的账号`, en: `Enable ${name} again` };
    case 'hand-over':
      return { zh: `${name}离岗移交`, en: `${name} leaves and hands over` };
    case 'give-stand-in':
      return { zh: `${name}外出，由谁代办`, en: `Who stands in for ${name}` };
    case 'end-stand-in':
      return { zh: `收回${name}的委托`, en: `End the stand-in for ${name}` };
    case 'keep-apart':
      return { zh: '登记回避关系', en: 'Keep two persons apart' };
    case 'let-meet':
      return { zh: '取消回避关系', en: 'Two persons need not be kept apart' };
    case 'close-day':
      return { zh: '加一个本单位的休息日', en: 'Add a closure' };
    case 'open-day':
      return { zh: '取消一个休息日', en: 'Take a closure back' };
    case 'import-year':
      return { zh: '导入一年的放假安排', en: 'Import a year’s holidays' };
    case 'oversee':
      return { zh: '改分管分工', en: 'Change who oversees a section' };
    case 'change-setting': {
      const title = setting === undefined ? { zh: '', en: '' } : settingTitle(setting);
      return { zh: `更改设置：${title.zh}`, en: `Change a setting: ${title.en}` };
    }
    case 'set-vehicle':
    case 'set-seal':
    case 'set-supplier':
    case 'retire-thing':
    case 'set-rank':
    case 'import-standard':
      return thingFormTitles[kind];
  }
}

/** The questions themselves, without the reason that every change asks for. */
export function fields(asking: Asking, asked: Asked): readonly Html[] {
  const { kind, options, setting } = asking;
  const say = saying(asked.language);
  const choose = (name: string, label: string): Html =>
    choiceField(asked, name, label, options[name] ?? []);
  switch (kind) {
    case 'add-person':
      return [
        textField(asked, 'name', say('姓名', 'Name')),
        textField(asked, 'id', say('账号', 'Account'), {
          hint: say(
            '小写字母、数字或连字符，如wang-fang；定了不能再改。',
            'Lower-case letters, digits or hyphens, such as wang-fang; it cannot be changed later.',
          ),
        }),
        email(asked, say('邮箱', 'Mailbox'), say),
        choose('department', say('股室', 'Section')),
      ];
    case 'change-address':
      return [email(asked, say('新邮箱', 'Mailbox'), say)];
    case 'give-post':
      return [
        choose('post', say('加哪个岗位', 'Which post')),
        checkField(
          asked,
          'acting',
          say(
            '主持工作（没有正式任命，须填最后一天）',
            'Acts without being appointed (needs a last day)',
          ),
        ),
        dateField(asked, 'from', say('从哪天起', 'From'), say('不填：立即', 'Empty: at once')),
        dateField(
          asked,
          'to',
          say('到哪天止', 'Until'),
          say('当天也算；不填：长期', 'Included; empty: no end'),
        ),
      ];
    case 'take-post':
      return options['post']?.length === 0
        ? [markup`<p>${say('此人没有岗位，不用免。', 'This person holds no post.')}</p>`]
        : [choose('post', say('免哪个岗位', 'Which post'))];
    case 'hand-over':
      return [choose('to', say('谁来接手', 'Who takes over'))];
    case 'give-stand-in':
      return absence(asked, options['standIn'] ?? [], say);
    case 'keep-apart':
      return [choose('one', say('谁', 'Who')), choose('other', say('和谁', 'And whom'))];
    case 'close-day':
      return [
        dateField(asked, 'date', say('哪一天', 'Which day')),
        choiceField(asked, 'half', say('全天还是半天', 'The whole day or half'), halves(say)),
      ];
    case 'import-year':
      return [
        areaField(
          asked,
          'file',
          say('放假安排文件的内容', 'Content of the calendar file'),
          say(
            '把表格（CSV）的内容全部粘贴进来：第一行是年份和文号，第二行是“日期,名称,类型”，以下每天一行，类型写“放假”或“上班”。',
            'Paste the whole table (CSV): year and document first, then the heads “日期,名称,类型”, then one line a day with 放假 or 上班.',
          ),
        ),
        sampleYear(say),
      ];
    case 'oversee':
      return [
        choose('department', say('哪个股室', 'Which section')),
        choose('person', say('由谁分管', 'Who oversees it')),
        dateField(
          asked,
          'from',
          say('从哪天起', 'From'),
          say('原来的分管到前一天为止', 'The arrangement before ends the day before'),
        ),
        dateField(asked, 'to', say('到哪天止', 'Until'), say('不填：长期', 'Empty: no end')),
      ];
    case 'change-setting':
      return setting === undefined ? [] : [settingField(asked, setting)];
    case 'set-vehicle':
    case 'set-seal':
    case 'set-supplier':
    case 'retire-thing':
    case 'set-rank':
    case 'import-standard':
      return thingFields(kind, options, asked);
    case 'disable-person':
    case 'enable-person':
    case 'end-stand-in':
    case 'let-meet':
    case 'open-day':
      return [];
  }
}

/** How such a file begins: the last year that is known. */
function sampleYear(say: Say): Html {
  const known = packageYears.at(-1);
  const lines = known === undefined ? [] : calendarFileOf(known).split('\r\n').slice(0, 5);
  return markup`<details><summary>${say('样例（开头几行）', 'A sample (its first lines)')}</summary><p class="small">${lines.map((line) => markup`${line.replace(/^\u{FEFF}/u, '')}<br>`)}…</p></details>
`;
}

const halves = (say: Say): readonly ChangeOption[] => [
  { value: 'day', text: say('全天', 'The whole day') },
  { value: 'am', text: say('上午', 'The morning') },
  { value: 'pm', text: say('下午', 'The afternoon') },
];

/** Who stands in, and on which days: the same questions for the office and for the absent person. */
export const absence = (
  asked: Asked,
  standIns: readonly ChangeOption[],
  say: Say,
): readonly Html[] => [
  choiceField(asked, 'standIn', say('谁代办', 'Who stands in'), standIns),
  dateField(asked, 'from', say('第一天', 'First day')),
  dateField(asked, 'to', say('最后一天', 'Last day'), say('这一天也算', 'Included')),
];

const email = (asked: Asked, label: string, say: Say): Html =>
  textField(asked, 'email', label, {
    hint: say(
      '办理链接会发到这里，须是本人专用的邮箱。',
      'Links go here: a mailbox of this person alone.',
    ),
    inputmode: 'email',
  });
