import type { LimitUnit } from '#domain/clock/limit-end.ts';
import { unitWords } from '#domain/clock/unit-words.ts';
import { dateIn } from '#domain/dates.ts';
import type { StepRow } from '#domain/request.ts';
import { humanStep } from '../../flow.ts';
import type { Limit } from '../../limit.ts';
import type { CaseFile } from './case-file.ts';

/** The limit of a step as its route says it; a date given in the form rules where it was the earlier one. */
export function limitOf(
  file: CaseFile,
  row: StepRow,
): { readonly words: string; readonly unit?: LimitUnit; readonly hours: boolean } {
  const limit = humanStep(file.route, row.step)?.limit;
  if (limit === undefined || row.due === undefined) return { words: '—', hours: false };
  const { unit } = limit;
  const given = limit.orField === undefined ? undefined : file.state.data[limit.orField];
  const byDate = given === dateIn(file.office.zone, row.due) && unit !== 'same-day';
  return {
    words: byDate ? '注明日期' : amountWords(file, limit),
    unit,
    hours: unit === 'hour' && !byDate,
  };
}

function amountWords({ state }: CaseFile, { amount, unit }: Limit): string {
  if (unit === 'same-day') return '当日';
  const value =
    typeof amount === 'number'
      ? amount
      : 'setting' in amount
        ? state.settings[amount.setting]
        : state.data[amount.field];
  return typeof value === 'number' ? `${String(value)}${unitWords[unit].zh}` : '—';
}
