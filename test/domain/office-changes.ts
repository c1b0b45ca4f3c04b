import { changed, type OfficeChange } from '#domain/office-change.ts';
import { changeFaults } from '#domain/office-change/faults.ts';
import type { Office } from '#domain/office.ts';
import { officeSettingRules, type SettingRule } from '#domain/office-settings.ts';
import { settingRules } from '#statemachines/settings.ts';
import { routes } from '#statemachines/routes/index.ts';
import { demoToday } from '../rig/demo-today.ts';

export const rules: readonly SettingRule[] = [
  ...officeSettingRules,
  ...routes.flatMap(settingRules),
];

/** The office once a change is made. */
export const after = (office: Office, change: OfficeChange): Office =>
  changed(office, change, { by: 'tang-li', why: '局党组会决定' });

/** What is wrong with a change, and where. */
export const faultsOf = (change: OfficeChange, office = demoToday): readonly string[] =>
  changeFaults(office, change, rules).map(({ code, at }) => `${code} at ${at}`);
