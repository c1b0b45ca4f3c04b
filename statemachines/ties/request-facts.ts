import type { RequestState } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';

/** What is read of a request itself by what outlasts its acts: offers, registers, bookings. */
export type RequestFacts = Pick<
  RequestState,
  'id' | 'numbers' | 'status' | 'outcome' | 'requester' | 'at' | 'submittedAt' | 'closedAt'
>;

/** `request` in expressions. `requester` is a person's id; `outcome` is left out while it runs. */
export const requestFacts = (state: RequestFacts): JsonObject => ({
  id: state.id,
  serial: state.numbers['serial'] ?? '',
  numbers: state.numbers,
  status: state.status,
  ...(state.outcome === undefined ? {} : { outcome: state.outcome }),
  requester: state.requester.person,
  department: state.requester.department,
  at: state.at,
  submittedAt: state.submittedAt,
  ...(state.closedAt === undefined ? {} : { closedAt: state.closedAt }),
});

/** The names of its parts. */
export const requestNames = [
  'id',
  'serial',
  'numbers',
  'status',
  'outcome',
  'requester',
  'department',
  'at',
  'submittedAt',
  'closedAt',
] as const;
