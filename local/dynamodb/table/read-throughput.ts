import type { Fault } from '../request/constraints.ts';
import { minimumFault, nullFault } from '../request/constraints.ts';
import type { Input } from '../request/input.ts';
import { integerIn, recordIn } from '../request/input.ts';
import type { Throughput } from './definition.ts';

/** What a table paid by request shows. */
export const noThroughput: Throughput = { read: 0, write: 0 };

export function throughputFaults(input: Input, field: string): readonly Fault[] {
  const throughput = recordIn(input, 'ProvisionedThroughput');
  if (throughput === undefined) return [];
  return [
    unitsFault(throughput, 'WriteCapacityUnits', `${field}.writeCapacityUnits`),
    unitsFault(throughput, 'ReadCapacityUnits', `${field}.readCapacityUnits`),
  ];
}

function unitsFault(throughput: Input, name: string, field: string): Fault {
  const units = integerIn(throughput, name);
  return units === undefined ? nullFault(field) : minimumFault(field, units, 1);
}

export function readThroughput(input: Input): Throughput | undefined {
  const throughput = recordIn(input, 'ProvisionedThroughput');
  if (throughput === undefined) return undefined;
  return {
    read: integerIn(throughput, 'ReadCapacityUnits') ?? 0,
    write: integerIn(throughput, 'WriteCapacityUnits') ?? 0,
  };
}
