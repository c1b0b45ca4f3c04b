import type { RequestState } from '#domain/request.ts';

const chiefs: Readonly<Record<string, string>> = {
  general: 'ouyang-kun',
  finance: 'wei-xiaoyun',
  'water-law': 'cheng-haibo',
  'water-resources': 'zheng-yan',
  engineering: 'ma-jun',
  discipline: 'gao-zhenhua',
};

/** Who leads a section. */
export const chiefIn = (department: string): string => chiefs[department] ?? '';

/** Who leads the requester's section. */
export const chiefOf = ({ requester }: RequestState): string => chiefIn(requester.department);

/** Which deputy oversees the requester's section. */
export const overseerOf = ({ requester }: RequestState): string =>
  ['general', 'water-law'].includes(requester.department) ? 'luo-qiming' : 'fang-zhiyuan';
