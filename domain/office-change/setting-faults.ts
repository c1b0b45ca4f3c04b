import type { Fault } from '../fault.ts';
import { type SettingRule, settingTrouble } from '../office-settings.ts';
import type { Office } from '../office.ts';
import type { ChangeSetting } from './rules.ts';

/** What is wrong with a new value of a setting; `value` is the question. */
export function settingFaults(
  office: Office,
  { setting, value }: ChangeSetting,
  rules: readonly SettingRule[],
): readonly Fault[] {
  const rule = rules.find(({ id }) => id === setting);
  if (rule === undefined) return [fault('setting-unknown', unknown.zh, unknown.en)];
  const trouble = value === undefined ? undefined : settingTrouble(rule, value);
  if (trouble !== undefined) return [fault('setting-bad', trouble.zh, trouble.en)];
  const now = office.settings[setting];
  return now === value ? [fault('setting-same', same.zh, same.en)] : [];
}

const fault = (code: string, zh: string, en: string): Fault => ({
  at: 'value',
  code,
  says: { zh, en },
});

const unknown = {
  zh: '没有这项设置，请回设置页重新选。',
  en: 'There is no such setting; choose again on the page of settings.',
};
const same = {
  zh: '现在就是这个值，不用再改。',
  en: 'It has this value already; there is nothing to change.',
};
