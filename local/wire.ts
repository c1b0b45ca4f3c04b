/** One HTTP exchange as every emulator sees it, whichever transport carried it (a socket or the process itself). */
export interface WireRequest {
  readonly method: string;
  /** The path as sent: percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface WireReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Answers one exchange; a refusal is a reply in the service's own error form, never a throw. */
export type WireHandler = (request: WireRequest) => Promise<WireReply>;
