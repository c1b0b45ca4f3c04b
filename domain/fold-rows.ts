import type { Decided } from './events.ts';
import type { StepRow } from './request.ts';
import { changeSlot } from './slots.ts';

/** A row after one of its signers decided: his place is done, and so is the row unless others must still sign. */
export function decideRow(row: StepRow, { decision, slot, goesOn }: Decided): StepRow {
  const signed =
    slot === undefined
      ? row
      : changeSlot(row, slot, (one) => ({ ...one, state: 'done', decision }));
  if (goesOn === true) return signed;
  return {
    ...signed,
    state: 'done',
    decision,
    ...(signed.slots === undefined
      ? {}
      : {
          slots: signed.slots.map((one) =>
            one.state === 'open' ? { ...one, state: 'moot' as const } : one,
          ),
        }),
  };
}

/**
 * A row whose decision its maker took back, or in which one signer did. The row that opens in its place begins with the
 * places as they are left here.
 */
export function takeBackRow(row: StepRow, slot: string | undefined): StepRow {
  if (slot !== undefined) {
    return changeSlot(row, slot, ({ decision: _decision, ...one }) => ({ ...one, state: 'open' }));
  }
  const { decision, ...rest } = row;
  const slots = row.slots?.map((one) => {
    if (one.state === 'moot') return { ...one, state: 'open' as const };
    if (decision === undefined || one.decision?.person !== decision.person) return one;
    const { decision: _own, ...open } = one;
    return { ...open, state: 'open' as const };
  });
  return {
    ...rest,
    ...(slots === undefined ? {} : { slots }),
    state: 'taken-back',
    ...(decision === undefined ? {} : { undone: decision }),
  };
}
