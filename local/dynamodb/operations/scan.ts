import { crc32 } from 'node:zlib';
import { invalid } from '../dynamo-error.ts';
import type { Operation } from '../operation.ts';
import { readPage } from '../read/page.ts';
import { readSelection, selectFault } from '../read/selection.ts';
import { readStartKey } from '../read/start-key.ts';
import { capacityFault } from '../request/capacity.ts';
import { maximumFault, minimumFault, nameFault, refuseFaults } from '../request/constraints.ts';
import { readExpressions } from '../request/expressions.ts';
import type { Input } from '../request/input.ts';
import { integerIn, textIn } from '../request/input.ts';
import { requireIndex } from './require-index.ts';

const maxSegments = 1_000_000;

export const scan: Operation = (dynamo, input) => {
  const name = textIn(input, 'TableName');
  const index = textIn(input, 'IndexName');
  const segment = integerIn(input, 'Segment');
  const total = integerIn(input, 'TotalSegments');
  refuseFaults(
    capacityFault(input),
    nameFault('tableName', name, 1),
    index === undefined ? undefined : nameFault('indexName', index, 3),
    selectFault(input),
    minimumFault('limit', integerIn(input, 'Limit'), 1),
    minimumFault('segment', segment, 0),
    minimumFault('totalSegments', total, 1),
    maximumFault('totalSegments', total, maxSegments),
  );
  const belongs = readSegment(input);
  const expressions = readExpressions(input, ['FilterExpression', 'ProjectionExpression']);
  const table = dynamo.catalog.get(name ?? '');
  const { definition } = table;
  const used = requireIndex(input, definition);
  const selection = readSelection(input, definition, used, expressions);
  const walk = { forward: true, after: readStartKey(input, definition, used, undefined) };
  const request = { input, table, index: used, walk, expressions, selection };
  return readPage(dynamo, belongs === undefined ? request : { ...request, belongs });
};

/** Parallel scans share a table out by the checksum of the hash key. */
function readSegment(input: Input): ((hash: Uint8Array) => boolean) | undefined {
  const segment = integerIn(input, 'Segment');
  const total = integerIn(input, 'TotalSegments');
  if (segment === undefined && total === undefined) return undefined;
  if (total === undefined) {
    throw invalid(
      'The TotalSegments parameter is required but was not present in the request when Segment parameter is present',
    );
  }
  if (segment === undefined) {
    throw invalid(
      'The Segment parameter is required but was not present in the request when parameter TotalSegments is present',
    );
  }
  if (segment >= total) {
    throw invalid(
      `The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: ${segment} is not less than TotalSegments: ${total}`,
    );
  }
  return (hash) => crc32(hash) % total === segment;
}
