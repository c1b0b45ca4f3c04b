import { CreateTableCommand, DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, S3ServiceException } from '@aws-sdk/client-s3';
import type { Host } from '#functions/host.ts';
import { tableShape } from '#functions/stores/tables.ts';
import { readSettings } from '#local/settings.ts';
import { startMachine, type MachineOptions } from '#local/start.ts';
import { clientsOf, handlers } from './fake-functions.ts';

/** A demo office on a free port, over the fake functions. */
export const startOffice = (dataDir: string, more: Partial<MachineOptions> = {}) =>
  startMachine({
    settings: readSettings({ DATA_DIR: dataDir, PORT: '0' }),
    handlers,
    handlersModule: new URL('fake-functions.ts', import.meta.url).href,
    prepare,
    people: async () => [{ id: 'p1', name: '何秀梅', posts: ['管理员'] }],
    ...more,
  });

async function prepare(host: Host): Promise<void> {
  const { db, s3 } = clientsOf(host);
  await db
    .send(new CreateTableCommand(tableShape('facts', 'qianban-facts')))
    .catch(unless('ResourceInUseException'));
  await s3
    .send(new CreateBucketCommand({ Bucket: 'qianban-uploads' }))
    .catch(unless('BucketAlreadyOwnedByYou'));
  await s3
    .send(new CreateBucketCommand({ Bucket: 'qianban-archive' }))
    .catch(unless('BucketAlreadyOwnedByYou'));
}

const unless = (name: string) => (error: unknown) => {
  const refused = error instanceof DynamoDBServiceException || error instanceof S3ServiceException;
  if (!refused || error.name !== name) throw error;
};
