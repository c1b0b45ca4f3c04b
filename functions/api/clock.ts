import type { Deeds } from '#functions/deeds/deeds.ts';
import { json } from '#functions/http/reply.ts';
import type { Clocking } from '#statemachines/acts/clock.ts';
import { roundOf } from './decision.ts';
import { post, type Operation } from './operation.ts';
import { fileRefusals, files, receive } from './requests.ts';
import { ref } from './schemas.ts';
import { integer, object, oneOf, optional, text } from './shape.ts';

const clocking = object({
  kind: oneOf('pause', 'resume', 'extend'),
  why: optional(text(1000, 'Words for the trail; an extension needs its reason.'), ''),
  ground: optional(text(100, 'To pause: the id of one of the route’s reasons.'), ''),
  attachments: optional(files, []),
  amount: optional(integer(0, 100_000), 0),
  item: optional(text(200), ''),
  round: optional(integer(1, 1_000_000), undefined),
});

/** What is done with the clock of a step. */
export const clockOperations = (deeds: Deeds): readonly Operation[] => [
  post(
    '/api/requests/{id}/steps/{step}/clock',
    {
      id: 'clock',
      summary: 'Stop or resume the clock of a step, or ask for more time',
      answers: { status: 200, description: 'The request after it.', schema: ref('Request') },
      refusals: [
        'request-unknown',
        'not-yours-to-see',
        'not-your-step',
        'already-decided',
        'step-moved-on',
        'step-not-open',
        'not-allowed-here',
        'pause-ground',
        'pause-document',
        'clock-paused',
        'clock-not-paused',
        'clock-over',
        'extension-amount',
        'extension-too-long',
        'extension-pending',
        'extension-used-up',
        'extension-late',
        'reason-missing',
        'opinion-too-long',
        'words-unfit',
        'no-signer',
        ...fileRefusals,
      ],
    },
    clocking,
    async ({ actor, param, body, key }) => {
      const request = await deeds.request(actor, param('id'));
      const { item, round, why, kind, ground, amount } = body;
      const step = {
        step: param('step'),
        item,
        round: round ?? roundOf(request, param('step'), item),
      };
      const clocked = async (): Promise<Clocking> => {
        switch (kind) {
          case 'pause':
            return {
              kind,
              why,
              ground,
              attachments: await receive(deeds, actor, body.attachments),
            };
          case 'resume':
            return { kind, why };
          case 'extend':
            return { kind, why, amount };
        }
      };
      return json(await deeds.clock(actor, request.id, step, await clocked(), key));
    },
  ),
];
