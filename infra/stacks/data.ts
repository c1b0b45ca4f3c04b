import { type App, Stack } from 'aws-cdk-lib';
import { type Buckets, buckets } from '../constructs/buckets.ts';
import { type Keys, keys } from '../constructs/keys.ts';
import { type Secrets, secrets } from '../constructs/secrets.ts';
import { type Tables, tables } from '../constructs/tables.ts';
import { stackName } from '../naming.ts';

/** Everything that must outlive the rest. */
export interface Data {
  readonly stack: Stack;
  readonly keys: Keys;
  readonly tables: Tables;
  readonly buckets: Buckets;
  readonly secrets: Secrets;
}

export function dataStack(app: App): Data {
  const stack = new Stack(app, stackName('data'), {
    description: 'Qianban: tables, buckets, keys and secrets',
    terminationProtection: true,
  });
  const made = keys(stack);
  return {
    stack,
    keys: made,
    tables: tables(stack, made.data),
    buckets: buckets(stack, made.data),
    secrets: secrets(stack, made.secrets),
  };
}
