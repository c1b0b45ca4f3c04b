import { canonical, type Digest } from '#domain/chain.ts';
import { Problem } from '#domain/problem.ts';
import type { Attachment, RequestState } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import type { Route } from '../route.ts';
import { titleOf } from '../terms.ts';

/** What a text is taken from. */
interface Written {
  readonly data: JsonObject;
  readonly attachments: readonly Attachment[];
}

/** 定稿摘要: the hash of the text, where a step's agreement fixes it. */
export const fixedText = (
  { signedText }: Route,
  step: string,
  written: Written,
  digest: Digest,
): string | undefined =>
  signedText?.at === step
    ? digest(
        canonical({
          fields: signedText.fields.map((id) => [id, written.data[id] ?? null]),
          files: written.attachments
            .filter(({ rule }) => signedText.attachments.includes(rule))
            .map(({ rule, name, sha256 }) => ({ rule, name, sha256 })),
        }),
      )
    : undefined;

const signed = ({ steps }: RequestState, step: string) =>
  steps.findLast((row) => row.step === step && row.decision?.text !== undefined)?.decision;

/** Holds the text against what was signed. Throws `text-changed`. */
export function requireSignedText(
  route: Route,
  state: RequestState,
  step: string,
  written: Written,
  digest: Digest,
): void {
  const { signedText } = route;
  if (signedText?.keptAt.includes(step) !== true) return;
  const { at } = signedText;
  const last = signed(state, at);
  if (last?.text === fixedText(route, at, written, digest)) return;
  throw new Problem('text-changed', { step: titleOf(route, at), signer: last?.name ?? '' });
}

/** Whether what was mended must be signed again: it does not go straight back past its signer. */
export function goesPastSigner(
  { signedText }: Route,
  to: string,
  before: JsonObject,
  { data, attachments }: Written,
): boolean {
  if (signedText?.keptAt.includes(to) !== true) return false;
  const { fields, attachments: rules } = signedText;
  return (
    attachments.some(({ rule }) => rules.includes(rule)) ||
    fields.some((id) => JSON.stringify(before[id]) !== JSON.stringify(data[id]))
  );
}
