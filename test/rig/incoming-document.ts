import { openSteps, type RequestState } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { documentReceiving } from '#statemachines/routes/documents/document-receiving.ts';
import { chance } from './random.ts';
import { act, uploads, type Walker } from './walk.ts';

const answers: JsonObject = {
  issuer: '省水利厅',
  docTitle: '关于做好汛前检查工作的通知',
  copies: 1,
  pages: 6,
  urgency: 'normal',
  secrecy: 'internal',
  docClass: 'handling',
  matterKind: 'general',
  receivedOn: '2026-11-03',
};

/** Some walkers sweep by themselves while they become quiet. */
type Sweeping = Walker & { readonly sweep?: () => Promise<unknown> };

/** Registers an incoming document as 宋雨薇 does, and lets everybody agree until it stands at a step. */
export async function incomingDocument(
  rig: Sweeping,
  step: string,
  more: JsonObject = {},
): Promise<string> {
  const registrar = rig.as('song-yuwei');
  const files = await uploads(rig, registrar.person, documentReceiving, ['original']);
  const given = { ...answers, ...more };
  const draft = await rig.deeds.saveDraft(registrar, documentReceiving.id, given, files);
  const { id } = await rig.deeds.submit(registrar, draft.id);
  await comeTo(rig, id, step);
  return id;
}

/** Everybody agrees until the request stands at a step. */
export async function comeTo(rig: Sweeping, id: string, step: string): Promise<RequestState> {
  await rig.quiet();
  await rig.sweep?.();
  await rig.quiet();
  const state = await rig.deeds.request(rig.as('gao-zhenhua'), id);
  const open = openSteps(state);
  if (open.some((row) => row.step === step)) return state;
  const [row] = open;
  if (row === undefined) throw new Error(`${id} never came to ${step}`);
  await act(rig, documentReceiving, state, row, 'agree', chance(1));
  return comeTo(rig, id, step);
}

/** The head instructs: these departments handle it, the first of them leads. */
export async function instructTo(
  rig: Sweeping,
  id: string,
  departments: readonly string[],
): Promise<void> {
  const state = await comeTo(rig, id, 'instruct');
  const row = openSteps(state).find(({ step }) => step === 'instruct');
  if (row === undefined) throw new Error(`${id} is not to be instructed`);
  await rig.deeds.decide(rig.as('shen-liqun'), id, row, {
    act: 'agree',
    opinion: '请牵头办理。',
    controls: [],
    answers: {
      departments,
      ...(departments.length > 1 ? { leadDepartment: departments[0] } : {}),
    },
    document: state.document,
    attachments: [],
  });
}
