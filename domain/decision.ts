import type { By } from './by.ts';
import type { JsonObject } from './words.ts';

export interface Decision {
  /** agree, return, refuse, resubmit, or one of the step's other outcomes. */
  readonly act: string;
  readonly opinion: string;
  /** 圈阅: the opinion as written by hand, alone or beside the typed one. See handwriting.ts. */
  readonly handwriting?: string;
  readonly person: string;
  readonly name: string;
  /** The holder represented, where the person stood in for somebody. */
  readonly for?: string;
  /** The post acted in, as it was called then. */
  readonly post: string;
  readonly at: string;
  /** Controls confirmed, as `risk#index`. */
  readonly controls: readonly string[];
  /** Where a jump leads; undefined: the following step. */
  readonly goTo?: string;
  /** How a return comes back. */
  readonly resume?: 'direct' | 'again';
  /** Answers of a step inside a distribution; elsewhere answers are the form's next revision. */
  readonly answers?: JsonObject;
  /** Hash of the text alone, where this signature fixes it (定稿). */
  readonly text?: string;
  /** Hash of the document the person saw. */
  readonly document: string;
  /** How the signer showed who he is; left out where the mail's link was enough. */
  readonly signedWith?: SignedWith;
  /** The second person beside a PIN, where the step demands a passkey and the signer has none. */
  readonly confirmedBy?: By & { readonly at: string };
  /** 电话请示 or 手写批示: said or written by this leader, recorded by the decision's person, signed for afterwards. */
  readonly phone?: Phone;
}

export interface SignedWith {
  readonly kind: 'pin' | 'sign-in' | 'passkey';
  readonly assertion?: Assertion;
}

/**
 * A passkey's signature (WebAuthn) over the decision, with all that it takes to verify it again without this system:
 * the challenge in `clientDataJSON` is the SHA-256 of `statement`. Bytes are base64url.
 */
export interface Assertion {
  readonly credential: string;
  /** COSE key, as registered. */
  readonly publicKey: string;
  /** Canonical JSON (RFC 8785) of what was decided, by whom, on what, with the server's nonce. */
  readonly statement: string;
  readonly authenticatorData: string;
  readonly clientDataJSON: string;
  readonly signature: string;
}

/** A word by telephone, or one written on the paper: who gave it. */
export interface Phone extends By {
  /** When, as the recorder states it as a fact: an instant, or the day that stands on the paper. */
  readonly saidAt: string;
  /** 手写批示: written on the paper, whose scan is with the request. */
  readonly onPaper?: true;
}
