import type { Fault } from './fault.ts';
import { changed, type OfficeChange } from './office-change.ts';
import { changeFaults } from './office-change/faults.ts';
import type { SettingRule } from './office-settings.ts';
import type { Office } from './office.ts';
import { textTrouble } from './plain-text.ts';
import type { Text } from './words.ts';

/** A reason is a sentence that names its ground, not an essay. */
export const longestReason = 200;

/** What a change is judged by beside the office itself. */
export interface Measures {
  /** Everything wrong with an office's data. */
  readonly checkData: (office: Office) => readonly Fault[];
  /** Where its people cannot do what its routes ask of them; every route is thought through. */
  readonly checkPeople: (office: Office) => Promise<readonly Fault[]>;
  /** Every setting there is. */
  readonly settings: readonly SettingRule[];
}

/** Everything wrong with a proposal: the change itself, what it would do to the office, and its reason. */
export async function proposalFaults(
  office: Office,
  change: OfficeChange,
  why: string,
  measures: Measures,
): Promise<readonly Fault[]> {
  return [...(await changeTroubles(office, change, measures)), ...reasonFaults(why.trim())];
}

/** What is wrong with a change itself; only where it is sound, what it would do to the office. */
export async function changeTroubles(
  office: Office,
  change: OfficeChange,
  measures: Measures,
): Promise<readonly Fault[]> {
  const own = changeFaults(office, change, measures.settings);
  return own.length > 0 ? own : damage(office, change, measures);
}

/** What would be wrong with the office after the change and is not now: nobody left to confirm, a mailbox shared. */
async function damage(
  office: Office,
  change: OfficeChange,
  { checkData, checkPeople }: Measures,
): Promise<readonly Fault[]> {
  const check = async (of: Office): Promise<readonly Fault[]> =>
    touchesDuties(change) ? [...checkData(of), ...(await checkPeople(of))] : checkData(of);
  const after = await check(changed(office, change, { by: '', why: '' }));
  // Most offices are sound: nothing then needs comparing.
  if (after.length === 0) return [];
  const before = new Set((await check(office)).map(sentence));
  return after
    .filter((fault) => !before.has(sentence(fault)))
    .map(({ code, says }) => ({ at: placeOf(change), code, says }));
}

/** Whether a change can leave a step without anybody: it takes something from somebody, or changes who does what. */
function touchesDuties({ kind }: OfficeChange): boolean {
  switch (kind) {
    case 'give-post':
    case 'take-post':
    case 'disable-person':
    case 'enable-person':
    case 'hand-over':
    case 'give-stand-in':
    case 'end-stand-in':
    case 'keep-apart':
    case 'oversee':
    case 'change-setting':
    case 'set-seal':
      return true;
    case 'add-person':
    case 'change-address':
    case 'let-meet':
    case 'close-day':
    case 'open-day':
    case 'import-year':
    case 'set-vehicle':
    case 'set-supplier':
    case 'retire-thing':
    case 'set-rank':
    case 'import-standard':
      return false;
  }
}

const sentence = ({ code, says }: Fault): string => `${code} ${says.zh}`;

/** The question of the form that the damage is about. */
function placeOf({ kind }: OfficeChange): string {
  switch (kind) {
    case 'add-person':
    case 'change-address':
      return 'email';
    case 'give-post':
    case 'take-post':
      return 'post';
    case 'hand-over':
      return 'to';
    case 'disable-person':
    case 'enable-person':
    case 'oversee':
      return 'person';
    case 'give-stand-in':
    case 'end-stand-in':
      return 'standIn';
    case 'keep-apart':
    case 'let-meet':
      return 'other';
    case 'close-day':
    case 'open-day':
      return 'date';
    case 'import-year':
      return 'file';
    case 'change-setting':
      return 'value';
    case 'set-vehicle':
    case 'set-seal':
    case 'set-supplier':
      return 'id';
    case 'retire-thing':
      return 'to';
    case 'set-rank':
      return 'rank';
    case 'import-standard':
      return 'rows';
  }
}

export function reasonFaults(why: string): readonly Fault[] {
  if (why === '') return [reason('office-why', reasonMissing)];
  if (why.length > longestReason) return [reason('office-why-long', reasonLong)];
  const trouble = textTrouble(why, true);
  return trouble === undefined ? [] : [reason(trouble.code, trouble.says)];
}

const reason = (code: string, says: Text): Fault => ({ at: 'why', code, says });

const reasonMissing: Text = {
  zh: '请写明依据，例如“局党组会2026年11月20日决定”。',
  en: 'Give the ground, such as “decided by the party group on 20 November 2026”.',
};
const reasonLong: Text = {
  zh: `依据最多${String(longestReason)}字，请精简。`,
  en: `A reason has at most ${String(longestReason)} characters; shorten it.`,
};
