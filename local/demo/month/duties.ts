import { addDays } from '#domain/dates.ts';
import type { JsonObject } from '#domain/words.ts';
import type { Errand, Month } from './errand.ts';
import { today } from './incoming.ts';
import { sheet } from './papers.ts';
import { walk } from './walk.ts';
import { chiefAt } from './who.ts';

/** An unfinished document as the registrar lists it, by what the month calls it. */
function listed(month: Month, name: string, department: string, due: number): JsonObject {
  const { numbers, data } = month.matter(name).state();
  return {
    number: numbers['receiving'] ?? '',
    title: data['docTitle'] ?? '',
    department,
    due: month.date(due),
    state: 'in-time',
    reason: '正在按批示办理。',
  };
}

/** What the office opened on a Monday is gone through, answered for and settled. */
async function cleared(
  month: Month,
  name: string,
  items: readonly JsonObject[],
  urging = '',
): Promise<void> {
  const matter = await month.takeUp(name, 'document-clearing', 'song-yuwei');
  if (matter === undefined) throw new Error('the week opened no clearing');
  await walk(matter, {
    list: {
      by: 'song-yuwei',
      opinion: '已对照登记簿逐件清点。',
      answers: { allDone: items.length === 0, ...(items.length === 0 ? {} : { items }) },
    },
    answer: (_, row) => ({
      by: chiefAt(row),
      answers: { measures: '专人负责，每天报进度。', expectedOn: addDays(today(month), 4) },
    }),
    settle: {
      by: 'ouyang-kun',
      opinion: '同意清理结果。',
      ...(urging === '' ? {} : { answers: { urging } }),
    },
    'tell-leader': { by: 'shen-liqun', opinion: '阅。请限期办结。' },
  });
}

/** The weekly clearing, and what the superior has decided and the bureau carries out. */
export const duties: readonly Errand[] = [
  {
    day: 1,
    title: '每周清理：系统按期发起，全部办结',
    run: (month) => cleared(month, '清理1', []),
  },
  {
    day: 3,
    title: '上级决策：直接落实，督查核实后报告销号',
    async run(month) {
      const matter = await month.file('水网规划', 'superior-decision', {
        by: 'song-yuwei',
        answers: {
          issuer: '青山县人民政府',
          docNo: '青政〔2026〕28号',
          docTitle: '关于加快县级水网先导区建设的决定',
          demands: '年内完成双龙河至石桥片区连通工程前期工作。',
          receivedOn: today(month),
          statedDeadline: month.date(16),
        },
        files: [
          await sheet(month, 'decision', '青山县人民政府', '加快水网先导区建设的决定', '28号', [
            ['任务', '连通工程前期工作'],
          ]),
        ],
      });
      const departments = ['engineering', 'finance'];
      const shared = { needsPolicy: false, departments, leadDepartment: 'engineering' };
      await walk(matter, {
        propose: {
          by: 'ouyang-kun',
          opinion: '任务明确，拟由工程建设股牵头、计财股配合，直接落实。',
          answers: shared,
        },
        instruct: {
          by: 'shen-liqun',
          opinion: '同意，请抓紧落实。',
          answers: shared,
        },
      });
    },
  },
  {
    day: 6,
    title: '每周清理：未办结的逐件说明原因和措施',
    run: (month) =>
      cleared(month, '清理2', [
        listed(month, '行政复议', 'water-law', 8),
        listed(month, '采砂举报', 'water-law', 9),
      ]),
  },
  {
    day: 11,
    title: '每周清理：超时限的督办并报领导',
    run: (month) =>
      cleared(
        month,
        '清理3',
        [
          {
            ...listed(month, '泵站移交', 'engineering', 10),
            state: 'overdue',
            reason: '检测单位报告晚到。',
          },
        ],
        '工程建设股两日内函复，超期原因写入月报。',
      ),
  },
  {
    day: 14,
    title: '上级决策：办结，督查核实，报告结果',
    async run(month) {
      const matter = month.matter('水网规划');
      await matter.decide('carry-out', {
        by: 'wei-xiaoyun',
        opinion: '前期工作经费已安排。',
      });
      await walk(matter, {
        'carry-out': {
          by: 'ma-jun',
          opinion: '已落实。',
          answers: { result: '可研报告已批复，初步设计已送审，用地预审已办结。' },
        },
        verify: { by: 'ouyang-kun', opinion: '逐项核对，均已落实。' },
        report: {
          by: 'song-yuwei',
          answers: { reportedOn: today(month), reportNo: '青水〔2026〕101号' },
          files: [
            await sheet(month, 'report', '青山县水利局', '水网先导区建设情况报告', '101号', [
              ['进度', '前期工作完成'],
            ]),
          ],
        },
      });
    },
  },
  {
    day: 16,
    title: '每周清理：全部办结',
    run: (month) => cleared(month, '清理4', []),
  },
];
