import type { JsonObject } from '#domain/words.ts';
import type { Doing, Matter } from '../matter.ts';
import type { Sending } from '../upload.ts';
import type { Month } from './errand.ts';
import { sheet } from './papers.ts';
import type { Doings } from './walk.ts';
import { chiefOf, overseerOf } from './who.ts';

const bureau = '青山县水利局';

/** A paper that somebody wants sealed, and what says that it may be. */
export interface ToSeal {
  readonly name: string;
  readonly by: string;
  /** What differs from one impression of the office seal on each copy. */
  readonly paper: JsonObject & { readonly docTitle: string; readonly copies: number };
  /** The number of what approved it; what was signed already has none. */
  readonly basis?: string;
  readonly files?: readonly Sending[];
}

const once: JsonObject = {
  sealKind: 'office',
  seal: 'office-seal',
  perCopy: 1,
  seamPerCopy: 0,
  complete: true,
  joint: false,
};

/** Files the use of a seal with the paper, its basis and, where a supervisor is present, the list of copies. */
export async function askSeal(
  month: Month,
  { name, by, paper, basis, files = [] }: ToSeal,
): Promise<Matter> {
  const page = (rule: string, title: string, number: string, label: string, value: string) =>
    sheet(month, rule, bureau, title, number, [[label, value]]);
  const copies = `${String(paper.copies)}份`;
  return month.file(name, 'seal-use', {
    by,
    answers: { ...once, ...(basis === undefined ? {} : { basisNo: basis }), ...paper },
    files: [
      await page('document', `${paper.docTitle}（待盖印）`, '待印', '份数', copies),
      ...(basis === undefined ? [] : [await page('basis', '批准依据', basis, '事项', name)]),
      ...(paper.copies >= 50 || paper['joint'] === true
        ? [await page('copyList', '份数清单', '清单', '合计', copies)]
        : []),
      ...files,
    ],
  });
}

/** Section and leader agree; whose leader it is depends on the seal. */
export const approvedBy = (leader?: string): Doings => ({
  section: (state) => ({ by: chiefOf(state), opinion: '内容属实，拟同意，请领导审批。' }),
  approve: (state) => ({
    by: leader ?? overseerOf(state),
    opinion: '同意，按批准次数用印。',
  }),
});

/** The custodian's own doing: so many good impressions, and what else there is to say. */
export async function sealed(
  month: Month,
  used: number,
  { by = 'jiang-wenhui', ...more }: JsonObject & { readonly by?: string } = {},
): Promise<Doing> {
  return {
    by,
    opinion: '次数在批准以内，已盖印，印章已入柜。',
    answers: { used, spoilt: 0, ...more },
    files: [
      await sheet(month, 'sealed', bureau, '盖印后扫描件', '扫描', [['盖印', `${String(used)}次`]]),
    ],
  };
}
