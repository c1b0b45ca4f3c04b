import { yuan } from './money.ts';
import type { OfficeData } from './office.ts';
import { textTrouble } from './plain-text.ts';
import type { Json, Text } from './words.ts';

/** What offices do differently, as they may set it: of one route, or of the whole office. */
export interface SettingRule {
  /** `route.setting`, or the id of an office-wide one. */
  readonly id: string;
  /** The title of the route it belongs to. */
  readonly route?: Text;
  readonly title: Text;
  /** What changes with it, for whoever decides about it. */
  readonly effect?: Text;
  /** Where the default comes from. */
  readonly source: Text;
  /** `choices` is a text of several options, separated by spaces; `time` is HH:MM. */
  readonly kind: 'number' | 'switch' | 'choice' | 'choices' | 'words' | 'time';
  /** The default. */
  readonly value: Json;
  readonly min?: number;
  /** Never passed, whatever the office would like: 与上级规定抵触的，按上级规定执行. */
  readonly max?: number;
  readonly unit?: string;
  /** Whether `null` is a value: the rule does not apply then. */
  readonly optional?: boolean;
  readonly options?: Readonly<Record<string, Text>>;
}

const product: Text = { zh: '系统默认', en: 'Default of the system' };

export const officeSettings = {
  urgeHours: {
    kind: 'number',
    title: { zh: '催办间隔', en: 'Time between two urgings' },
    effect: {
      zh: '同一环节催办一次后，隔多久才能再催。',
      en: 'How long a step is left alone after somebody has urged it.',
    },
    value: 4,
    min: 1,
    max: 72,
    unit: 'hour',
    source: product,
  },
  remindBefore: {
    kind: 'number',
    title: { zh: '到期前提醒', en: 'Reminder before a limit' },
    effect: {
      zh: '时限届满前几个工作日提醒经办人。',
      en: 'How many working days before a limit its signer is reminded.',
    },
    value: 2,
    min: 0,
    max: 10,
    unit: 'working-day',
    source: {
      zh: '办文制度：到期前2个工作日提醒',
      en: 'Document rules: reminded two working days before',
    },
  },
  digestAt: {
    kind: 'time',
    title: { zh: '每日汇总邮件的时间', en: 'Time of the daily digest' },
    effect: {
      zh: '工作日几点把当天的提醒汇成一封邮件发出。',
      en: 'When the reminders of a working day go out in one mail.',
    },
    value: '08:30',
    source: product,
  },
  standInChain: {
    kind: 'number',
    title: { zh: '委托可以接连几层', en: 'Links of a chain of stand-ins' },
    effect: {
      zh: '代办人自己也外出时，还可以由他的代办人接着办，最多接几层。',
      en: 'How far work passes on when a stand-in is away too.',
    },
    value: 3,
    min: 1,
    max: 3,
    unit: 'link',
    source: product,
  },
  escalateAfter: {
    kind: 'number',
    title: {
      zh: '超期几个工作日报上一级',
      en: 'Working days late before the next level up is told',
    },
    effect: {
      zh: '超过时限这么多个工作日仍未办的，提醒批示领导。',
      en: 'After so many working days past its limit a step is brought before the instructing leader.',
    },
    value: 1,
    min: 0,
    max: 20,
    unit: 'working-day',
    source: product,
  },
  addDepth: {
    kind: 'number',
    title: { zh: '加签可以接连几层', en: 'Levels of added signers' },
    effect: {
      zh: '加签的人再加签，最多几层。',
      en: 'How many levels deep an added signer may add others.',
    },
    value: 3,
    min: 1,
    max: 3,
    unit: 'link',
    source: product,
  },
  workSecrets: {
    kind: 'choice',
    title: { zh: '标有“工作秘密”的内容', en: 'What is marked as a work secret' },
    effect: {
      zh: '国家秘密一律不得上网。工作秘密能否在本系统办理，按本单位保密规定选定。',
      en: 'State secrets are never taken. Whether work secrets may be handled here follows the office’s own rules.',
    },
    options: {
      refused: { zh: '不收', en: 'Refused' },
      allowed: { zh: '可以办理', en: 'Taken' },
    },
    value: 'refused',
    source: {
      zh: '《保守国家秘密法》第六十四条：工作秘密参照管理；未定的从严',
      en: 'Law on Guarding State Secrets, article 64; the stricter where nothing is settled',
    },
  },
  voucherColumns: {
    kind: 'words',
    title: { zh: '凭证导入表的栏目', en: 'Columns of the voucher import table' },
    effect: {
      zh: '按财务软件要求的先后写栏目名，用逗号分开；要改名的写“凭证日期=日期”；台账里没有的导出为空栏；写“全部”按台账原样导出。',
      en: 'The columns in the order the bookkeeping program wants, with commas between them; 凭证日期=日期 gives one another head; a name the register does not have becomes an empty column; 全部 takes them as they come.',
    },
    value: '全部',
    source: product,
  },
  secondPersonHours: {
    kind: 'number',
    title: { zh: '第二人确认的期限', en: 'Time for the second person' },
    effect: {
      zh: '用签批密码作的重要决定，第二人多少小时内确认有效；一天足够开完会回来看，再长情况可能已变。',
      en: 'How long a weighty decision made with a PIN waits for its second person; a day lets anybody come out of a meeting, and is short enough for nothing to have changed.',
    },
    value: 24,
    min: 1,
    max: 72,
    unit: 'hour',
    source: product,
  },
} as const satisfies Readonly<Record<string, Omit<SettingRule, 'id'>>>;

export type OfficeSettingId = keyof typeof officeSettings;

/** The office-wide settings as rules, in the order in which they are shown. */
export const officeSettingRules: readonly SettingRule[] = Object.entries(officeSettings).map(
  ([id, setting]) => ({ id, ...setting }),
);

/** The value of an office-wide setting, the default where the office has no sound one of its own. */
export function officeSetting<Id extends OfficeSettingId>(
  office: Pick<OfficeData, 'settings'>,
  id: Id,
): (typeof officeSettings)[Id]['kind'] extends 'number' ? number : string;
export function officeSetting(
  { settings }: Pick<OfficeData, 'settings'>,
  id: OfficeSettingId,
): Json {
  const rule: SettingRule = { id, ...officeSettings[id] };
  const own = settings[id];
  return own !== undefined && settingTrouble(rule, own) === undefined ? own : rule.value;
}

/** What is wrong with an office's value of a setting, with what to do; undefined where it can stand. */
export function settingTrouble(rule: SettingRule, value: Json): Text | undefined {
  if (value === null && rule.optional === true) return undefined;
  switch (rule.kind) {
    case 'number':
      return numberTrouble(rule, value);
    case 'switch':
      return typeof value === 'boolean' ? undefined : choose;
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(rule.options ?? {}, value)
        ? undefined
        : choose;
    case 'choices':
      return areOptions(rule, value) ? undefined : chooseSome;
    case 'words':
      return wordsTrouble(value);
    case 'time':
      return typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(value)
        ? undefined
        : timeBad;
  }
}

function numberTrouble({ min = 0, max, unit }: SettingRule, value: Json): Text | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    return unit === 'fen' ? moneyBad : numberBad;
  }
  if (value < min) return tooSmall(amount(min, unit));
  return max !== undefined && value > max ? tooLarge(amount(max, unit)) : undefined;
}

const amount = (value: number, unit: string | undefined): string =>
  unit === 'fen' ? yuan(value) : String(value);

function areOptions({ options = {} }: SettingRule, value: Json): boolean {
  if (typeof value !== 'string') return false;
  const chosen = value.split(' ').filter((word) => word !== '');
  return (
    chosen.every((word) => Object.hasOwn(options, word)) && new Set(chosen).size === chosen.length
  );
}

function wordsTrouble(value: Json): Text | undefined {
  if (typeof value !== 'string' || value.trim() === '' || value.length > 100) return wordsBad;
  return textTrouble(value, false)?.says;
}

const choose: Text = { zh: '请选一项。', en: 'Choose one.' };
const chooseSome: Text = { zh: '只能在列出的里面选。', en: 'Choose among those listed.' };
const numberBad: Text = { zh: '请填整数。', en: 'Enter a whole number.' };
const moneyBad: Text = { zh: '请填金额，例如1188.50。', en: 'Enter an amount, such as 1188.50.' };
const timeBad: Text = {
  zh: '请填时间，写成08:30这样。',
  en: 'Enter a time, written as 08:30.',
};
const wordsBad: Text = { zh: '请填1至100字。', en: 'Enter 1 to 100 characters.' };
const tooSmall = (min: string): Text => ({
  zh: `不能小于${min}，请改大。`,
  en: `At least ${min}; enter a larger one.`,
});
const tooLarge = (max: string): Text => ({
  zh: `上限是${max}，与上级规定抵触的按上级规定执行。请改小。`,
  en: `At most ${max}: higher rules prevail. Enter a smaller one.`,
});
