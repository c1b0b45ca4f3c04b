import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Handlers, Host } from '#functions/host.ts';
import { isFields } from '#local/data-folder/read-json.ts';

/** SDK clients as the composition root makes them: all they know comes from the host. */
export function clientsOf({ environment, transports }: Host) {
  const given = (name: string) => environment[name] ?? '';
  const credentials = {
    accessKeyId: given('AWS_ACCESS_KEY_ID'),
    secretAccessKey: given('AWS_SECRET_ACCESS_KEY'),
  };
  const options = { region: given('AWS_REGION'), credentials };
  return {
    db: new DynamoDBClient({
      ...options,
      ...transports?.dynamodb,
      endpoint: given('AWS_ENDPOINT_URL_DYNAMODB'),
    }),
    s3: new S3Client({
      ...options,
      ...transports?.s3,
      endpoint: given('AWS_ENDPOINT_URL_S3'),
      forcePathStyle: true,
    }),
  };
}

const facts = 'qianban-facts';
const archive = 'qianban-archive';

/** Small functions over the real emulators: notes in the table, files in the buckets. */
export function handlers(host: Host): Handlers {
  const { db, s3 } = clientsOf(host);

  const pages = async (event: unknown): Promise<unknown> => {
    const { path } = isFields(event) ? event : {};
    if (path === '/ticket') {
      const post = { Bucket: 'qianban-uploads', Key: 'scan.png', Expires: 600 };
      return answer(
        await createPresignedPost(s3, { ...post, Conditions: [['content-length-range', 1, 9]] }),
      );
    }
    if (path === '/download') {
      const command = new GetObjectCommand({ Bucket: 'qianban-uploads', Key: 'scan.png' });
      return answer(await getSignedUrl(s3, command, { expiresIn: 300 }));
    }
    return answer(path);
  };
  const office = async (event: unknown): Promise<unknown> => {
    const Key = { pk: { S: String(isFields(event) ? event['path'] : '') }, sk: { S: 'note' } };
    if (isFields(event) && event['httpMethod'] === 'POST') {
      await db.send(new PutItemCommand({ TableName: facts, Item: Key }));
    }
    const { Item } = await db.send(new GetItemCommand({ TableName: facts, Key }));
    return answer(Item === undefined ? 'none' : 'noted');
  };
  const record = async (event: unknown): Promise<unknown> => {
    const Key = String(isFields(event) ? event['key'] : '');
    await s3.send(new PutObjectCommand({ Bucket: archive, Key, Body: `record of ${Key}` }));
    await db.send(
      new PutItemCommand({ TableName: facts, Item: { pk: { S: Key }, sk: { S: 'record' } } }),
    );
    return { key: Key, onLoopback: host.transports === undefined };
  };
  return { pages, links: nothing, office, 'open-step': nothing, record, effects: nothing };
}

export const nothing = async () => null;

const answer = (value: unknown) => ({ statusCode: 200, body: JSON.stringify(value) });
