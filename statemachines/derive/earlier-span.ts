import type { Text } from '#domain/words.ts';

/** How far back goes what is shown of before: days, and what is near in another way where older rows count too. */
export interface EarlierSpan {
  readonly days: number;
  readonly near?: { readonly within: number; readonly unit: Text } | undefined;
}

export const earlierSpan = ({ days, near }: EarlierSpan): Text => ({
  zh: `近${String(days)}天${near === undefined ? '' : `或者${String(near.within)}${near.unit.zh}内`}`,
  en: `${String(days)} days${near === undefined ? '' : ` or ${String(near.within)} ${near.unit.en}`}`,
});
