/** Which attempt at which task a token belongs to. The rest of it is chance: a token cannot be guessed. */
export interface TokenPlace {
  readonly seq: number;
  readonly frame: number;
  /** The id of the event that scheduled the attempt. */
  readonly attempt: number;
}

const shape = /^([0-9a-z]+)\.([0-9a-z]+)\.([0-9a-z]+)\.[\w-]{32}$/;

export const writeToken = ({ seq, frame, attempt }: TokenPlace, chance: Buffer): string =>
  [...[seq, frame, attempt].map((part) => part.toString(36)), chance.toString('base64url')].join(
    '.',
  );

/** `undefined` when the text was never a token. */
export function readToken(token: string): TokenPlace | undefined {
  const parts = shape
    .exec(token)
    ?.slice(1)
    .map((part) => Number.parseInt(part, 36));
  const [seq, frame, attempt] = parts ?? [];
  if (seq === undefined || frame === undefined || attempt === undefined) return undefined;
  return { seq, frame, attempt };
}
