import { addDays } from '#domain/dates.ts';
import { fileRequest, type Matter } from '../matter.ts';
import { paper } from '../paper.ts';
import { photo } from '../photo.ts';
import { type Case, latestSlip, rowKeys } from './case.ts';

const shop = '青山县顺达汽车修理厂';
const items = [
  { name: '更换前刹车片（含工时）', quantity: 1, price: 42_000 },
  { name: '更换左前减震器', quantity: 1, price: 39_850 },
  { name: '更换机油、机滤', quantity: 1, price: 16_000 },
];
const lines = [
  ['更换前刹车片（含工时）', '1副，420.00元'],
  ['更换左前减震器', '1只，398.50元'],
  ['更换机油、机滤', '1次，160.00元'],
] as const;
const battery = ['更换蓄电池（12 V，60 Ah）', '1只，370.00元'] as const;

const sheet = async (rule: string, title: string, number: string, date: string, said: Lines) => ({
  rule,
  name: `${title}（${number}）.pdf`,
  bytes: await paper({ from: shop, title, number, date, lines: said }),
});
type Lines = readonly (readonly [string, string])[];

export const supplementedRepair: Case = {
  title: '车辆维修：修理中追加项目，旧单作废另开新单，点收旧件，结算入档',
  async run(desk, today) {
    const matter = await fileRequest(desk, 'vehicle-repair', {
      by: 'zhou-jianping',
      answers: {
        vehicle: 'pickup',
        odometer: 86_420,
        reason:
          '刹车片磨损到3 mm以下，左前轮减震器漏油，行驶中有异响；满5000公里一并保养。上次维修与本次项目不重复。',
        items,
        shop: 'shunda',
      },
      files: [
        { rule: 'photo', name: '左前轮刹车盘.png', bytes: photo(1) },
        await sheet('quote', '报价单', 'BJ-1107', today, lines),
      ],
    });
    await matter.decide('chief', {
      by: 'ouyang-kun',
      opinion: '情况属实，拟同意，请领导审示。',
    });
    await matter.decide('director', { by: 'shen-liqun', opinion: '同意。只修批准的项目。' });
    const first = latestSlip(matter);
    await matter.print('zhou-jianping', first);
    await matter.decide('repair', {
      by: 'zhou-jianping',
      act: 'supplement',
      opinion: '拆检时发现，未动工。',
      answers: {
        addedItems: [{ name: battery[0], quantity: 1, price: 37_000 }],
        addedReason: '蓄电池为2022年原装件，冷车不易起动，检测容量不足四成。',
      },
    });
    await matter.note('zhou-jianping', '蓄电池检测读数：11.6 V，容量38%，检测单在车上。');
    await matter.decide('added-first', {
      by: 'ouyang-kun',
      opinion: '拟同意追加，请领导审示。',
    });
    await matter.decide('added-director', { by: 'shen-liqun', opinion: '同意追加。' });
    await matter.print('zhou-jianping', first);
    await matter.print('zhou-jianping', latestSlip(matter));
    await finish(matter, today);
    return matter;
  },
};

async function finish(matter: Matter, today: string): Promise<void> {
  await matter.decide('repair', {
    by: 'zhou-jianping',
    opinion: '已修好，试车正常。',
    answers: { repairedOn: today, odometerAfter: 86_428 },
    files: [
      await sheet('bill', '维修清单与发票', '26342000000118765432', today, [...lines, battery]),
    ],
  });
  await matter.decide('accept', {
    by: 'he-xiumei',
    opinion: '逐项验收合格，旧件已点收，与清单一致。',
    answers: { ...accepted(matter), oldPartsCount: 3, oldPartsPlace: '车库一号柜' },
    files: [
      { rule: 'newParts', name: '新件照片.png', bytes: photo(3) },
      { rule: 'oldParts', name: '旧件照片.png', bytes: photo(4) },
    ],
  });
  const settled = [42_000, 39_850, 15_000, 37_000];
  await matter.decide('settle', {
    by: 'xu-jing',
    opinion: '清单与批准项目一致，机油按实际用量核定，列入维修厂账单结算。',
    answers: {
      settlement: rowKeys(matter, 'approvedItems').map((key, index) => ({
        key,
        settled: settled[index] ?? 0,
      })),
    },
  });
  await matter.decide('file', {
    by: 'he-xiumei',
    opinion: '已逐项记入车辆档案。',
    answers: { fileNote: '下次保养里程91,000公里。' },
  });
}

const accepted = (matter: Matter) => ({
  acceptance: rowKeys(matter, 'approvedItems').map((key) => ({ key, result: 'ok' })),
});

const service = [
  { name: '更换雨刮片', quantity: 2, price: 6_500 },
  { name: '四轮定位', quantity: 1, price: 12_000 },
];

export const returnedRepair: Case = {
  title: '车辆维修：局长退回，改后重新逐级审批',
  async run(desk, today) {
    const answers = {
      vehicle: 'saloon',
      odometer: 152_080,
      reason: '雨刮刮不净，方向跑偏。',
      items: service,
      shop: 'anda',
    };
    const matter = await fileRequest(desk, 'vehicle-repair', { by: 'liu-hong', answers });
    await matter.decide('chief', { by: 'ouyang-kun', opinion: '拟同意，请领导审示。' });
    await matter.decide('director', {
      by: 'shen-liqun',
      act: 'return',
      to: 'revise',
      resume: 'again',
      opinion: '里程与派车登记不符，请核对仪表盘，补上照片后重报。',
    });
    await matter.decide('revise', {
      by: 'liu-hong',
      act: 'resubmit',
      opinion: '里程多写了一位，已更正并附照片。',
      answers: { ...answers, odometer: 15_208 },
      files: [{ rule: 'photo', name: '仪表盘.png', bytes: photo(2) }],
    });
    await matter.decide('chief', { by: 'ouyang-kun', opinion: '已核对仪表盘，拟同意。' });
    await matter.decide('director', { by: 'shen-liqun', opinion: '同意。' });
    await matter.print('liu-hong', latestSlip(matter));
    await matter.decide('repair', {
      by: 'liu-hong',
      answers: { repairedOn: addDays(today, 0), odometerAfter: 15_211 },
      files: [
        await sheet('bill', '维修清单与发票', '26342000000118765777', today, [
          ['更换雨刮片', '2只，130.00元'],
          ['四轮定位', '1次，120.00元'],
        ]),
      ],
    });
    await matter.decide('accept', {
      by: 'he-xiumei',
      opinion: '逐项验收合格。',
      answers: accepted(matter),
    });
    await matter.decide('settle', {
      by: 'xu-jing',
      opinion: '清单与批准项目一致，列入维修厂账单结算。',
      answers: {
        settlement: rowKeys(matter, 'approvedItems').map((key, index) => ({
          key,
          settled: [13_000, 12_000][index] ?? 0,
        })),
      },
    });
    await matter.decide('file', { by: 'he-xiumei', opinion: '已逐项记入车辆档案。' });
    return matter;
  },
};
