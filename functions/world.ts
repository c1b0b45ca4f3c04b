import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Digest } from '#domain/chain.ts';
import type { ChangeStore } from './stores/changes.ts';
import type { DraftStore } from './stores/drafts.ts';
import type { DueKey } from './stores/due.ts';
import type { FileStore } from './stores/files.ts';
import type { Machines } from './stores/machines.ts';
import type { Objects } from './stores/objects.ts';
import type { OfficeStore } from './stores/office.ts';
import type { PasskeyStore } from './stores/passkeys.ts';
import type { PinStore } from './stores/pins.ts';
import type { RouteStore } from './stores/routes.ts';
import type { UnconfirmedStore } from './stores/unconfirmed.ts';

/** Everything outside that the deeds and tasks use: made once by the composition root, or by a test. */
export interface World {
  readonly db: DynamoDBClient;
  readonly tables: { readonly facts: string; readonly trail: string };
  readonly office: OfficeStore;
  readonly changes: ChangeStore;
  readonly routes: RouteStore;
  readonly drafts: DraftStore;
  readonly files: FileStore;
  readonly pins: PinStore;
  readonly passkeys: PasskeyStore;
  readonly unconfirmed: UnconfirmedStore;
  readonly machines: Machines;
  readonly uploads: Objects;
  readonly archive: Objects;
  readonly digest: Digest;
  /** Hex SHA-256 of bytes. */
  readonly digestBytes: (bytes: Uint8Array) => string;
  /** Random base64url text of so many bytes. */
  readonly random: (bytes: number) => string;
  /** The present instant, ISO 8601 in UTC with milliseconds. The only clock there is. */
  readonly now: () => string;
  /**
   * Asks for a due row to be handled now; returns within a second and a half, done or not. With `wait` false it returns
   * as soon as the asking is accepted.
   */
  readonly wake: (due: DueKey, wait?: boolean) => Promise<void>;
  /** Tells operators of something that went wrong and will be tried again: names and ids only, no content. */
  readonly report: (what: string, details: Readonly<Record<string, unknown>>) => void;
  /** Address of the site as people reach it, without a slash at the end. */
  readonly baseUrl: string;
}
