/** Tells a driver what its request waits for, so that it need not ask again and again. */
export interface Signals {
  /** The step has opened, or `closed` has come. */
  happened(request: string, what: string): void;
  /** Resolves when it has, at once if it had before. Each is waited for once. */
  when(request: string, what: string): Promise<void>;
}

export function signals(): Signals {
  const known = new Map<string, PromiseWithResolvers<void>>();
  const signal = (request: string, what: string): PromiseWithResolvers<void> => {
    const key = `${request} ${what}`;
    const found = known.get(key) ?? Promise.withResolvers<void>();
    known.set(key, found);
    return found;
  };
  return {
    happened(request, what) {
      signal(request, what).resolve();
    },
    async when(request, what) {
      await signal(request, what).promise;
      known.delete(`${request} ${what}`);
    },
  };
}

/** What has happened when one of our functions has answered; undefined for what no driver waits for. */
export function happening(
  name: string,
  payload: unknown,
): { readonly request: string; readonly what: string } | undefined {
  const { request, step, due }: Payload = JSON.parse(JSON.stringify(payload));
  if (name === 'open-step' && request !== undefined && step !== undefined) {
    return { request, what: step };
  }
  if (name === 'effects' && due?.what === 'result' && due.request !== undefined) {
    return { request: due.request, what: 'closed' };
  }
  return undefined;
}

interface Payload {
  readonly request?: string;
  readonly step?: string;
  readonly due?: { readonly request?: string; readonly what?: string };
}
