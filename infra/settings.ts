/** What an office chooses when it deploys: CDK's context, from `cdk.json` or `-c name=value`. */
export interface Settings {
  readonly partition: Partition;
  /** Where people reach the office: the host of every link in a mail. */
  readonly domainName: string;
  /** In the API's region. Left out, one is asked for and waits until its owner confirms the domain. */
  readonly certificateArn?: string;
  readonly mailFrom: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Mailbox of those who mend things. Left out, alarms are only seen on the dashboard. */
  readonly alarmsTo?: string;
  /** False in a new account, whose whole allowance is too small to set parts of it aside. */
  readonly reserveConcurrency: boolean;
  /** Requests that one address may send in five minutes; a whole office may share one. */
  readonly requestsPerAddress: number;
  /** Any word; a new one makes the next deployment read the secrets again. */
  readonly secretsAsOf: string;
}

/** China's regions form a partition of their own: other ARNs, other endpoints, and neither SES nor Cognito. */
export type Partition = (typeof partitions)[number];
const partitions = ['aws', 'aws-cn'] as const;

/** Reads the settings, or throws one error that names all that is wrong with them. */
export function readSettings(context: (name: keyof Settings) => unknown): Settings {
  const faults: string[] = [];
  const text = (name: keyof Settings): string | undefined => {
    const value = context(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const need = (name: keyof Settings, fits: RegExp, what: string): string => {
    const value = text(name) ?? '';
    if (!fits.test(value)) faults.push(`${name}: give ${what}`);
    return value;
  };
  const partition = partitions.find((known) => known === context('partition'));
  if (partition === undefined) faults.push(`partition: give one of ${partitions.join(', ')}`);
  const requests = Number(context('requestsPerAddress'));
  if (!Number.isInteger(requests) || requests < 100)
    faults.push('requestsPerAddress: give a whole number, 100 at least');
  const certificateArn = text('certificateArn');
  const alarmsTo = text('alarmsTo');
  const settings: Settings = {
    partition: partition ?? 'aws',
    domainName: need('domainName', /^([a-z0-9-]+\.)+[a-z]{2,}$/, 'a host name in lower case'),
    mailFrom: need('mailFrom', /[^\s@]+@[^\s@]+/, 'the address that mails come from'),
    issuer: need('issuer', /^https:\/\/[^\s]+$/, 'the https address of the sign-in service'),
    clientId: need('clientId', /./, 'the id under which the sign-in service knows this office'),
    // Context given on the command line is text.
    reserveConcurrency: String(context('reserveConcurrency')) === 'true',
    requestsPerAddress: requests,
    secretsAsOf: text('secretsAsOf') ?? '',
    ...(certificateArn === undefined ? {} : { certificateArn }),
    ...(alarmsTo === undefined ? {} : { alarmsTo }),
  };
  if (faults.length > 0) throw new Error(`the deployment cannot be made:\n${faults.join('\n')}`);
  return settings;
}
