import type { Closers } from './closers.ts';
import type { DataFolder } from './data-folder/open.ts';
import { account, region } from './lambda/place.ts';
import { openDynamo } from './dynamodb/dynamo.ts';
import { openS3 } from './s3/open-s3.ts';
import { openStates } from './states/open-states.ts';
import type { WireHandler } from './wire.ts';

interface Place {
  readonly folder: DataFolder;
  readonly now: () => Date;
  /** Runs a function for a state machine; rejects with the function's error. */
  readonly invoke: (functionName: string, payload: unknown) => Promise<unknown>;
}

export interface Emulators {
  readonly dynamodb: WireHandler;
  readonly s3: WireHandler;
  readonly states: WireHandler;
  /** State machines go on where they were; call it once the functions can be invoked. */
  start(): void;
  /** Deletes items whose time to live is over. */
  expire(): void;
}

/** Opens the stores of record in the data folder. */
export function openEmulators({ folder, now, invoke }: Place, opened: Closers): Emulators {
  const dynamodb = openDynamo({ file: folder.path('dynamodb'), now });
  opened.add(() => dynamodb.close());
  const credentials = { ...folder.secrets.credentials, region };
  const s3 = openS3({ dir: folder.path('s3'), now, credentials });
  opened.add(() => s3.close());
  const states = openStates({ file: folder.path('states'), now, invoke, region, account });
  opened.add(() => states.close());
  return {
    dynamodb: dynamodb.handle,
    s3: s3.handle,
    states: states.handle,
    start: () => states.start(),
    expire: () => dynamodb.sweep(),
  };
}
