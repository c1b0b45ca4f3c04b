import { addDays } from '#domain/dates.ts';
import type { OfficeData } from '#domain/office.ts';

/**
 * The invented bureau with somebody away as of a day: a deputy whose stand-in acts for him, a section led by somebody who
 * has not been appointed, and a married couple who do not decide about each other.
 */
export const withAbsences = (office: OfficeData, today: string): OfficeData => ({
  ...office,
  holdings: [
    ...office.holdings,
    {
      person: 'zhu-jie',
      post: 'section-chief',
      department: 'water-law',
      acting: true,
      from: today,
      to: addDays(today, 89),
    },
  ],
  standIns: [
    {
      id: `fang-zhiyuan.luo-qiming.${today}`,
      absent: 'fang-zhiyuan',
      standIn: 'luo-qiming',
      from: today,
      to: addDays(today, 13),
      why: '到省水利厅参加培训',
      setBy: 'fang-zhiyuan',
    },
  ],
  conflicts: [{ persons: ['xu-jing', 'cheng-haibo'], why: '夫妻，任职回避规定' }],
});
