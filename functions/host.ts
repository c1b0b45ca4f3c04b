import type { Context } from 'aws-lambda';
import type { FunctionName } from '#functions/names.ts';

/**
 * What the SDK clients are made with beyond their address: how calls travel and whether they are signed. Left out in
 * the cloud; the one-machine mode hands in its own.
 */
export interface Transports {
  readonly dynamodb: object;
  readonly s3: object;
  readonly states: object;
  readonly lambda: object;
}

/** Where a host runs the functions: their environment, and how their SDK calls travel. */
export interface Host {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly transports?: Transports;
}

export type LambdaHandler = (event: unknown, context: Context) => Promise<unknown>;
export type Handlers = Readonly<Record<FunctionName, LambdaHandler>>;
