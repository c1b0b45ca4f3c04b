import { DynamoError, invalid, invalidParameter } from '../dynamo-error.ts';
import type { Dynamo, Operation } from '../operation.ts';
import type { Input } from '../request/input.ts';
import { recordsIn, textIn, textsIn } from '../request/input.ts';
import type { Table } from '../store/catalog.ts';
import { changingTables } from './changing-tables.ts';
import { tableArn } from './describe.ts';

const arnForm = /^arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:\d{12}:table\/[a-zA-Z0-9_.-]+$/;

function taggedTable({ catalog }: Dynamo, input: Input): Table {
  const arn = textIn(input, 'ResourceArn') ?? '';
  if (!arnForm.test(arn))
    throw invalidParameter(`Invalid TableArn: Invalid ResourceArn provided as input ${arn}`);
  const table = catalog.all().find(({ definition }) => tableArn(definition.name) === arn);
  if (table !== undefined) return table;
  throw new DynamoError(
    'AccessDeniedException',
    `User is not authorized to access resource: ${arn}: there is no such table here`,
  );
}

export function readTags(input: Input, field: string): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const tag of recordsIn(input, field) ?? []) {
    const [key, value] = [textIn(tag, 'Key'), textIn(tag, 'Value')];
    if (key === undefined || key === '' || value === undefined) {
      throw invalid('A tag must have a key and a value');
    }
    tags.set(key, value);
  }
  return tags;
}

export const tagResource: Operation = (dynamo, input) => {
  const table = taggedTable(dynamo, input);
  const tags = new Map([...table.tags, ...readTags(input, 'Tags')]);
  changingTables(dynamo, () => dynamo.catalog.change(table, { tags }));
  return '';
};

export const untagResource: Operation = (dynamo, input) => {
  const table = taggedTable(dynamo, input);
  const gone = textsIn(input, 'TagKeys') ?? [];
  const tags = new Map([...table.tags].filter(([key]) => !gone.includes(key)));
  changingTables(dynamo, () => dynamo.catalog.change(table, { tags }));
  return '';
};

export const listTagsOfResource: Operation = (dynamo, input) => {
  const { tags } = taggedTable(dynamo, input);
  return JSON.stringify({ Tags: [...tags].map(([Key, Value]) => ({ Key, Value })) });
};
