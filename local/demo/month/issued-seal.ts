import type { Errand, Month } from './errand.ts';
import { sheet } from './papers.ts';
import { rowsOf } from './paying.ts';
import { approvedBy, askSeal, sealed, type ToSeal } from './stamping.ts';
import { type Doings, walk } from './walk.ts';
import { chiefOf, overseerOf } from './who.ts';

const bureau = '青山县水利局';
const title = '关于商请支持双龙水库移民后期扶持项目用地的函';

const issuing = async (month: Month): Promise<Doings> => ({
  section: (state) => ({ by: chiefOf(state), opinion: '内容属实，符合政策，请核稿。' }),
  'office-check': {
    by: 'ouyang-kun',
    opinion: '格式、文字、文种、分发范围已核。',
    answers: {
      mainTo: '青山县自然资源局',
      copies: 5,
      recipients: [{ unit: '青山县自然资源局', sent: 3 }],
      otherLeaders: false,
    },
  },
  deputy: (state) => ({ by: overseerOf(state), opinion: '同意，请签发。' }),
  sign: { by: 'shen-liqun', opinion: '同意印发。' },
  number: { by: 'song-yuwei', opinion: '已复核编号。' },
  print: {
    by: 'tian-baoguo',
    files: [await sheet(month, 'printed', bureau, '函（印样）', '印样', [['正文', '共2页']])],
  },
  proof: ({ steps }) => ({
    by: steps.some(({ step, slots = [] }) => step === 'proof' && slots.some((s) => s.decision))
      ? 'song-yuwei'
      : 'zhu-jie',
    opinion: '与签发稿一致，校对无误。',
  }),
  stamp: {
    by: 'jiang-wenhui',
    opinion: '份数与印发份数一致，已盖印。',
    answers: { seal: 'office-seal', sealedCopies: 5, spoiltSheets: 0 },
    files: [await sheet(month, 'sealed', bureau, '函（成文）', '成文', [['份数', '5份']])],
  },
  distribute: {
    by: 'song-yuwei',
    opinion: '已分发。',
    answers: { issuedOn: month.now().slice(0, 10) },
  },
  'receive-receipts': ({ data }) => ({
    by: 'song-yuwei',
    opinion: '回执已齐。',
    answers: {
      receipts: rowsOf(data['recipients']).map(({ key = '' }) => ({
        key,
        signer: '收发室',
        signedOn: month.now().slice(0, 10),
      })),
    },
  }),
});

/** A letter that is signed, and its annexes sealed on the strength of that signature. */
export const issuedSeal: readonly Errand[] = [
  {
    day: 5,
    title: '已签发公文的附图用印：签发就是依据，不再另行审批；份数不得超过签发份数',
    async run(month) {
      const letter = await month.file('用地函', 'document-issuing', {
        by: 'tian-ji',
        answers: {
          issuedAs: 'office',
          docKind: 'letter',
          docTitle: title,
          reason: '移民后期扶持项目需要落实用地。',
          mainTo: '青山县自然资源局',
          copies: 5,
          urgency: 'normal',
          secrecy: 'open',
          openness: 'on-request',
          joint: false,
          tracked: false,
        },
        files: [await sheet(month, 'draft', bureau, '函（送审稿）', '送审稿', [['正文', '共2页']])],
      });
      await walk(letter, await issuing(month));
      const annex: ToSeal = {
        name: '用地范围图',
        by: 'tian-ji',
        paper: {
          issued: [{ request: letter.id }],
          docKind: 'document',
          docTitle: '双龙水库移民后期扶持项目用地范围图',
          reason: '用地函附图须加盖单位公章。',
          recipient: '青山县自然资源局',
          copies: 5,
        },
      };
      await month.refuses('份数超过了签发的印发份数', () =>
        askSeal(month, { ...annex, name: '多印的图', paper: { ...annex.paper, copies: 8 } }),
      );
      await walk(await askSeal(month, annex), { ...approvedBy(), stamp: await sealed(month, 5) });
    },
  },
];
