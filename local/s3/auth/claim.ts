import type { Credentials } from './signing-key.ts';

/** What a request claims about its own signature, wherever it carries the claim. */
export interface Claim {
  readonly day: string;
  readonly scope: string;
  readonly timestamp: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly payloadHash: string;
}

/** A claim that held, with what the chunks of a streamed body are signed with. */
export interface Signed extends Claim {
  readonly signingKey: Buffer;
  /** The request's headers; those a presigned link carries in its query are among them. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Gate {
  readonly credentials: Credentials;
  readonly keyOf: (day: string) => Buffer;
  readonly now: () => Date;
}
