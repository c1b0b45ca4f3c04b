import { Problem } from '#domain/problem.ts';
import type { BulkResult, Deeds } from '#functions/deeds/deeds.ts';
import type { Language } from '#domain/words.ts';
import { json } from '#functions/http/reply.ts';
import { post, type Operation } from './operation.ts';
import { listOf, ref } from './schemas.ts';
import { integer, list, object, optional, text } from './shape.ts';

const why = optional(text(2000), '');
const circulation = object({ to: list(text(100, 'A person’s id.'), 1000), why: text(2000) });
const remark = object({ remark: optional(text(2000), '') });
const reason = object({ why });
const ticked = object({
  rows: list(
    object({
      request: text(200),
      step: text(100),
      item: optional(text(200), ''),
      round: integer(1, 1_000_000),
      document: text(128, 'Hash of the document that was seen.'),
    }),
    1000,
  ),
  opinion: optional(text(2000), ''),
});

const seen = ['request-unknown', 'not-yours-to-see'] as const;
const answers = {
  status: 200,
  description: 'The request after it.',
  schema: ref('Request'),
} as const;

/** 传阅, 已阅, 催阅, 收回; 批量同意. */
export const circulationOperations = (deeds: Deeds): readonly Operation[] => [
  post(
    '/api/requests/{id}/circulations',
    {
      id: 'circulate',
      summary: 'Circulate a request for information',
      answers,
      refusals: [
        ...seen,
        'not-allowed',
        'target-missing',
        'reader-unfit',
        'readers-too-many',
        'reason-missing',
        'opinion-too-long',
        'words-unfit',
      ],
    },
    circulation,
    async ({ actor, param, body, key }) =>
      json(await deeds.circulate(actor, param('id'), body, key)),
  ),
  post(
    '/api/requests/{id}/circulations/{n}/read',
    {
      id: 'markRead',
      summary: 'Say that you have read it',
      answers,
      refusals: [
        'request-unknown',
        'not-your-reading',
        'circulation-over',
        'opinion-too-long',
        'words-unfit',
      ],
    },
    remark,
    async ({ actor, param, body, key }) =>
      json(await deeds.markRead(actor, param('id'), numberOf(param('n')), body.remark, key)),
  ),
  post(
    '/api/requests/{id}/circulations/{n}/urge',
    {
      id: 'urgeReaders',
      summary: 'Ask those who have not read it once more',
      answers,
      refusals: [
        ...seen,
        'circulation-not-yours',
        'circulation-over',
        'urged-lately',
        'words-unfit',
      ],
    },
    reason,
    async ({ actor, param, body, key }) =>
      json(await deeds.urgeReaders(actor, param('id'), numberOf(param('n')), body.why, key)),
  ),
  post(
    '/api/requests/{id}/circulations/{n}/recall',
    {
      id: 'recallCirculation',
      summary: 'Take it back from those who have not read it',
      answers,
      refusals: [...seen, 'circulation-not-yours', 'circulation-over', 'words-unfit'],
    },
    reason,
    async ({ actor, param, body, key }) =>
      json(await deeds.recallCirculation(actor, param('id'), numberOf(param('n')), body.why, key)),
  ),
  post(
    '/api/bulk',
    {
      id: 'agreeInBulk',
      summary: 'Agree to several steps at once, each decided or refused for itself',
      answers: { status: 200, description: 'One result a row.', schema: listOf('BulkResult') },
      refusals: ['bulk-none', 'bulk-too-many'],
    },
    ticked,
    async ({ actor, body, key }) => {
      const results = await deeds.agreeInBulk(actor, body.rows, body.opinion, key);
      return json(results.map((result) => resultOf(result, 'zh')));
    },
  ),
];

/** A circulation’s place; what is no number is nobody’s. */
function numberOf(n: string): number {
  if (!/^\d{1,4}$/u.test(n)) throw new Problem('not-your-reading', {});
  return Number(n);
}

function resultOf({ ticked: row, headline, refusal }: BulkResult, language: Language) {
  const { request, step, item, round } = row;
  return {
    request,
    step,
    item,
    round,
    headline,
    ...(refusal === undefined
      ? {}
      : {
          refusal: {
            code: refusal.code,
            message: refusal.in(language),
            details: refusal.details,
          },
        }),
  };
}
