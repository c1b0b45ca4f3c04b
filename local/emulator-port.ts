import type { Credentials } from './data-folder/secrets.ts';
import { signedOnly } from './lambda/signed-only.ts';
import type { WireHandler } from './wire.ts';

interface Services {
  readonly dynamodb: WireHandler;
  readonly s3: WireHandler;
  readonly states: WireHandler;
  readonly lambda: WireHandler;
}

/** All services behind one port, told apart as their clients address them; strangers on this machine stay outside. */
export function emulatorPort(
  { dynamodb, s3, states, lambda }: Services,
  credentials: Credentials,
  now: () => Date,
): WireHandler {
  const guarded = {
    dynamodb: signedOnly(dynamodb, credentials, now),
    states: signedOnly(states, credentials, now),
    lambda: signedOnly(lambda, credentials, now),
  };
  return (request) => {
    const target = request.headers['x-amz-target'] ?? '';
    if (target.startsWith('DynamoDB_')) return guarded.dynamodb(request);
    if (target.startsWith('AWSStepFunctions.')) return guarded.states(request);
    if (request.path.startsWith('/2015-03-31/')) return guarded.lambda(request);
    return s3(request);
  };
}
