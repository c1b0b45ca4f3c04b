import { S3Refusal } from '../s3-refusal.ts';

export type RetentionMode = 'GOVERNANCE' | 'COMPLIANCE';

export interface Retention {
  readonly mode: RetentionMode;
  readonly until: Date;
}

/** What protects one version from deletion. */
export interface Lock {
  readonly retention: Retention | undefined;
  readonly legalHold: boolean;
}

/** What a bucket puts on every new version that brings no retention of its own. */
export interface DefaultRetention {
  readonly mode: RetentionMode;
  readonly unit: 'Days' | 'Years';
  readonly length: number;
}

export const isRetentionMode = (text: string): text is RetentionMode =>
  text === 'GOVERNANCE' || text === 'COMPLIANCE';

export function retentionFrom({ mode, unit, length }: DefaultRetention, at: Date): Retention {
  const until = new Date(at);
  if (unit === 'Days') until.setUTCDate(until.getUTCDate() + length);
  else until.setUTCFullYear(until.getUTCFullYear() + length);
  return { mode, until };
}

/** Refuses the deletion of a protected version. Only governance retention yields, and only to `bypass`. */
export function checkDeletable({ retention, legalHold }: Lock, at: Date, bypass: boolean): void {
  if (legalHold) refuse();
  if (retention === undefined || retention.until <= at) return;
  if (retention.mode === 'COMPLIANCE' || !bypass) refuse();
}

/** Refuses a change that weakens a retention still running; compliance is never weakened, governance with `bypass`. */
export function checkRetentionChange(
  before: Retention | undefined,
  after: Retention | undefined,
  at: Date,
  bypass: boolean,
): void {
  if (before === undefined || before.until <= at) return;
  const stricter = before.mode === 'GOVERNANCE' || after?.mode === 'COMPLIANCE';
  const atLeastAsLong = after !== undefined && after.until >= before.until;
  if (stricter && atLeastAsLong) return;
  if (before.mode === 'COMPLIANCE' || !bypass) refuse();
}

const isoDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u;

/** Reads a mode and a date that must both be there, the date ahead of the clock. */
export function readRetention(mode: string, until: string, at: Date): Retention {
  if (!isRetentionMode(mode)) {
    throw new S3Refusal('InvalidArgument', 'Unknown wormMode directive.');
  }
  const date = new Date(until);
  if (!isoDate.test(until) || Number.isNaN(date.getTime())) {
    throw new S3Refusal(
      'InvalidArgument',
      'The retain until date must be provided in ISO 8601 format',
    );
  }
  if (date <= at) {
    throw new S3Refusal('InvalidArgument', 'The retain until date must be in the future!');
  }
  return { mode, until: date };
}

export function readLegalHold(status: string): boolean {
  if (status === 'ON') return true;
  if (status === 'OFF') return false;
  throw new S3Refusal('InvalidArgument', 'Legal Hold must be either of ON or OFF');
}

function refuse(): never {
  throw new S3Refusal('AccessDenied', 'Access Denied because object protected by object lock.');
}
