import type { Attachment } from '#domain/request.ts';
import { type Driver, fourSignOffs } from '../four-sign-offs.ts';
import type { BenchOffice } from './in-process.ts';

const content = new TextEncoder().encode('%PDF-1.7 a file made for a measurement');

/** Acts through the deeds, in this process. */
export async function deedsDriver({ deeds, world, as, signals }: BenchOffice): Promise<Driver> {
  const requester = as(fourSignOffs.requester);
  const attachments: readonly Attachment[] = await Promise.all(
    fourSignOffs.files.map(async (rule) => {
      const file = { name: `${rule}.pdf`, size: content.length };
      const ticket = await deeds.announceFile(requester, file);
      await world.uploads.keep(ticket.fields['key'] ?? '', content, 'application/pdf');
      return deeds.receiveFile(requester, ticket.id, rule);
    }),
  );
  return {
    async file() {
      const { route, form } = fourSignOffs;
      const draft = await deeds.saveDraft(requester, route, form, attachments);
      return deeds.submit(requester, draft.id);
    },
    decide({ id, round, document }, { step, by, opinion, controls, answers = {} }) {
      const choice = { act: 'agree', opinion, controls, answers, document, attachments: [] };
      return deeds.decide(as(by), id, { step, item: '', round }, choice);
    },
    when: (request, what) => signals.when(request, what),
  };
}
