import type { RequestState, StepRow } from '#domain/request.ts';

const chiefs: Readonly<Record<string, string>> = {
  general: 'ouyang-kun',
  finance: 'wei-xiaoyun',
  'water-law': 'cheng-haibo',
  'water-resources': 'zheng-yan',
  engineering: 'ma-jun',
  discipline: 'gao-zhenhua',
};

const keepers: Readonly<Record<string, string>> = {
  general: 'song-yuwei',
  finance: 'ding-xiaoyan',
  'water-law': 'zhu-jie',
  'water-resources': 'shi-yan',
  engineering: 'tian-ji',
  discipline: 'gao-zhenhua',
};

/** Who leads the requester's section. */
export const chiefOf = ({ requester }: RequestState): string => chiefs[requester.department] ?? '';

/** Which deputy oversees the requester's section. */
export const overseerOf = ({ requester }: RequestState): string =>
  ['general', 'water-law'].includes(requester.department) ? 'luo-qiming' : 'fang-zhiyuan';

/** Who leads the section that a row of a step is for. */
export const chiefAt = ({ item }: Pick<StepRow, 'item'>): string => chiefs[item] ?? '';

/** Who keeps the documents of the section that a row of a step is for. */
export const keeperAt = ({ item }: Pick<StepRow, 'item'>): string => keepers[item] ?? '';
