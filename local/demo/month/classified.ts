import type { Errand } from './errand.ts';
import { walk } from './walk.ts';

const custodian = 'tang-li';

/** Classified papers: who has them and when they came back, and not a word about them. */
export const classified: readonly Errand[] = [
  {
    day: 3,
    title: '机要件：只登记去向，一个字也不写；面呈、亲送、当面阅毕、收回妥存',
    async run(month) {
      const carried = await month.file('机要件', 'classified-document', {
        by: custodian,
        answers: { receivedOn: month.date(3), copies: 1, urgency: 'urgent' },
      });
      await month.refuses('不写', () =>
        carried.decide('present', { by: custodian, opinion: '已面呈局长。' }),
      );
      await walk(carried, {
        present: { by: custodian },
        instruct: { by: 'shen-liqun', answers: { goesOn: true, department: 'engineering' } },
        carry: { by: custodian },
        read: { by: 'ma-jun' },
        store: {
          by: custodian,
          answers: { copiesBack: 1, takenBackOn: month.date(3), disposal: 'safe' },
        },
      });
    },
  },
];
