import { S3Refusal } from '../s3-refusal.ts';
import type { S3RefusalCode } from '../s3-refusal.ts';
import type { Credentials } from './signing-key.ts';

export interface CredentialScope {
  readonly day: string;
  /** `day/region/s3/aws4_request`. */
  readonly scope: string;
}

/** Reads `key/day/region/s3/aws4_request`; a stranger's key or another region is refused, the latter as `misfit`. */
export function readCredential(
  credential: string,
  credentials: Credentials,
  misfit: S3RefusalCode,
): CredentialScope {
  const [accessKeyId, day = '', region, service, end, ...more] = credential.split('/');
  if (end !== 'aws4_request' || service !== 's3' || more.length > 0 || !/^\d{8}$/u.test(day)) {
    throw new S3Refusal(
      misfit,
      `the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/s3/aws4_request".`,
    );
  }
  if (accessKeyId !== credentials.accessKeyId) {
    throw new S3Refusal(
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
    );
  }
  if (region !== credentials.region) {
    throw new S3Refusal(
      misfit,
      `the region '${region ?? ''}' is wrong; expecting '${credentials.region}'`,
      {
        details: { Region: credentials.region },
      },
    );
  }
  return { day, scope: `${day}/${region}/s3/aws4_request` };
}

const timestamp = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u;

/** Reads `20260131T235959Z`, which must lie on the credential's day. */
export function readTimestamp(text: string | undefined, day: string, misfit: S3RefusalCode): Date {
  const parts = timestamp.exec(text ?? '');
  if (text === undefined || parts === null || !text.startsWith(day)) {
    throw new S3Refusal(
      misfit,
      'X-Amz-Date must be an ISO8601 basic date on the day of the Credential',
    );
  }
  const [, year, month, date, hour, minute, second] = parts;
  return new Date(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`);
}
