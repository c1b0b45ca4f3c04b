import type { Fault } from '../fault.ts';
import { type SettingRule, settingTrouble } from '../office-settings.ts';
import type { Office } from '../office.ts';
import { fault } from './faults.ts';

/** The office's own values: each of a setting there is, and one that it may have. Nothing without the rules. */
export function settingRowFaults(
  { settings }: Office,
  rules: readonly SettingRule[],
): readonly Fault[] {
  if (rules.length === 0) return [];
  return Object.entries(settings).flatMap(([id, value]) => {
    const rule = rules.find((known) => known.id === id);
    if (rule === undefined) {
      return [
        fault(
          `settings.${id}`,
          'setting-unknown',
          `请删去设置“${id}”：没有这项设置。`,
          `Remove the setting “${id}”: there is none of that name.`,
        ),
      ];
    }
    const trouble = settingTrouble(rule, value);
    return trouble === undefined
      ? []
      : [
          fault(
            `settings.${id}`,
            'setting-bad',
            `“${rule.title.zh}”：${trouble.zh}`,
            `“${rule.title.en}”: ${trouble.en}`,
          ),
        ];
  });
}
