import { expect } from '@jest/globals';
import { Problem } from '#domain/problem.ts';
import { openSteps, type RequestState, type StepRow } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import type { Choice } from '#functions/deeds/deeds.ts';
import { documentReceiving } from '#statemachines/routes/documents/document-receiving.ts';
import type { Walker } from './walk.ts';
import { uploads } from './walk.ts';

/** A document for two departments, from its registration on, each step by whoever holds it in the demo's office. */
export interface Incoming {
  readonly id: string;
  state(): Promise<RequestState>;
  row(step: string, item?: string): Promise<StepRow>;
  decide(step: string, by: string, given?: Partial<Choice> & { item?: string }): Promise<void>;
  /** From registration until the departments handle it. */
  untilHandling(noticedDeadline: string): Promise<void>;
}

export async function receive(
  rig: Walker,
  today: string,
  answers: JsonObject = {},
): Promise<Incoming> {
  const by = rig.as('song-yuwei');
  const files = await uploads(rig, by.person, documentReceiving, ['original']);
  const draft = await rig.deeds.saveDraft(
    by,
    documentReceiving.id,
    {
      issuer: '青山县防汛抗旱指挥部办公室',
      docTitle: '关于开展水利工程安全隐患排查整治的通知',
      copies: 1,
      pages: 6,
      urgency: 'normal',
      secrecy: 'internal',
      docClass: 'handling',
      matterKind: 'general',
      receivedOn: today,
      ...answers,
    },
    files,
  );
  const { id } = await rig.deeds.submit(by, draft.id);
  await rig.quiet();
  const incoming: Incoming = {
    id,
    state: () => rig.deeds.request(rig.as('gao-zhenhua'), id),
    async row(step, item = '') {
      const { steps } = await incoming.state();
      const row = steps.findLast((one) => one.step === step && one.item === item);
      if (row === undefined) throw new Error(`${step} ${item} never opened`);
      return row;
    },
    async decide(step, person, { item = '', ...given } = {}) {
      const state = await incoming.state();
      const row = openSteps(state).find((one) => one.step === step && one.item === item);
      if (row === undefined) throw new Error(`${step} ${item} is not open at ${state.at}`);
      await rig.deeds.decide(rig.as(person), id, row, {
        act: 'agree',
        opinion: '同意。',
        controls: documentReceiving.risks
          .filter(({ at }) => at === step)
          .flatMap((risk) => risk.controls.map((_, n) => `${risk.id}#${String(n)}`)),
        answers: {},
        document: state.document,
        attachments: [],
        ...given,
      });
      await rig.quiet();
    },
    async untilHandling(noticedDeadline) {
      const departments = ['engineering', 'water-resources'];
      await incoming.decide('draft-opinion', 'ouyang-kun', { answers: { departments } });
      await incoming.decide('request-instruction', 'luo-qiming', { answers: { departments } });
      const lead = { departments, leadDepartment: 'engineering' };
      await incoming.decide('instruct', 'shen-liqun', { answers: lead });
      await incoming.decide('dispatch', 'song-yuwei', { answers: { noticedDeadline } });
      await incoming.decide('sign-for', 'shi-yan', { item: 'water-resources' });
      await incoming.decide('sign-for', 'tian-ji', { item: 'engineering' });
    },
  };
  return incoming;
}

/** The code of the refusal that an act meets. */
export async function refusedWith(act: Promise<unknown>): Promise<string> {
  try {
    await act;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  expect('not refused').toBe('refused');
  return '';
}

/** A paper uploaded by somebody, to stand for a letter or a notice. */
export const paperOf = (rig: Walker, person: string) =>
  uploads(rig, person, documentReceiving, ['original']);
