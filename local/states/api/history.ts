import type { DataObject } from '#statemachines/plain-data.ts';
import { isObject } from '../data.ts';
import type { HistoryEvent } from '../store/events-table.ts';
import { findExecution } from './executions.ts';
import { seconds, type Operation } from './operation.ts';
import { cut, readPage } from './pages.ts';

export const getExecutionHistory: Operation = ({ store }, request) => {
  request.only('executionArn', 'maxResults', 'nextToken', 'reverseOrder', 'includeExecutionData');
  const { seq } = findExecution(store, request.text('executionArn'));
  const page = readPage(request);
  const newestFirst = request.flag('reverseOrder', false);
  const withData = request.flag('includeExecutionData', true);
  const found = store.events.page(seq, { offset: page.offset, limit: page.limit + 1, newestFirst });
  const { items, more } = cut(found, page);
  return { events: items.map((event) => wireEvent(event, withData)), ...more };
};

function wireEvent(
  { id, previous, type, at, details }: HistoryEvent,
  withData: boolean,
): DataObject {
  const told = withData ? details : withoutData(details);
  return { id, previousEventId: previous, type, timestamp: seconds(at), ...told };
}

const data = new Set(['input', 'output', 'parameters', 'assignedVariables']);

function withoutData(details: DataObject | undefined): DataObject {
  return Object.fromEntries(
    Object.entries(details ?? {}).map(([name, inner]) => [
      name,
      isObject(inner)
        ? Object.fromEntries(Object.entries(inner).filter(([field]) => !data.has(field)))
        : inner,
    ]),
  );
}
