import { dateIn, timeIn } from '#domain/dates.ts';
import type { JsonObject } from '#domain/words.ts';
import type { Matter } from '../matter.ts';
import type { Errand, Month } from './errand.ts';
import { sheet } from './papers.ts';
import { approvedBy } from './stamping.ts';
import { walk } from './walk.ts';

const bureau = '青山县水利局';
const custodian = 'jiang-wenhui';

/** The office's clock, so many hours from now. */
function clock(month: Month, hours = 0): string {
  const at = new Date(Date.parse(month.now()) + hours * 3_600_000).toISOString();
  return `${dateIn(month.office.zone, at)}T${timeIn(month.office.zone, at)}`;
}

const trip = (month: Month): JsonObject => ({
  sealKind: 'contract',
  seal: 'contract-seal',
  docKind: 'contract',
  docTitle: '双龙灌区节水改造工程监理合同',
  reason: '公共资源交易中心要求到现场签订合同。',
  recipient: '皖源工程监理有限公司',
  legalNo: '青水法审〔2026〕16号',
  copies: 4,
  perCopy: 1,
  seamPerCopy: 1,
  complete: true,
  destination: '青山县公共资源交易中心',
  outPlanned: clock(month, 1),
  backPlanned: clock(month, 4),
  companion: 'tian-baoguo',
});

const takeOut = async (month: Month, name: string, change: JsonObject = {}): Promise<Matter> =>
  month.file(name, 'seal-offsite', {
    by: 'tian-ji',
    answers: { ...trip(month), ...change },
    files: [await sheet(month, 'document', bureau, '待盖印文件', '待印', [['事项', name]])],
  });

/** Approved, carried out and pressed there: up to the way back. */
async function sealedThere(month: Month, matter: Matter, used: number): Promise<void> {
  await walk(matter, approvedBy('shen-liqun'));
  await month.hoursLater(1);
  await matter.decide('checkout', {
    by: custodian,
    opinion: '本人携带，与田保国同志同行。',
    answers: { outAt: clock(month), outState: 'good' },
  });
  await month.hoursLater(1);
  await matter.decide('stamp', {
    by: custodian,
    opinion: '在批准次数以内，印章未离手。',
    answers: { used, spoilt: 0 },
    files: [
      await sheet(month, 'sealed', bureau, '现场盖印件', '扫描', [['盖印', `${String(used)}次`]]),
    ],
  });
}

async function back(month: Month, matter: Matter, used: number, why?: string): Promise<void> {
  await matter.decide('checkin', {
    by: custodian,
    opinion: '印章已入保险柜。',
    answers: {
      backAt: clock(month),
      backState: 'good',
      ...(why === undefined ? {} : { lateWhy: why }),
    },
  });
  await matter.decide('companion', {
    by: 'tian-baoguo',
    opinion: '全程在场，次数属实，印章已入柜。',
    answers: { counted: used },
  });
}

const taken = (backOn: string) => ({
  by: custodian,
  opinion: '逐枚清点收回。',
  answers: { backOn, backNote: '代管期间没有用印，印章状况与交出时相同。' },
});

/** Seals that leave the office and come back, and seals that change hands. */
export const custody: readonly Errand[] = [
  {
    day: 7,
    title: '印章外带：财务章不外带，不得过夜，管理员不能自己做同行人；当日领出、当日归还',
    async run(month) {
      await month.refuses('这种印章不外带', () =>
        takeOut(month, '财务章外带', {
          sealKind: 'finance',
          seal: 'finance-seal',
          docKind: 'finance',
        }),
      );
      await month.refuses('印章须当日领出、当日归还', () =>
        takeOut(month, '过夜外带', { backPlanned: clock(month, 26) }),
      );
      await month.refuses('同行人', () => takeOut(month, '一人外带', { companion: custodian }));
      const matter = await takeOut(month, '监理合同签约');
      await sealedThere(month, matter, 8);
      await month.hoursLater(1);
      await back(month, matter, 8);
    },
  },
  {
    day: 9,
    title: '印章外带：交易中心排队到下班，当日没有归还',
    async run(month) {
      const matter = await takeOut(month, '施工合同签约', {
        docTitle: '双龙灌区节水改造工程施工合同',
        recipient: '皖水建设集团有限公司',
        legalNo: '青水法审〔2026〕17号',
      });
      await sealedThere(month, matter, 8);
    },
  },
  {
    day: 10,
    title: '印章外带：次日上班归还，写明原因和过夜保管',
    async run(month) {
      const matter = month.matter('施工合同签约');
      await month.refuses('当日未归还的原因', () => back(month, matter, 8));
      await back(
        month,
        matter,
        8,
        '签约排到18时以后，办公楼已上锁；印章锁在交易中心保险柜，蒋文慧、田保国两人封存签字。',
      );
    },
  },
  {
    day: 11,
    title: '印章交接：接收人不能自己监交；请假期间临时代管，监交人在场',
    async run(month) {
      const hand = async (name: string, witness: string) =>
        month.file(name, 'seal-custody', {
          by: custodian,
          answers: {
            handoverKind: 'temporary',
            reason: '参加全省机关公文和印章管理培训三天。',
            seals: [
              { seal: 'office-seal', state: 'good' },
              { seal: 'contract-seal', state: 'worn', note: '下沿“专用章”三字略淡' },
            ],
            lastEntry: month.matter('聘书').state().numbers['entry'] ?? '无',
            handedOn: month.date(11),
            until: month.date(14),
            taker: 'song-yuwei',
            witness,
          },
          files: [await sheet(month, 'order', bureau, '培训通知', '通知', [['时间', '三天']])],
        });
      await month.refuses('监交人签字', () => hand('自己监交', 'song-yuwei'));
      await walk(await hand('印章代管', 'tian-baoguo'), {
        approve: { by: 'luo-qiming', opinion: '同意，请监交人到场。' },
        take: {
          by: 'song-yuwei',
          opinion: '逐枚清点，与清单一致，已接收入柜。',
          answers: { keptAt: '机要室保险柜' },
        },
        witness: {
          by: 'tian-baoguo',
          opinion: '在场监交，印章与清单一致，交接清楚。',
        },
      });
    },
  },
  {
    day: 14,
    title: '印章交接：培训回来，逐枚清点收回',
    async run(month) {
      const matter = month.matter('印章代管');
      await month.refuses('收回日期早于交接日期', () =>
        matter.decide('back', taken(month.date(10))),
      );
      await matter.decide('back', taken(month.date(14)));
    },
  },
];
