import type { Decision } from '#domain/decision.ts';
import type { Say } from './saying.ts';

/** By what the signer showed who he is, where it was more than signing in; and who confirmed it. */
export function shownBy({ signedWith, confirmedBy }: Decision, say: Say): readonly string[] {
  const means =
    signedWith?.kind === 'passkey'
      ? [say('通行密钥签名', 'signed with a passkey')]
      : signedWith?.kind === 'pin'
        ? [say('签批密码', 'by PIN')]
        : [];
  const second =
    confirmedBy === undefined
      ? []
      : [say(`${confirmedBy.post}${confirmedBy.name}确认`, `confirmed by ${confirmedBy.name}`)];
  return [...means, ...second];
}
