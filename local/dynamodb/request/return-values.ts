import type { Fault } from './constraints.ts';
import { enumFault } from './constraints.ts';
import type { Input } from './input.ts';
import { textIn } from './input.ts';
import { capacityFault } from './capacity.ts';

const returnValues = ['ALL_NEW', 'UPDATED_OLD', 'ALL_OLD', 'NONE', 'UPDATED_NEW'] as const;
export type ReturnValues = (typeof returnValues)[number];

/** Faults in what a write is asked to return. */
export const returnFaults = (input: Input): readonly Fault[] => [
  capacityFault(input),
  enumFault('returnItemCollectionMetrics', textIn(input, 'ReturnItemCollectionMetrics'), [
    'SIZE',
    'NONE',
  ]),
  enumFault('returnValues', textIn(input, 'ReturnValues'), returnValues),
  failureFault(input),
];

export const failureFault = (input: Input, field = 'returnValuesOnConditionCheckFailure'): Fault =>
  enumFault(field, textIn(input, 'ReturnValuesOnConditionCheckFailure'), ['ALL_OLD', 'NONE']);

export const readReturnValues = (input: Input): ReturnValues =>
  returnValues.find((each) => each === textIn(input, 'ReturnValues')) ?? 'NONE';

export const returnsItemOnFailure = (input: Input): boolean =>
  textIn(input, 'ReturnValuesOnConditionCheckFailure') === 'ALL_OLD';
