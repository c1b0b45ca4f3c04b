import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ResourceInUseException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { openDynamo } from '#local/dynamodb/dynamo.ts';
import { inProcess } from '#local/in-process.ts';

// Writes entry after entry into the store named on the command line, and prints each number once it is acknowledged.
const [file = ''] = process.argv.slice(2);
const TableName = 'trail';
const Key = { pk: { S: 'counter' } };
const client = new DynamoDBClient({
  region: 'local',
  endpoint: 'http://127.0.0.1',
  credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
  requestHandler: inProcess(openDynamo({ file, now: () => new Date() }).handle),
});

const table = new CreateTableCommand({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'kind', AttributeType: 'S' },
    { AttributeName: 'at', AttributeType: 'N' },
  ],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'inOrder',
      KeySchema: [
        { AttributeName: 'kind', KeyType: 'HASH' },
        { AttributeName: 'at', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
});
try {
  await client.send(table);
} catch (error) {
  if (!(error instanceof ResourceInUseException)) throw error;
}

async function write(at: number): Promise<void> {
  const values = { ':seen': { N: String(at - 1) }, ':at': { N: String(at) } };
  const entry = { pk: { S: `e${at}` }, kind: { S: 'entry' }, at: { N: String(at) } };
  const Update = {
    TableName,
    Key,
    UpdateExpression: 'SET version = :at',
    ConditionExpression: 'attribute_not_exists(version) OR version = :seen',
    ExpressionAttributeValues: values,
  };
  await client.send(
    new TransactWriteItemsCommand({
      TransactItems: [{ Put: { TableName, Item: entry } }, { Update }],
    }),
  );
  process.stdout.write(`${at}\n`);
  await write(at + 1);
}

const { Item } = await client.send(new GetItemCommand({ TableName, Key }));
await write(Number(Item?.['version']?.N ?? 0) + 1);
