import type { RequestState } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';

const signs: readonly Sign[] = [
  { step: 'section', by: 'zheng-yan', opinion: '内容属实，拟同意，请领导审批。', controls: [] },
  {
    step: 'approve',
    by: 'fang-zhiyuan',
    opinion: '同意，按批准次数用印。',
    controls: ['without-approval#0'],
  },
  {
    step: 'finance-stamp',
    by: 'du-juan',
    opinion: '次数与批准一致。',
    controls: ['finance-seal-gaps#0', 'finance-seal-gaps#1'],
    answers: { used: 3, spoilt: 0 },
  },
  {
    step: 'finance-stamp',
    by: 'ding-xiaoyan',
    opinion: '当场核对次数无误。',
    controls: ['finance-seal-gaps#0', 'finance-seal-gaps#1'],
  },
];

/**
 * The request that is measured: the finance seal is asked for, four people sign off (chief, deputy, two seal keepers),
 * a slip is issued, every signer and at the end the requester gets a mail, and the record is made.
 */
export const fourSignOffs = {
  route: 'seal-use',
  requester: 'shi-yan',
  form: {
    sealKind: 'finance',
    seal: 'finance-seal',
    docKind: 'statement',
    docTitle: '关于报送2026年度部门决算的函',
    reason: '按财政部门要求报送年度决算。',
    copies: 3,
    perCopy: 1,
    seamPerCopy: 0,
    complete: true,
    withNameSeal: false,
    joint: false,
    recipient: '青山县财政局',
    basisNo: '青水财〔2026〕12号',
  },
  /** Uploaded once; every request names the same two files. */
  files: ['document', 'basis'],
  decisions: signs,
} as const;

export interface Sign {
  readonly step: string;
  readonly by: string;
  readonly opinion: string;
  readonly controls: readonly string[];
  readonly answers?: JsonObject;
}

/** A way to act on requests: the deeds in this process, or the API. */
export interface Driver {
  /** Files one and answers it. */
  readonly file: () => Promise<RequestState>;
  readonly decide: (state: RequestState, sign: Sign) => Promise<RequestState>;
  /** Resolves when the step waits for its signer, or with `closed` when the record is made. */
  readonly when: (request: string, what: string) => Promise<void>;
}

/** One request from form to record. `latencies` gets the milliseconds from each decision to the next step's opening. */
export async function runOne(driver: Driver, latencies: number[]): Promise<string> {
  const { decisions } = fourSignOffs;
  let state = await driver.file();
  await driver.when(state.id, decisions[0]?.step ?? 'closed');
  for (const [index, sign] of decisions.entries()) {
    const began = performance.now();
    // One sign-off follows the other: that is what is measured.
    // eslint-disable-next-line no-await-in-loop
    state = await driver.decide(state, sign);
    const next = decisions[index + 1]?.step ?? 'closed';
    // The second signer of one step waits for no machine: it is his turn as soon as the first one's act is answered.
    // eslint-disable-next-line no-await-in-loop
    if (next !== sign.step) await driver.when(state.id, next);
    if (next !== 'closed' && next !== sign.step) latencies.push(performance.now() - began);
  }
  return state.id;
}
