import type { Office } from '#domain/office.ts';
import { checkOffice } from '#domain/office-check.ts';
import { officeSettingRules, type SettingRule } from '#domain/office-settings.ts';
import type { Measures } from '#domain/proposal-faults.ts';
import { settingRules } from '#statemachines/settings.ts';
import type { World } from '../world.ts';
import { routePosts } from './route-posts.ts';

/** What changes of the office are judged by: its data, and what its routes ask for. */
export const measuresOf = (world: World): Measures => ({
  check: (office: Office) => checkOffice(office, routePosts(world)),
  settings: settingsOf(world),
});

/** Every setting there is, the office-wide ones first. */
const settingsOf = ({ routes }: World): readonly SettingRule[] => [
  ...officeSettingRules,
  ...routes.all().flatMap(({ route }) => settingRules(route)),
];
