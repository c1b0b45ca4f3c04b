import { createHash } from 'node:crypto';
import type { Site } from './site.ts';

/** A file to send, and the route's rule that it answers. */
export interface Sending {
  readonly rule: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Announces each file and posts it straight to the store, as a browser would; answers what the next act names. */
export const upload = (
  site: Site,
  person: string,
  files: readonly Sending[],
): Promise<readonly { readonly id: string; readonly rule: string }[]> =>
  Promise.all(
    files.map(async ({ rule, name, bytes }) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const announced = { name, size: bytes.length, sha256 };
      const ticket: Ticket = JSON.parse(await site.post(person, '/api/attachments', announced));
      const form = new FormData();
      for (const [field, value] of Object.entries(ticket.fields)) form.append(field, value);
      form.append('file', new Blob([Uint8Array.from(bytes)]), name);
      const answer = await fetch(ticket.url, { method: 'POST', body: form });
      if (!answer.ok) throw new Error(`${name}: ${String(answer.status)} ${await answer.text()}`);
      return { id: ticket.id, rule };
    }),
  );

interface Ticket {
  readonly id: string;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}
