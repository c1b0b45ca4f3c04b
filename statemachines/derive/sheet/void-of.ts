import type { RequestState, SlipIssue } from '#domain/request.ts';

/** Since when and why a slip is no longer good: it was voided, or its request came to nothing. */
export function voidOf(
  slip: SlipIssue,
  { outcome, closedAt }: Pick<RequestState, 'outcome' | 'closedAt'>,
): { readonly at: string; readonly why: string } | undefined {
  if (slip.voided !== undefined) return slip.voided;
  if (closedAt === undefined) return undefined;
  if (outcome === 'withdrawn') return { at: closedAt, why: '申请人已撤回' };
  if (outcome === 'void') return { at: closedAt, why: '本件已作废' };
  return outcome === 'refused' ? { at: closedAt, why: '本件未获同意' } : undefined;
}
