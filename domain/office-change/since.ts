import type { Fault } from '../fault.ts';
import type { OfficeChange } from '../office-change.ts';
import { fault } from '../office-check/faults.ts';
import { type Office, personOf } from '../office.ts';

/** What a change is about as it stands in the office, in writing; undefined where a change is about nothing that lasts. */
export function standing(office: Office, change: OfficeChange): string | undefined {
  switch (change.kind) {
    case 'set-vehicle':
      return among(office.vehicles, change.thing.id);
    case 'set-seal':
      return among(office.seals, change.thing.id);
    case 'set-supplier':
      return among(office.suppliers, change.thing.id);
    case 'retire-thing':
      return among(office[change.list], change.id);
    case 'set-rank':
      return written(personOf(office, change.person)?.rank);
    case 'change-setting':
      return written(office.settings[change.setting]);
    case 'add-person':
    case 'change-address':
    case 'give-post':
    case 'take-post':
    case 'disable-person':
    case 'enable-person':
    case 'hand-over':
    case 'give-stand-in':
    case 'end-stand-in':
    case 'keep-apart':
    case 'let-meet':
    case 'close-day':
    case 'open-day':
    case 'import-year':
    case 'oversee':
    case 'import-standard':
      // Each is sound or not by what there is when it is confirmed.
      return undefined;
  }
}

const among = (things: readonly { readonly id: string }[], of: string): string =>
  written(things.find(({ id }) => id === of));

const written = (subject: unknown): string => JSON.stringify(subject ?? null);

/**
 * What two persons agreed on is what the one proposed over what there was: where that was changed meanwhile, by another
 * proposal, confirming the older one would undo it unseen.
 */
export const sinceFaults = (
  office: Office,
  change: OfficeChange,
  was: string | undefined,
): readonly Fault[] =>
  was === undefined || standing(office, change) === was ? [] : [changedSince];

const changedSince = fault(
  'id',
  'changed-since',
  '提出以后，这一项又改过了。请撤销这项更改，按现在的情况重新提出。',
  'This was changed after the proposal was made. Drop the proposal and make it anew, over what there is now.',
);
