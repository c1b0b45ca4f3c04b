import { Problem } from '#domain/problem.ts';
import type { Attachment } from '#domain/request.ts';
import type { Actor, Deeds } from '#functions/deeds/deeds.ts';
import { json, seeOther } from '#functions/http/reply.ts';
import { get, post, type Operation } from './operation.ts';
import { listOf, ref } from './schemas.ts';
import { answers, integer, list, object, optional, text } from './shape.ts';

const file = object({
  name: text(500),
  size: integer(0, 1_073_741_824),
  sha256: optional(text(64, 'Hex; computed by the sender where it can.'), undefined),
});
/** Files that were uploaded before, by their tickets. */
export const files = list(
  object({
    id: text(100),
    rule: optional(text(100, 'The route’s attachment rule; `material` when left out.'), 'material'),
  }),
  50,
);
const filing = object({
  route: text(100),
  form: answers(
    'The answers by field. Money is integer fen, or yuan in a string. A reference is `{request, amount}`, by id or number. `once: {rule: id}` confirms what came before in that request, as the fault `came-before-warned` says in `confirm`.',
  ),
  attachments: optional(files, []),
});

const reading = ['request-unknown', 'not-yours-to-see'] as const;
export const fileRefusals = [
  'file-kind',
  'file-lies',
  'file-size',
  'file-empty',
  'file-name',
  'file-missing',
  'file-changed',
  'file-count',
] as const;

/** Files, requests and their trails. */
export const requestOperations = (deeds: Deeds): readonly Operation[] => [
  post(
    '/api/attachments',
    {
      id: 'announceFile',
      summary: 'Announce a file; the answer says where to post it',
      answers: { status: 201, description: 'A presigned POST.', schema: ref('UploadTicket') },
      refusals: ['file-kind', 'file-size', 'file-empty', 'file-name'],
    },
    file,
    async ({ actor, body: { name, size, sha256 } }) =>
      json(await deeds.announceFile(actor, { name, size, ...(sha256 && { sha256 }) }), 201),
  ),

  post(
    '/api/requests',
    {
      id: 'fileRequest',
      summary: 'File a request',
      answers: { status: 201, description: 'The request.', schema: ref('Request') },
      refusals: [
        'route-unknown',
        'not-allowed-to-file',
        'route-off',
        'form-faults',
        'no-signer',
        'booked-already',
        'booking-unfit',
        'offer-gone',
        'drawn-too-much',
        'ties-too-many',
        ...fileRefusals,
      ],
    },
    filing,
    async ({ actor, body, key, memory }) => {
      // A draft submits once, so whoever calls again after a breakdown goes on with the same draft.
      const draft = memory.recalled ?? (await begin(deeds, actor, body));
      if (memory.recalled === undefined) await memory.note(draft);
      try {
        return json(await deeds.submit(actor, draft, key), 201);
      } catch (error) {
        // A refusal changes nothing: the draft that stood in between goes as well.
        if (error instanceof Problem) await deeds.discardDraft(actor, draft);
        throw error;
      }
    },
  ),

  get(
    '/api/requests/{id}',
    {
      id: 'request',
      summary: 'Read a request',
      answers: { status: 200, description: 'The request.', schema: ref('Request') },
      refusals: reading,
    },
    async ({ actor, param }) => json(await deeds.request(actor, param('id'))),
  ),

  get(
    '/api/requests/{id}/ties',
    {
      id: 'ties',
      summary: 'Read what a request draws on, and who draws on it',
      answers: { status: 200, description: 'Both ways; money is fen.', schema: ref('Ties') },
      refusals: reading,
    },
    async ({ actor, param }) => json(await deeds.tied(actor, param('id'))),
  ),

  get(
    '/api/requests/{id}/trail',
    {
      id: 'trail',
      summary: 'Read a request’s trail',
      answers: { status: 200, description: 'Every event, in order.', schema: listOf('Event') },
      refusals: reading,
    },
    async ({ actor, param }) => json(await deeds.trail(actor, param('id'))),
  ),

  get(
    '/api/records/{id}.pdf',
    {
      id: 'record',
      summary: 'Fetch the record of a closed request',
      answers: { status: 303, description: 'To a presigned address, good for minutes.' },
      refusals: [...reading, 'record-pending'],
    },
    async ({ actor, param }) => seeOther(await deeds.recordAddress(actor, param('id'))),
  ),
];

async function begin(
  deeds: Deeds,
  actor: Actor,
  { route, form, attachments }: ReturnType<typeof filing.read>,
): Promise<string> {
  const attached = await receive(deeds, actor, attachments);
  return (await deeds.saveDraft(actor, route, form, attached)).id;
}

/** Checks what was really uploaded, in the order given: one after the other, for each is held in memory meanwhile. */
export async function receive(
  deeds: Deeds,
  actor: Actor,
  tickets: readonly { readonly id: string; readonly rule: string }[],
): Promise<readonly Attachment[]> {
  const received: Attachment[] = [];
  for (const { id, rule } of tickets) {
    // eslint-disable-next-line no-await-in-loop
    received.push(await deeds.receiveFile(actor, id, rule));
  }
  return received;
}
