import { type FunctionName, variables } from '#functions/names.ts';
import { fontDir } from './code.ts';
import { functionName, machinePrefixArn } from './naming.ts';
import { powers, type SecretName } from './powers.ts';
import type { Settings } from './settings.ts';
import type { Data } from './stacks/data.ts';

/** A function's variables: the names of everything, its own secrets, and nobody else's. */
export function environment(
  name: FunctionName,
  { tables, buckets, secrets }: Data,
  { domainName, mailFrom, issuer, clientId }: Settings,
): Readonly<Record<string, string>> {
  const mine = powers[name];
  // Resolved by CloudFormation when the function is made: neither template nor stack ever shows the value.
  const secret = (which: SecretName): string => secrets[which].secretValue.unsafeUnwrap();
  return {
    NODE_OPTIONS: '--enable-source-maps',
    [variables.facts]: tables.facts.tableName,
    [variables.trail]: tables.trail.tableName,
    [variables.office]: tables.office.tableName,
    [variables.uploads]: buckets.uploads.bucketName,
    [variables.archive]: buckets.archive.bucketName,
    [variables.baseUrl]: `https://${domainName}`,
    [variables.machinePrefix]: machinePrefixArn(),
    [variables.effects]: functionName('effects'),
    [variables.mailFrom]: mailFrom,
    [variables.issuer]: issuer,
    [variables.clientId]: clientId,
    ...(mine.fonts ? { [variables.fontDir]: fontDir } : {}),
    ...Object.fromEntries(mine.secrets.map((which) => [variableOf[which], secret(which)])),
  };
}

const variableOf = {
  'seal-key': variables.sealKey,
  'client-secret': variables.clientSecret,
  'mail-url': variables.mailUrl,
} as const satisfies Record<SecretName, string>;
