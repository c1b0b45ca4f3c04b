import { Problem } from '#domain/problem.ts';
import type { Deeds, PaperAct } from '#functions/deeds/deeds.ts';
import { json } from '#functions/http/reply.ts';
import { get, post, type Operation } from './operation.ts';
import { listOf, ref } from './schemas.ts';
import { object, optional, text } from './shape.ts';

const words = object({
  to: optional(text(100, 'For `give`: the person who is to sign for it.'), ''),
  note: optional(text(200, 'For `give`.'), ''),
  why: optional(text(200, 'For `decline`, needed; for `call-back`.'), ''),
  place: optional(text(200, 'For `file`: where it is laid away.'), ''),
});

/** Papers that go from hand to hand. */
export const paperOperations = (deeds: Deeds): readonly Operation[] => [
  get(
    '/api/papers',
    {
      id: 'papers',
      summary: 'List the papers you hold and those you are to sign for, or the whole office’s',
      query: { scope: '`office` for every paper that is not laid away; left out, your own.' },
      answers: {
        status: 200,
        description: 'Papers, longest in one place first.',
        schema: listOf('PaperRow'),
      },
      refusals: ['not-allowed'],
    },
    async ({ actor, query }) =>
      json(await (query.get('scope') === 'office' ? deeds.allPapers(actor) : deeds.papers(actor))),
  ),

  post(
    '/api/requests/{id}/papers/{paper}/{act}',
    {
      id: 'handlePaper',
      summary:
        'Hand a paper over, sign for it, decline it, call it back, urge its receiver, lay it away',
      answers: { status: 200, description: 'The request after it.', schema: ref('Request') },
      refusals: [
        'request-unknown',
        'not-yours-to-see',
        'paper-unknown',
        'paper-laid-away',
        'paper-not-with-you',
        'paper-under-way',
        'paper-not-under-way',
        'paper-not-for-you',
        'paper-target',
        'paper-place',
        'reason-missing',
        'urge-own',
        'urged-lately',
        'words-unfit',
      ],
    },
    words,
    async ({ actor, param, body, key }) => {
      const act = actOf(param('act'), body);
      return json(await deeds.handlePaper(actor, param('id'), param('paper'), act, key));
    },
  ),
];

function actOf(kind: string, { to, note, why, place }: ReturnType<typeof words.read>): PaperAct {
  switch (kind) {
    case 'give':
      return { kind, to, note };
    case 'take':
    case 'urge':
      return { kind };
    case 'decline':
    case 'call-back':
      return { kind, why };
    case 'file':
      return { kind, place };
    default:
      throw new Problem('nothing-here', {});
  }
}
