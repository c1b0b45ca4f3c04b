import { calendarOf } from '../calendar.ts';
import { extendRow } from '../clock/fold-clock.ts';
import { mayExtend } from '../clock/may-extend.ts';
import { standingOf } from '../clock/standing.ts';
import type { LimitUnit } from '../clock/limit-end.ts';
import { momentText } from '../date-words.ts';
import type { By } from '../by.ts';
import type { Extended } from '../events.ts';
import { ownerTitle } from '../office.ts';
import { Problem } from '../problem.ts';
import {
  type ExtensionAsk,
  keyOf,
  type RequestState,
  sameKey,
  type StepKey,
  type StepRow,
} from '../request.ts';
import type { Text } from '../words.ts';
import { type ClockAct, dueAfter, endText, ownClock } from './stop-clock.ts';
import { requireFit } from './words.ts';

/** What an extension may come to at most, and what stands in the way of more. */
export interface Room {
  /** In the unit of the limit; 0 where nothing more can be given. */
  readonly left: number;
  readonly unit: LimitUnit;
  readonly basis: Text;
}

/** How much more a step's limit may be given at once: what the route grants, never beyond the statutory ceiling. */
export function roomFor(row: StepRow, act: Pick<ClockAct, 'clock' | 'office' | 'now'>): Room {
  const { clock, pauses = [], extensions = [] } = row;
  const rule = act.clock.extend;
  const unit = clock?.unit ?? 'working-day';
  if (clock === undefined || rule === undefined) return { left: 0, unit, basis: none };
  const ceiling = mayExtend(clock, pauses, extensions, calendarOf(act.office), act.now);
  if (ceiling.ceiling && ceiling.most < rule.most) {
    return { left: ceiling.most, unit, basis: { zh: ceiling.basis, en: ceiling.basis } };
  }
  return { left: rule.most, unit, basis: rule.basis };
}

/**
 * 申请延期: what its holder asks for, with a reason. Throws what `turnOf` does, then `not-allowed-here`,
 * `extension-pending`, `extension-late`, `extension-used-up`, `extension-amount`, `extension-too-long`, `reason-missing`,
 * `words-unfit`.
 */
export function admitExtension(
  act: ClockAct,
  amount: number,
): { readonly row: StepRow; readonly ask: ExtensionAsk } {
  const { state, terms, clock, office, why } = act;
  const { row, by, for: absent, standing } = ownClock(act, extending);
  const rule = clock.extend;
  if (rule === undefined) {
    throw new Problem('not-allowed-here', { act: extending, step: terms.title });
  }
  const pending = asked(state, row).find((side) => side.state === 'open');
  if (pending !== undefined) {
    throw new Problem('extension-pending', {
      step: terms.title,
      since: momentText(office.zone, pending.openedAt),
      approver: ownerTitle(office, pending.owner),
    });
  }
  if (rule.inTime && standing.state === 'late') {
    throw new Problem('extension-late', { step: terms.title, due: endText(act, standing) });
  }
  if ((row.extensions?.length ?? 0) >= rule.times) {
    throw new Problem('extension-used-up', { step: terms.title, times: rule.times });
  }
  const { left, unit, basis } = roomFor(row, act);
  if (left > 0 && (!Number.isSafeInteger(amount) || amount < 1)) {
    throw new Problem('extension-amount', { most: left, unit });
  }
  if (left === 0 || amount > left) throw new Problem('extension-too-long', { left, unit, basis });
  if (why.trim() === '') throw new Problem('reason-missing', { act: extending });
  requireFit(why);
  const ask = { amount, why: why.trim(), ...by };
  return { row, ask: absent === undefined ? ask : { ...ask, for: absent } };
}

/** Every asking for more time for a row, first to last. */
export const asked = (state: Pick<RequestState, 'steps'>, row: StepKey): readonly StepRow[] =>
  state.steps.filter(({ side }) => side?.kind === 'extension' && sameKey(side.of, row));

/**
 * What agreeing to an extension comes to. The ceiling is asked for again: time has passed, and the calendar may have
 * changed. Throws `extension-too-long`.
 */
export function extend(
  act: Pick<ClockAct, 'clock' | 'office' | 'now' | 'calendar'>,
  row: StepRow,
  ask: ExtensionAsk,
  by: By,
): Extended {
  const { left, unit, basis } = roomFor(row, act);
  if (ask.amount > left) throw new Problem('extension-too-long', { left, unit, basis });
  const { office, now, calendar } = act;
  const event: Extended = {
    type: 'extended',
    at: now,
    by,
    ...keyOf(row),
    amount: ask.amount,
    calendar,
  };
  return { ...event, ...dueAfter(extendRow(row, event), { office, now }) };
}

/** How the limit would stand with an extension that nobody has granted yet. */
export const withAsk = (
  row: StepRow,
  { amount }: ExtensionAsk,
  act: Pick<ClockAct, 'office' | 'now'>,
) =>
  standingOf(
    {
      ...row,
      extensions: [...(row.extensions ?? []), { at: act.now, amount, name: '', post: '' }],
    },
    calendarOf(act.office),
    act.now,
  );

const extending: Text = { zh: '申请延期', en: 'ask for more time' };
const none: Text = { zh: '这一环节不能延期', en: 'this step has no extension' };
