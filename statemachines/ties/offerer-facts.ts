import type { RequestState } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';

/** The parts of `request` that offers and keys read. */
export const offererNames = [
  'serial',
  'numbers',
  'status',
  'outcome',
  'requester',
  'department',
  'at',
] as const;

/**
 * `request` as offers and keys read it: `requester` is a person's id and `department` a department's, for they are compared
 * with those who draw; `outcome` is left out while it runs.
 */
export const offererFacts = (
  state: Pick<RequestState, 'numbers' | 'status' | 'outcome' | 'requester' | 'at'>,
): JsonObject =>
  ({
    serial: state.numbers['serial'] ?? '',
    numbers: state.numbers,
    status: state.status,
    ...(state.outcome === undefined ? {} : { outcome: state.outcome }),
    requester: state.requester.person,
    department: state.requester.department,
    at: state.at,
  }) satisfies Partial<Record<(typeof offererNames)[number], unknown>>;
