import type { Conflict, Office } from '../office.ts';
import type { Json } from '../words.ts';

/** 回避关系: two persons who do not decide about each other's requests. */
export interface KeepApart {
  readonly kind: 'keep-apart';
  readonly persons: readonly [string, string];
}

/** The ground for keeping two persons apart has gone. */
export interface LetMeet {
  readonly kind: 'let-meet';
  readonly persons: readonly [string, string];
}

/** An office's own value of a setting; left out: the default again. */
export interface ChangeSetting {
  readonly kind: 'change-setting';
  /** `route.setting`, or the id of an office-wide one. */
  readonly setting: string;
  readonly value?: Json;
  /** What it was when this was proposed, for whoever confirms or inspects it. */
  readonly was?: Json;
}

export const samePair = (
  [one, other]: Conflict['persons'],
  [first, second]: Conflict['persons'],
): boolean => (one === first && other === second) || (one === second && other === first);

export const parted = (office: Office, { persons }: KeepApart, why: string): Office => ({
  ...office,
  conflicts: [...office.conflicts, { persons, why }],
});

export const joined = (office: Office, { persons }: LetMeet): Office => ({
  ...office,
  conflicts: office.conflicts.filter((row) => !samePair(row.persons, persons)),
});

export function settingChanged(office: Office, { setting, value }: ChangeSetting): Office {
  const { [setting]: _before, ...others } = office.settings;
  return {
    ...office,
    settings: value === undefined ? others : { ...others, [setting]: value },
  };
}
