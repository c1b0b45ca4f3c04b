import { RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { accept } from '../accept.ts';
import { stackName } from '../naming.ts';
import type { SecretName } from '../powers.ts';

export type Secrets = Readonly<Record<SecretName, Secret>>;

/** The seal key is made here; what other services gave the office is put in by hand before the functions come. */
export function secrets(scope: Construct, encryptionKey: IKey): Secrets {
  const secret = (name: SecretName, value: object): Secret => {
    const made = new Secret(scope, `Secret-${name}`, {
      secretName: stackName(name),
      encryptionKey,
      removalPolicy: RemovalPolicy.RETAIN,
      ...value,
    });
    accept(made, { SMG4: because[name] });
    return made;
  };
  const toBeSet = { secretStringValue: SecretValue.unsafePlainText('to be set') };
  return {
    // 43 letters and digits are 32 bytes in base64url.
    'seal-key': secret('seal-key', {
      generateSecretString: { passwordLength: 43, excludePunctuation: true },
    }),
    'client-secret': secret('client-secret', toBeSet),
    'mail-url': secret('mail-url', toBeSet),
  };
}

const because: Readonly<Record<SecretName, string>> = {
  'seal-key':
    'Changed by hand: the new key is put before the old one for a day, so that open pages stay good.',
  'client-secret': 'Only the sign-in service can change it; it is put in by hand.',
  'mail-url': 'Only the mail server can change it; it is put in by hand.',
};
