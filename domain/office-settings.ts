import type { OfficeData } from './office.ts';
import type { Json, Text } from './words.ts';

/** A value that holds for the whole office, whatever the route; the office changes it by two persons, in the trail. */
export type OfficeSetting = {
  readonly title: Text;
  /** What changes with it, for whoever decides about it. */
  readonly effect: Text;
  /** Where the default comes from. */
  readonly source: Text;
} & (
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly min: number;
      /** Never passed, whatever the office would like. */
      readonly max: number;
      readonly unit: 'hour' | 'working-day' | 'link';
    }
  | { readonly kind: 'time'; readonly value: string }
);

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
} as const satisfies Readonly<Record<string, OfficeSetting>>;

export type OfficeSettingId = keyof typeof officeSettings;

/** The value of an office-wide setting, the default where the office has no sound one of its own. */
export function officeSetting<Id extends OfficeSettingId>(
  { settings }: Pick<OfficeData, 'settings'>,
  id: Id,
): (typeof officeSettings)[Id]['kind'] extends 'number' ? number : string;
export function officeSetting(
  { settings }: Pick<OfficeData, 'settings'>,
  id: OfficeSettingId,
): number | string {
  const setting: OfficeSetting = officeSettings[id];
  const own = settings[id];
  return own !== undefined && isSound(setting, own) ? own : setting.value;
}

/** Whether a value is of the setting's kind and within its bounds. */
export function isSound(setting: OfficeSetting, value: Json): value is number | string {
  switch (setting.kind) {
    case 'number':
      return (
        typeof value === 'number' &&
        Number.isInteger(value) &&
        value >= setting.min &&
        value <= setting.max
      );
    case 'time':
      return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/u.test(value);
  }
}
