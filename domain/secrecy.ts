import type { Fault } from './fault.ts';
import type { OfficeData } from './office.ts';
import { officeSetting } from './office-settings.ts';
import { Problem } from './problem.ts';
import { secrecyMark, workSecretMark } from './secrecy-marks.ts';

/** 涉密不上网: the mark in a text that must not be kept, by what the office may have. */
export const refusedMark = (
  text: string,
  office: Pick<OfficeData, 'settings'>,
): string | undefined =>
  secrecyMark(text) ??
  (officeSetting(office, 'workSecrets') === 'allowed' ? undefined : workSecretMark(text));

/** Holds everything written in `fresh`, and not in `known` before, against the marks. Throws `secret-words`. */
export function requireUnmarked(
  fresh: unknown,
  office: Pick<OfficeData, 'settings'>,
  known?: unknown,
): void {
  const before = new Set(textsIn(known));
  for (const text of textsIn(fresh)) {
    const mark = before.has(text) ? undefined : refusedMark(text, office);
    if (mark !== undefined) throw new Problem('secret-words', { mark });
  }
}

/** The same of a form that is being filled in: what is wrong, and where. */
export function markedAnswers(
  answers: unknown,
  office: Pick<OfficeData, 'settings'>,
  at: readonly string[] = [],
): readonly Fault[] {
  if (typeof answers === 'string') {
    const mark = refusedMark(answers, office);
    if (mark === undefined) return [];
    const { says } = new Problem('secret-words', { mark });
    return [{ at: at.join('.'), code: 'secrecy-mark', says }];
  }
  if (typeof answers !== 'object' || answers === null) return [];
  return Object.entries(answers).flatMap(([name, inner]) =>
    markedAnswers(inner, office, [...at, name]),
  );
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
