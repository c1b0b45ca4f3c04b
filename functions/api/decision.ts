import type { Deeds } from '#functions/deeds/deeds.ts';
import { json } from '#functions/http/reply.ts';
import { openSteps, type RequestState, type StepKey } from '#domain/request.ts';
import { post, type Operation } from './operation.ts';
import { fileRefusals, files, receive } from './requests.ts';
import { ref } from './schemas.ts';
import { answers, integer, list, object, oneOf, optional, text } from './shape.ts';

const decision = object({
  action: text(100, '`agree`, `return`, `refuse`, `resubmit`, or another outcome of the step.'),
  opinion: optional(text(2000), ''),
  handwriting: optional(
    text(20_000, 'Strokes of a pad of 1000 × 400: `x,y x,y;x,y …`, at most 8192 characters.'),
    undefined,
  ),
  controls: optional(list(text(100, 'A control confirmed, as `risk#index`.'), 100), []),
  answers: optional(answers('What the step asks for.'), {}),
  to: optional(
    text(100, 'For a return: the step it goes to; `revise` is the requester.'),
    undefined,
  ),
  resume: optional(oneOf('direct', 'again'), undefined),
  item: optional(text(200), ''),
  round: optional(integer(1, 1_000_000), undefined),
  document: optional(
    text(128, 'Hash of the document that was seen; left out, the present one is meant.'),
    undefined,
  ),
  attachments: optional(files, []),
  phone: optional(
    object({
      leader: text(100, 'Who gave the word by telephone or on the paper: a person’s id.'),
      saidAt: text(40, 'When, as an instant in UTC; the day that stands on the paper.'),
      how: optional(oneOf('telephone', 'paper'), 'telephone'),
    }),
    undefined,
  ),
});

export const decisionOperations = (deeds: Deeds): readonly Operation[] => [
  post(
    '/api/requests/{id}/steps/{step}/decision',
    {
      id: 'decide',
      summary: 'Decide a step',
      answers: { status: 200, description: 'The request after it.', schema: ref('Request') },
      refusals: [
        'request-unknown',
        'not-yours-to-see',
        'not-your-step',
        'already-decided',
        'step-moved-on',
        'step-not-open',
        'document-changed',
        'own-request',
        'same-person',
        'kept-for',
        'outcome-unknown',
        'opinion-missing',
        'opinion-too-long',
        'handwriting-unreadable',
        'handwriting-too-large',
        'not-allowed-here',
        'not-your-turn',
        'stepped-aside',
        'signed-already',
        'phone-leader',
        'phone-time',
        'paper-day',
        'controls-unconfirmed',
        'return-target',
        'guard-broken',
        'booked-already',
        'booking-unfit',
        'form-faults',
        'no-signer',
        'passkey-needed',
        'request-closed',
        'offer-drawn',
        'offer-gone',
        'drawn-too-much',
        'ties-too-many',
        ...fileRefusals,
      ],
    },
    decision,
    async ({ actor, param, body, key }) => {
      const {
        action: act,
        item,
        round,
        document,
        attachments,
        to,
        resume,
        handwriting,
        phone,
        ...rest
      } = body;
      const request = await deeds.request(actor, param('id'));
      const step = {
        step: param('step'),
        item,
        round: round ?? roundOf(request, param('step'), item),
      };
      const choice = {
        ...rest,
        act,
        document: document ?? request.document,
        attachments: await receive(deeds, actor, attachments),
        ...(handwriting === undefined ? {} : { handwriting }),
        ...(phone === undefined ? {} : { phone: wordOf(phone) }),
        ...(to === undefined ? {} : { to }),
        ...(resume === undefined ? {} : { resume }),
      };
      return json(await deeds.decide(actor, request.id, step, choice, key));
    },
  ),
];

const wordOf = ({ how, ...word }: { leader: string; saidAt: string; how: string }) =>
  how === 'paper' ? { ...word, onPaper: true as const } : word;

/** The round of the step's row: the open one, else its latest, so that a repeated decision is told as such. */
export function roundOf(request: RequestState, step: string, item: string): StepKey['round'] {
  const isIt = (row: StepKey) => row.step === step && row.item === item;
  return (openSteps(request).find(isIt) ?? request.steps.findLast(isIt) ?? request).round;
}
