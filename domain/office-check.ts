import { dateIn } from './dates.ts';
import type { Fault } from './fault.ts';
import type { Office } from './office.ts';
import { calendarFaults } from './office-check/calendar.ts';
import type { SettingRule } from './office-settings.ts';
import { financeFaults, keeperFaults } from './office-check/duties.ts';
import { fault } from './office-check/faults.ts';
import { conflictFaults, standInRowFaults } from './office-check/absences.ts';
import { idFaults, personFaults } from './office-check/persons.ts';
import { holdingFaults, postFaults } from './office-check/posts.ts';
import { settingRowFaults } from './office-check/settings.ts';
import { standardFaults } from './office-check/standards.ts';
import { oversightFaults, thingFaults } from './office-check/things.ts';

/**
 * Everything wrong with an office's data, all at once, each with its place (`persons.3.email`) and what to do. Every
 * post in `routePosts` (those the routes name) must be there and held by somebody active; values are held against
 * `settings`, where they are given.
 */
export function checkOffice(
  office: Office,
  routePosts: readonly string[] = [],
  settings: readonly SettingRule[] = [],
): readonly Fault[] {
  return [
    ...zoneFaults(office),
    ...idFaults(office),
    ...personFaults(office),
    ...postFaults(office, routePosts),
    ...holdingFaults(office),
    ...oversightFaults(office),
    ...thingFaults(office),
    ...standardFaults(office),
    ...financeFaults(office),
    ...keeperFaults(office),
    ...calendarFaults(office),
    ...standInRowFaults(office),
    ...conflictFaults(office),
    ...settingRowFaults(office, settings),
  ];
}

function zoneFaults({ zone }: Office): readonly Fault[] {
  try {
    dateIn(zone, '2026-01-01T00:00:00Z');
    return [];
  } catch {
    return [
      fault(
        'zone',
        'zone-unknown',
        `请改时区“${zone}”，例如Asia/Shanghai。`,
        `Change the time zone “${zone}”, to Asia/Shanghai for one.`,
      ),
    ];
  }
}
