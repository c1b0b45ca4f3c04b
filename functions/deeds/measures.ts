import type { Fault } from '#domain/fault.ts';
import type { Office } from '#domain/office.ts';
import { checkOffice } from '#domain/office-check.ts';
import { insteadFaults } from '#domain/office-check/duties.ts';
import { officeNotices } from '#domain/office-notices.ts';
import { standardTables } from '#domain/standards.ts';
import { leading } from '#statemachines/posts.ts';
import type { Route } from '#statemachines/route.ts';
import { officeSettingRules, type SettingRule } from '#domain/office-settings.ts';
import type { Measures } from '#domain/proposal-faults.ts';
import { settingsOf } from '#statemachines/acts/facts.ts';
import { clashesOf } from '#statemachines/office-people.ts';
import { type Clash, clashWords, isStop } from '#statemachines/office-people/clash.ts';
import { settingRules } from '#statemachines/settings.ts';
import type { World } from '../world.ts';
import { approvingPosts, inUse, routePosts } from './route-posts.ts';

/** What changes of the office are judged by: its data, and what its routes ask of its people. */
export const measuresOf = (world: World): Measures => ({
  checkData: (office) => [
    ...checkOffice(office, routePosts(world, office), allSettings(world)),
    ...insteadFaults(office, approvingPosts(routesOf(world, office))),
  ],
  checkPeople: async (office) => (await clashesIn(world, office)).filter(isStop).map(asFault),
  settings: allSettings(world),
});

const routesOf = ({ routes }: World, office: Office): readonly Route[] =>
  inUse(
    routes.all().map(({ route }) => route),
    office,
  );

/** What the office should see to in the coming weeks. */
export const noticesIn = (world: World, office: Office): readonly Fault[] =>
  officeNotices(
    office,
    leading,
    routesOf(world, office)
      .flatMap(({ standards = [] }) => standards)
      .flatMap((name) => standardTables.filter((table) => table === name)),
  );

/** Every setting there is, the office-wide ones first. */
const allSettings = ({ routes }: World): readonly SettingRule[] => [
  ...officeSettingRules,
  ...routes.all().flatMap(({ route }) => settingRules(route)),
];

/** Where the office's people cannot, or only just, keep apart what its routes keep apart. */
export function clashesIn(world: World, office: Office): Promise<readonly Clash[]> {
  const before = known.get(office);
  if (before !== undefined) return before;
  const found = Promise.all(
    routesOf(world, office).map((route) => clashesOf(route, office, settingsOf(route, office))),
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
