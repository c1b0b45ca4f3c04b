import { S3Refusal } from '../s3-refusal.ts';
import type { PolicyCondition, PostPolicy } from './read-policy.ts';

export interface Submission {
  /** With the bucket among them, and `${filename}` already filled in. */
  readonly fields: Readonly<Record<string, string>>;
  readonly size: number;
}

// Fields that no condition needs to cover.
const exempt: ReadonlySet<string> = new Set(['policy', 'x-amz-signature', 'bucket', 'file']);

/** Holds a form against its policy: not too late, every condition met, and no field the policy does not speak of. */
export function checkPolicy(policy: PostPolicy, { fields, size }: Submission, at: Date): void {
  if (policy.expiresAt <= at) denied('Policy expired.');

  for (const condition of policy.conditions) {
    if (condition.kind === 'content-length-range') checkSize(condition, size);
    else if (!holds(condition, fields[condition.field] ?? ''))
      denied(`Policy Condition failed: ${shown(condition)}`);
  }

  const covered = new Set(
    policy.conditions.map((condition) => ('field' in condition ? condition.field : '')),
  );
  const extra = Object.keys(fields).filter(
    (name) => !covered.has(name) && !exempt.has(name) && !name.startsWith('x-ignore-'),
  );
  if (extra.length > 0) denied(`Extra input fields: ${extra.join(', ')}`);
}

type FieldCondition = Extract<PolicyCondition, { field: string }>;
type SizeCondition = Exclude<PolicyCondition, FieldCondition>;

const holds = ({ kind, value }: FieldCondition, given: string) =>
  kind === 'eq' ? given === value : given.startsWith(value);

const shown = ({ kind, field, value }: FieldCondition) =>
  JSON.stringify([kind, `$${field}`, value]);

function checkSize({ least, most }: SizeCondition, size: number): void {
  if (size > most) {
    throw new S3Refusal('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
      details: { ProposedSize: String(size), MaxSizeAllowed: String(most) },
    });
  }
  if (size < least) {
    throw new S3Refusal(
      'EntityTooSmall',
      'Your proposed upload is smaller than the minimum allowed size',
      {
        details: { ProposedSize: String(size), MinSizeAllowed: String(least) },
      },
    );
  }
}

function denied(reason: string): never {
  throw new S3Refusal('AccessDenied', `Invalid according to Policy: ${reason}`);
}
