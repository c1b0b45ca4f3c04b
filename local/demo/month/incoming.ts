import { dateIn } from '#domain/dates.ts';
import type { JsonObject } from '#domain/words.ts';
import type { Matter } from '../matter.ts';
import { signFor } from '../hand-over.ts';
import type { Month } from './errand.ts';
import { sheet } from './papers.ts';
import { type Doings, walk } from './walk.ts';
import { chiefAt, keeperAt } from './who.ts';

/** The day by the office's clock. */
export const today = (month: Month): string => dateIn(month.office.zone, month.now());

/** A document that comes in. */
export interface Incoming {
  /** What the month calls it. */
  readonly name: string;
  readonly issuer: string;
  readonly docNo: string;
  readonly docTitle: string;
  readonly pages: number;
  readonly says: string;
  /** The scan’s file name, where it is not the document’s title. */
  readonly scan?: string;
  readonly about?: JsonObject;
}

/** Signs for a document, registers and scans it. */
export async function receive(month: Month, incoming: Incoming): Promise<Matter> {
  const { name, issuer, docNo, docTitle, pages, says, scan = docTitle, about = {} } = incoming;
  return month.file(name, 'document-receiving', {
    by: 'song-yuwei',
    answers: {
      issuer,
      docNo,
      docTitle,
      copies: 1,
      pages,
      urgency: 'normal',
      secrecy: 'internal',
      docClass: 'handling',
      matterKind: 'general',
      receivedOn: today(month),
      ...about,
    },
    files: [await sheet(month, 'original', issuer, scan, docNo, [['要求', says]])],
  });
}

/** What is proposed and written on a document, and who handles it by when. */
export interface Instruction {
  readonly departments: readonly string[];
  readonly lead?: string;
  readonly proposal: string;
  readonly instruction: string;
  /** The working day of the month by which it is to be done. */
  readonly due: number;
}

const named = ({ departments, lead }: Instruction): JsonObject => ({
  departments,
  ...(lead === undefined ? {} : { leadDepartment: lead }),
});

/** 拟办 and 请办. */
export const passedOn = ({ departments, proposal }: Instruction): Doings => ({
  'draft-opinion': { by: 'ouyang-kun', opinion: proposal, answers: { departments } },
  'request-instruction': {
    by: 'luo-qiming',
    opinion: '同意拟办意见，请批示。',
    answers: { departments },
  },
});

/** 批办 by the head himself. */
export const instructed = (given: Instruction): Doings => ({
  instruct: { by: 'shen-liqun', opinion: given.instruction, answers: named(given) },
});

/** 登记批示并分发, and every section signs for it. */
export const distributed = (month: Month, { due }: Pick<Instruction, 'due'>): Doings => ({
  dispatch: {
    by: 'song-yuwei',
    opinion: '批示已登记，当日分发。',
    answers: { noticedDeadline: month.date(due) },
  },
  'sign-for': (_, row) => ({ by: keeperAt(row), opinion: '已签收。' }),
});

/** From the proposal until the sections have it. */
export const sentOut = (month: Month, given: Instruction): Doings => ({
  ...passedOn(given),
  ...instructed(given),
  ...distributed(month, given),
});

/** The sections report what came of it; the original is back with the registrar before she closes the document. */
export async function finished(
  matter: Matter,
  results: Readonly<Record<string, string>>,
  closingGround: 'done' | 'replied' | 'issued',
): Promise<void> {
  await walk(matter, {
    handle: (_, row) => ({
      by: chiefAt(row),
      opinion: '已办结，请清理。',
      answers: { result: results[row.item] ?? '' },
    }),
    'return-original': ({ data: { lead } }) => ({
      by: keeperAt({ item: typeof lead === 'string' ? lead : '' }),
      opinion: '已扫描，原件交还机要员。',
      answers: { originalPlace: '办公室机要柜' },
    }),
    'retro-read': { by: 'shen-liqun', opinion: '已阅。' },
  });
  if (matter.state().papers?.some(({ way }) => way !== undefined) === true)
    await signFor(matter, 'original', 'song-yuwei');
  await close(matter, closingGround);
}

export const close = (
  matter: Matter,
  closingGround: 'done' | 'replied' | 'issued' | 'read',
  opinion = '已逐项核对，确认办结。',
): Promise<void> =>
  matter.decide('close', { by: 'song-yuwei', opinion, answers: { closingGround } });
