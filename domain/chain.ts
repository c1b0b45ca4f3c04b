import canonicalize from 'canonicalize';

/** SHA-256 of a text (UTF-8), lower-case hex. Passed in: the core knows no cryptography. */
export type Digest = (text: string) => string;

/**
 * An event as the trail keeps it. `sealed` is canonical JSON (RFC 8785) of what is chained; the payload, which may hold
 * personal data, stands beside it under a salted commitment, so that it can be erased without breaking the proof.
 */
export interface Link {
  readonly seq: number;
  readonly sealed: string;
  readonly hash: string;
  readonly payload: string;
  readonly salt: string;
}

export const canonical = (value: unknown): string => {
  const json = canonicalize(value);
  if (json === undefined) throw new Error('only JSON values can be written canonically');
  return json;
};

/** The next link of a subject's chain (a request's, or the office's own). `salt` is random, at least 128 bits. */
export function link(
  subject: string,
  previous: { readonly seq: number; readonly chain: string },
  event: { readonly at: string; readonly type: string },
  salt: string,
  digest: Digest,
): Link {
  const payload = canonical(event);
  const sealed = canonical({
    v: 1,
    subject,
    seq: previous.seq + 1,
    at: event.at,
    type: event.type,
    commit: digest(`${salt}${payload}`),
    prev: previous.chain,
  });
  return { seq: previous.seq + 1, sealed, hash: digest(sealed), payload, salt };
}

/** The first link at which a chain is broken (a wrong hash, order or payload), or undefined where it is sound. */
export function firstBroken(links: readonly Link[], digest: Digest): number | undefined {
  let previous = '';
  for (const [index, { seq, sealed, hash, payload, salt }] of links.entries()) {
    const said: unknown = JSON.parse(sealed);
    const sound =
      seq === index + 1 &&
      digest(sealed) === hash &&
      holdsTo(said, { seq, prev: previous, commit: digest(`${salt}${payload}`) });
    if (!sound) return seq;
    previous = hash;
  }
  return undefined;
}

const holdsTo = (
  said: unknown,
  expected: { readonly seq: number; readonly prev: string; readonly commit: string },
): boolean =>
  typeof said === 'object' &&
  said !== null &&
  'seq' in said &&
  'prev' in said &&
  'commit' in said &&
  said.seq === expected.seq &&
  said.prev === expected.prev &&
  said.commit === expected.commit;
