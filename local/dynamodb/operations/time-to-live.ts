import { invalid, invalidParameter } from '../dynamo-error.ts';
import type { Operation } from '../operation.ts';
import { lengthFault, nullFault, refuseFaults } from '../request/constraints.ts';
import { flagIn, recordIn, textIn } from '../request/input.ts';
import { changingTables } from './changing-tables.ts';
import { requireTable } from './tables.ts';

export const updateTimeToLive: Operation = (dynamo, input) => {
  const specification = recordIn(input, 'TimeToLiveSpecification');
  const field = 'timeToLiveSpecification';
  if (specification === undefined) refuseFaults(nullFault(field));
  const name = textIn(specification ?? {}, 'AttributeName');
  const isEnabled = flagIn(specification ?? {}, 'Enabled');
  refuseFaults(
    name === undefined
      ? nullFault(`${field}.attributeName`)
      : lengthFault(`${field}.attributeName`, name.length, name, { min: 1, max: 255 }),
    isEnabled === undefined ? nullFault(`${field}.enabled`) : undefined,
  );
  const table = requireTable(dynamo, input);
  if (isEnabled === true && table.expiry !== undefined) {
    throw invalid('TimeToLive is already enabled');
  }
  if (isEnabled === false && table.expiry === undefined) {
    throw invalid('TimeToLive is already disabled');
  }
  if (isEnabled === false && table.expiry !== name) {
    throw invalidParameter(
      `TimeToLive is active on a different AttributeName: current AttributeName is ${table.expiry}`,
    );
  }
  changingTables(dynamo, () =>
    dynamo.catalog.change(table, { expiry: isEnabled === true ? name : undefined }),
  );
  return JSON.stringify({ TimeToLiveSpecification: { Enabled: isEnabled, AttributeName: name } });
};

export const describeTimeToLive: Operation = (dynamo, input) => {
  const { expiry } = requireTable(dynamo, input);
  return JSON.stringify({
    TimeToLiveDescription:
      expiry === undefined
        ? { TimeToLiveStatus: 'DISABLED' }
        : { TimeToLiveStatus: 'ENABLED', AttributeName: expiry },
  });
};
