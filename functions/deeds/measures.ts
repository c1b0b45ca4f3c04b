import type { Fault } from '#domain/fault.ts';
import type { Office } from '#domain/office.ts';
import { checkOffice } from '#domain/office-check.ts';
import { officeSettingRules, type SettingRule } from '#domain/office-settings.ts';
import type { Measures } from '#domain/proposal-faults.ts';
import { settingsOf } from '#statemachines/acts/facts.ts';
import { clashesOf } from '#statemachines/office-people.ts';
import { type Clash, clashWords, isStop } from '#statemachines/office-people/clash.ts';
import { settingRules } from '#statemachines/settings.ts';
import type { World } from '../world.ts';
import { inUse, routePosts } from './route-posts.ts';

/** What changes of the office are judged by: its data, and what its routes ask of its people. */
export const measuresOf = (world: World): Measures => ({
  checkData: (office) => checkOffice(office, routePosts(world, office), allSettings(world)),
  checkPeople: async (office) => (await clashesIn(world, office)).filter(isStop).map(asFault),
  settings: allSettings(world),
});

/** Every setting there is, the office-wide ones first. */
const allSettings = ({ routes }: World): readonly SettingRule[] => [
  ...officeSettingRules,
  ...routes.all().flatMap(({ route }) => settingRules(route)),
];

/** Where the office's people cannot, or only just, keep apart what its routes keep apart. */
export function clashesIn({ routes }: World, office: Office): Promise<readonly Clash[]> {
  const before = known.get(office);
  if (before !== undefined) return before;
  const found = Promise.all(
    inUse(
      routes.all().map(({ route }) => route),
      office,
    ).map((route) => clashesOf(route, office, settingsOf(route, office))),
  ).then((lists) => lists.flat());
  known.set(office, found);
  return found;
}

/** One page asks twice about the same office. */
const known = new WeakMap<Office, Promise<readonly Clash[]>>();

const asFault = (clash: Clash): Fault => ({
  at: 'holdings',
  code: `people-${clash.kind}`,
  says: clashWords(clash),
});
