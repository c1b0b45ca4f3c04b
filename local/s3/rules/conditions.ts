import { S3Refusal } from '../s3-refusal.ts';

/** What a condition is held against; `undefined` stands for no object (or a delete marker). */
export interface Held {
  readonly etag: string;
  readonly modifiedAt: Date;
}

export interface Conditions {
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: string | undefined;
  readonly ifModifiedSince: string | undefined;
  readonly ifUnmodifiedSince: string | undefined;
}

export const readConditions = (
  headers: Readonly<Record<string, string>>,
  prefix = '',
): Conditions => ({
  ifMatch: headers[`${prefix}if-match`],
  ifNoneMatch: headers[`${prefix}if-none-match`],
  ifModifiedSince: headers[`${prefix}if-modified-since`],
  ifUnmodifiedSince: headers[`${prefix}if-unmodified-since`],
});

/** Whether a read may answer with the object, or with 304; refuses with 412 what HTTP refuses, in HTTP's precedence. */
export function checkRead(held: Held, conditions: Conditions): 'changed' | 'not-modified' {
  const { ifMatch, ifNoneMatch, ifModifiedSince, ifUnmodifiedSince } = conditions;
  if (ifMatch !== undefined) {
    if (!matches(held, ifMatch)) failed('If-Match');
  } else if (newerThan(held, ifUnmodifiedSince) === true) {
    failed('If-Unmodified-Since');
  }
  if (ifNoneMatch !== undefined) return matches(held, ifNoneMatch) ? 'not-modified' : 'changed';
  return newerThan(held, ifModifiedSince) === false ? 'not-modified' : 'changed';
}

/** Refuses a write or delete whose condition on the current object does not hold. */
export function checkWrite(held: Held | undefined, conditions: Conditions): void {
  const { ifMatch, ifNoneMatch } = conditions;
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*') {
    throw new S3Refusal('NotImplemented', 'If-None-Match of a write is implemented for * only.');
  }
  if (ifNoneMatch !== undefined && held !== undefined) failed('If-None-Match');
  if (ifMatch === undefined) return;
  if (held === undefined) throw new S3Refusal('NoSuchKey', 'The specified key does not exist.');
  if (!matches(held, ifMatch)) failed('If-Match');
}

const matches = ({ etag }: Held, header: string) =>
  header
    .split(',')
    .map((tag) => tag.trim().replaceAll('"', ''))
    .some((tag) => tag === '*' || tag === etag);

/** Compared in whole seconds, all that HTTP dates carry; a date that cannot be read sets no condition. */
function newerThan({ modifiedAt }: Held, date: string | undefined): boolean | undefined {
  const since = Date.parse(date ?? '');
  if (Number.isNaN(since)) return undefined;
  return Math.floor(modifiedAt.getTime() / 1000) > Math.floor(since / 1000);
}

export function failed(condition: string): never {
  throw new S3Refusal(
    'PreconditionFailed',
    'At least one of the pre-conditions you specified did not hold',
    { details: { Condition: condition } },
  );
}
