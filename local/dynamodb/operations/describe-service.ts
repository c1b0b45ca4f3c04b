import type { Operation } from '../operation.ts';

/** SDKs with endpoint discovery ask this first; the answer keeps them where they are. */
export const describeEndpoints: Operation = () =>
  JSON.stringify({ Endpoints: [{ Address: '127.0.0.1', CachePeriodInMinutes: 1440 }] });

const units = 80_000;

export const describeLimits: Operation = () =>
  JSON.stringify({
    AccountMaxReadCapacityUnits: units,
    AccountMaxWriteCapacityUnits: units,
    TableMaxReadCapacityUnits: units,
    TableMaxWriteCapacityUnits: units,
  });
