import { variables } from '#functions/names.ts';
import type { Secrets } from './data-folder/secrets.ts';
import { account, region } from './lambda/place.ts';
import { client } from './sign-in/person.ts';
import type { Settings } from './settings.ts';

/** The buckets that browsers reach under BASE_URL, each as the first word of the path. */
export const buckets = { uploads: 'qianban-uploads', archive: 'qianban-archive' } as const;

interface Facts {
  readonly baseUrl: string;
  readonly mailUrl: string;
  /** Where the emulators listen on loopback. */
  readonly emulators: string;
  readonly secrets: Secrets;
  readonly settings: Pick<Settings, 'office' | 'mailFrom'>;
}

/**
 * The environment of the functions, as the deployment would set it. S3's address is BASE_URL itself, so that presigned
 * uploads and downloads are of the pages' origin and work wherever the pages do.
 */
export function functionEnvironment(facts: Facts): Readonly<Record<string, string>> {
  const { baseUrl, mailUrl, emulators, secrets, settings } = facts;
  const { office } = settings;
  const issuer =
    office.kind === 'own'
      ? office.issuer
      : { url: `${baseUrl}/oidc`, clientId: client.id, clientSecret: secrets.clientSecret };
  return {
    [variables.facts]: 'qianban-facts',
    [variables.trail]: 'qianban-trail',
    [variables.office]: 'qianban-office',
    [variables.uploads]: buckets.uploads,
    [variables.archive]: buckets.archive,
    [variables.baseUrl]: baseUrl,
    [variables.machinePrefix]: `arn:aws:states:${region}:${account}:stateMachine:qianban-`,
    [variables.mailUrl]: mailUrl,
    [variables.mailFrom]: settings.mailFrom,
    [variables.issuer]: issuer.url,
    [variables.clientId]: issuer.clientId,
    [variables.clientSecret]: issuer.clientSecret,
    [variables.sealKey]: secrets.sealKey,
    [variables.effects]: 'effects',
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: secrets.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: secrets.credentials.secretAccessKey,
    AWS_ENDPOINT_URL_S3: baseUrl,
    AWS_ENDPOINT_URL_DYNAMODB: emulators,
    AWS_ENDPOINT_URL_SFN: emulators,
    AWS_ENDPOINT_URL_LAMBDA: emulators,
  };
}

/** The same for a worker thread, which reaches S3 on loopback like everything else. */
export const workerEnvironment = (
  environment: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const { AWS_ENDPOINT_URL_DYNAMODB: emulators = '' } = environment;
  return { ...environment, AWS_ENDPOINT_URL_S3: emulators };
};
