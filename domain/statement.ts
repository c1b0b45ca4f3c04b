import { canonical, type Digest } from './chain.ts';
import type { StepKey } from './request.ts';

/** A decision as its signer makes it: all that a passkey's signature is to cover. */
export interface Stated extends StepKey {
  readonly request: string;
  readonly person: string;
  readonly act: string;
  readonly opinion: string;
  /** Strokes, where the opinion was written by hand. */
  readonly handwriting?: string;
  readonly controls: readonly string[];
  readonly to?: string;
  readonly resume?: string;
  /** The leader whose word by telephone this records. */
  readonly phone?: { readonly leader: string; readonly saidAt: string };
  /** Hash of the document that was on the page. */
  readonly document: string;
  /** What was filled in and which files were added, as they came. */
  readonly answers: unknown;
  readonly files: readonly string[];
}

/**
 * What a passkey signs the SHA-256 of: canonical JSON (RFC 8785), so that the same decision is the same bytes anywhere.
 * The nonce is the server's; it makes each signature good for one decision, once.
 */
export const statementOf = (stated: Stated, nonce: string, digest: Digest): string => {
  const { answers, ...rest } = stated;
  return canonical({ v: 1, ...rest, answers: digest(canonical(answers)), nonce });
};
