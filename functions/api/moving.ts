import { Problem } from '#domain/problem.ts';
import type { Deeds } from '#functions/deeds/deeds.ts';
import { json } from '#functions/http/reply.ts';
import { kindWords, moveKinds } from '#functions/pages/moving/kinds.ts';
import { movingOf } from '#functions/pages/moving/typed-move.ts';
import { roundOf } from './decision.ts';
import { post, type Operation } from './operation.ts';
import { ref } from './schemas.ts';
import { integer, object, oneOf, optional, text } from './shape.ts';

const moving = object({
  action: oneOf(...moveKinds),
  to: optional(text(100, 'A person’s id, for `transfer`, `add` and `ask`.'), ''),
  how: optional(oneOf('before', 'beside', 'after'), undefined),
  signer: optional(text(20, 'The place of the signer to take out, for `remove`.'), ''),
  why: optional(text(2000, 'The reason, or the question for `ask`.'), ''),
  item: optional(text(200), ''),
  round: optional(integer(1, 1_000_000), undefined),
});

/** What is done with a step beside deciding it. */
export const movingOperations = (deeds: Deeds): readonly Operation[] => [
  post(
    '/api/requests/{id}/steps/{step}/move',
    {
      id: 'moveStep',
      summary: 'Hand a step on, ask, add or take out a signer, step aside, take back or urge',
      answers: { status: 200, description: 'The request after it.', schema: ref('Request') },
      refusals: [
        'request-unknown',
        'not-yours-to-see',
        'not-your-step',
        'not-your-turn',
        'already-decided',
        'step-moved-on',
        'step-not-open',
        'own-request',
        'recused',
        'same-person',
        'kept-for',
        'stand-in-over',
        'stand-in-barred',
        'stepped-aside',
        'signed-already',
        'not-allowed-here',
        'not-allowed',
        'outcome-unknown',
        'target-missing',
        'target-unfit',
        'reason-missing',
        'opinion-too-long',
        'words-unfit',
        'no-replacement',
        'signers-too-many',
        'signer-not-yours',
        'signer-done',
        'take-back-not-yours',
        'take-back-too-late',
        'urge-own',
        'urged-lately',
      ],
    },
    moving,
    async ({ actor, param, body, key }) => {
      const { action, to, how, signer, why, item, round } = body;
      if (action === 'add' && how === undefined) {
        throw new Problem('outcome-unknown', { outcome: kindWords.add.title.en });
      }
      const request = await deeds.request(actor, param('id'));
      const step = {
        step: param('step'),
        item,
        round: round ?? roundOf(request, param('step'), item),
      };
      const wish = movingOf(action, { to, how, slot: signer, why });
      return json(await deeds.move(actor, request.id, step, wish, key));
    },
  ),
];
