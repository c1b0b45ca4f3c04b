import { byOf } from '#domain/acts/by.ts';
import { requireFit } from '#domain/acts/words.ts';
import type { Noted } from '#domain/events.ts';
import { Problem } from '#domain/problem.ts';
import type { Attachment } from '#domain/request.ts';
import { documentHash } from './document.ts';
import type { Means, Scene } from './scene.ts';

/** A comment or material beside a running request; with material, pages opened before it must be read again. */
export function note(
  { state, office, now }: Scene,
  { digest }: Pick<Means, 'digest'>,
  person: string,
  text: string,
  attachments: readonly Attachment[],
): Noted {
  if (state.status !== 'running') throw new Problem('request-closed', { request: state.id });
  requireFit(text);
  const by = byOf(office, person);
  const all = [...state.attachments, ...attachments];
  return {
    type: 'noted',
    at: now,
    by,
    note: {
      person,
      name: by.name,
      at: now,
      text: text.trim(),
      attachments: attachments.map((file) => file.id),
    },
    attachments,
    document:
      attachments.length === 0 ? state.document : documentHash(digest, state.hash, state.data, all),
  };
}
