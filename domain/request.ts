import type { OwnerRef } from './office.ts';
import type { JsonObject } from './words.ts';

/**
 * A request (办件): one run of a route. The whole state is a fold over its trail (`apply` in events.ts); what is stored
 * beside the trail is only its projection, for reading.
 */
export interface RequestState {
  readonly id: string;
  readonly route: string;
  /** Content hash of the route definition it started with and keeps. */
  readonly hash: string;
  readonly requester: {
    readonly person: string;
    readonly name: string;
    readonly department: string;
  };
  readonly headline: string;
  /** Numbers given so far, by number rule; `serial` is the 流水号. */
  readonly numbers: Readonly<Record<string, string>>;
  readonly status: 'running' | 'closing' | 'closed';
  readonly outcome?: Closing;
  /** Where the flow stands: a top-level step, `revise` while the requester mends it, `record` or `end`. */
  readonly at: string;
  /** How often the flow has moved by a jump; a step's row belongs to the round it was opened in. */
  readonly round: number;
  /** The execution that counts; what an earlier one still says is superseded. */
  readonly generation: number;
  readonly steps: readonly StepRow[];
  readonly data: JsonObject;
  readonly revision: number;
  /** Hash of what is signed: data and attachments. */
  readonly document: string;
  readonly settings: JsonObject;
  readonly attachments: readonly Attachment[];
  readonly slips: readonly SlipIssue[];
  readonly notes: readonly Note[];
  readonly record?: RecordFile;
  readonly submittedAt: string;
  readonly closedAt?: string;
  /** Number and hash of the last trail event. */
  readonly seq: number;
  readonly chain: string;
}

export type Closing = 'done' | 'refused' | 'withdrawn';

/** Names a step's row: item is '' except inside a distribution. */
export interface StepKey {
  readonly step: string;
  readonly item: string;
  readonly round: number;
}

export interface StepRow extends StepKey {
  /** Order of opening within the request, from 0. */
  readonly n: number;
  readonly owner: OwnerRef;
  readonly generation: number;
  readonly openedAt: string;
  /** Last moment within the limit, if the step has one. */
  readonly due?: string;
  /** Raised when links to this step must die while it stays open. */
  readonly epoch: number;
  /** Where agreement leads instead of the next step: set by 退回修改后直接送我. */
  readonly resumeAt?: string;
  readonly state: 'open' | 'done' | 'superseded';
  readonly decision?: Decision;
}

export interface Decision {
  /** agree, return, refuse, resubmit, or one of the step's other outcomes. */
  readonly act: string;
  readonly opinion: string;
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
  /** Hash of the document the person saw. */
  readonly document: string;
  /** How the signer showed who he is; left out where the mail's link was enough. */
  readonly signedWith?: SignedWith;
  /** The second person beside a PIN, where the step demands a passkey and the signer has none. */
  readonly confirmedBy?: {
    readonly person: string;
    readonly name: string;
    readonly post: string;
    readonly at: string;
  };
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

export interface Attachment {
  readonly id: string;
  /** The route's attachment rule, or `material` for what is added later. */
  readonly rule: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly mime: string;
  readonly by: string;
  readonly at: string;
}

export interface SlipIssue {
  readonly slip: string;
  readonly number: string;
  readonly at: string;
  /** Data as it was when issued. */
  readonly data: JsonObject;
  readonly voided?: { readonly at: string; readonly why: string };
  readonly prints: number;
}

export interface Note {
  readonly person: string;
  readonly name: string;
  readonly at: string;
  readonly text: string;
  readonly attachments: readonly string[];
}

export interface RecordFile {
  readonly key: string;
  readonly sha256: string;
  readonly code: string;
  readonly at: string;
}

export const sameKey = (a: StepKey, b: StepKey): boolean =>
  a.step === b.step && a.item === b.item && a.round === b.round;

export const openSteps = (state: RequestState): readonly StepRow[] =>
  state.steps.filter((row) => row.state === 'open');

export const lastDone = (state: RequestState, step: string, item = ''): StepRow | undefined =>
  state.steps.findLast((row) => row.step === step && row.item === item && row.state === 'done');
