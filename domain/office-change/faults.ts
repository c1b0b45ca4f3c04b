import type { Fault } from '../fault.ts';
import type { Office } from '../office.ts';
import type { OfficeChange } from '../office-change.ts';
import type { SettingRule } from '../office-settings.ts';
import { personChangeFaults } from './person-faults.ts';
import { ruleChangeFaults } from './rule-faults.ts';
import { thingChangeFaults } from './thing-faults.ts';

/** Everything that is wrong with a proposed change, each with what to do. Empty: it can be proposed and confirmed. */
export function changeFaults(
  office: Office,
  change: OfficeChange,
  rules: readonly SettingRule[] = [],
): readonly Fault[] {
  switch (change.kind) {
    case 'add-person':
    case 'change-address':
    case 'give-post':
    case 'take-post':
    case 'disable-person':
    case 'enable-person':
    case 'hand-over':
    case 'give-stand-in':
    case 'end-stand-in':
      return personChangeFaults(office, change);
    case 'keep-apart':
    case 'let-meet':
    case 'close-day':
    case 'open-day':
    case 'import-year':
    case 'oversee':
    case 'change-setting':
      return ruleChangeFaults(office, change, rules);
    case 'set-vehicle':
    case 'set-seal':
    case 'set-supplier':
    case 'retire-thing':
    case 'set-rank':
    case 'import-standard':
      return thingChangeFaults(office, change);
  }
}
