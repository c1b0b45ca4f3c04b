import { createHash, randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { routes } from '#statemachines/routes/index.ts';
import type { Host } from './host.ts';
import { variables } from './names.ts';
import { changeStore } from './stores/changes.ts';
import { draftStore } from './stores/drafts.ts';
import { fileStore } from './stores/files.ts';
import { stepFunctions } from './stores/machines.ts';
import { s3Objects } from './stores/objects.ts';
import { officeStore } from './stores/office.ts';
import { passkeyStore } from './stores/passkeys.ts';
import { pinStore } from './stores/pins.ts';
import { routeStore } from './stores/routes.ts';
import { unconfirmedStore } from './stores/unconfirmed.ts';
import type { World } from './world.ts';

/** How long an act waits for its effects before it answers; the sweep finishes the rest. */
const patienceMs = 1500;

/**
 * Builds the world from a host's environment: the only place where SDK clients are made, and where the clock is read
 * unless the host brings its own.
 */
export function liveWorld(host: Host, now: World['now'] = () => new Date().toISOString()): World {
  const { environment, transports } = host;
  const need = (name: string): string => {
    const value = environment[name];
    if (value === undefined || value === '') throw new Error(`the environment lacks ${name}`);
    return value;
  };
  const db = new DynamoDBClient(clientOptions(host, 'DYNAMODB', transports?.dynamodb));
  const s3 = new S3Client({
    ...clientOptions(host, 'S3', transports?.s3),
    forcePathStyle: environment['AWS_ENDPOINT_URL_S3'] !== undefined,
  });
  const states = new SFNClient(clientOptions(host, 'SFN', transports?.states));
  const lambda = new LambdaClient(clientOptions(host, 'LAMBDA', transports?.lambda));
  const facts = need(variables.facts);
  return {
    db,
    tables: { facts, trail: need(variables.trail) },
    office: officeStore(db, need(variables.office), now),
    changes: changeStore(db, need(variables.office)),
    routes: routeStore(db, facts, routes, sha256),
    drafts: draftStore(db, facts),
    files: fileStore(db, facts),
    pins: pinStore(db, facts),
    passkeys: passkeyStore(db, facts, sha256),
    unconfirmed: unconfirmedStore(db, facts),
    machines: stepFunctions(states, need(variables.machinePrefix)),
    uploads: s3Objects(s3, need(variables.uploads)),
    archive: s3Objects(s3, need(variables.archive)),
    digest: sha256,
    digestBytes: sha256,
    random: (bytes) => randomBytes(bytes).toString('base64url'),
    now,
    wake: waker(lambda, need(variables.effects)),
    report,
    baseUrl: need(variables.baseUrl),
  };
}

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** Endpoint and transport come from the host; in the cloud both are left to the SDK. */
function clientOptions(
  { environment }: Host,
  service: string,
  transport: object | undefined,
): object {
  const endpoint = environment[`AWS_ENDPOINT_URL_${service}`];
  const accessKeyId = environment['AWS_ACCESS_KEY_ID'];
  const secretAccessKey = environment['AWS_SECRET_ACCESS_KEY'];
  const region = environment['AWS_REGION'];
  return {
    ...(region === undefined ? {} : { region }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(endpoint === undefined || accessKeyId === undefined || secretAccessKey === undefined
      ? {}
      : { credentials: { accessKeyId, secretAccessKey } }),
    // Without a logger the SDK does not prepare log lines for every call.
    logger: {},
    // Commands of one kind are resolved once; none of ours changes its middleware.
    cacheMiddleware: true,
    ...transport,
  };
}

/** Wakes the effects. What does not answer in time goes on by itself, or is found by the sweep. */
const waker =
  (lambda: LambdaClient, effects: string): World['wake'] =>
  async (due, wait = true) => {
    const command = new InvokeCommand({
      FunctionName: effects,
      InvocationType: wait ? 'RequestResponse' : 'Event',
      Payload: new TextEncoder().encode(JSON.stringify({ due })),
    });
    try {
      await lambda.send(command, { abortSignal: AbortSignal.timeout(patienceMs) });
    } catch (error) {
      report('effects were not woken; the sweep will find what is due', {
        request: due.request,
        error,
      });
    }
  };

/** One line for the operator: ids and the error's name, never what people wrote. */
const report: World['report'] = (what, details) => {
  const { error, ...rest } = details;
  const fault =
    error instanceof Error ? { error: error.name, message: error.message, stack: error.stack } : {};
  process.stderr.write(`${JSON.stringify({ level: 'error', what, ...rest, ...fault })}\n`);
};
