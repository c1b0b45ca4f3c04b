import { addDays } from '#domain/dates.ts';
import {
  asksForVehicle,
  assigned,
  comesBack,
  dispatched,
  leaves,
  left,
  printSlip,
  type Trip,
  tripAnswers,
  tripPapers,
  vehicleSigned,
} from './dispatching.ts';
import type { Errand, Month } from './errand.ts';
import { walk } from './walk.ts';

/** The first day off after that working day. */
function dayOff(month: Month, workingDay: number): string {
  let day = workingDay;
  while (addDays(month.date(day), 1) === month.date(day + 1)) day += 1;
  return addDays(month.date(day), 1);
}

const inspection = {
  by: 'ma-jun',
  purpose: 'field',
  reason: '石桥水库大坝安全检查',
  destination: '石桥镇石桥水库',
  tier: 'county',
  depart: [2, '09:00'],
  back: [2, '17:00'],
  passengers: ['马骏', '孙晓琳', '田𠮷㐀'],
} as const satisfies Trip;

const mail = {
  by: 'song-yuwei',
  purpose: 'mail',
  reason: '到县委机要局交换文件，向县政务服务中心送审批件',
  destination: '县委机要局、县政务服务中心',
  tier: 'town',
  depart: [2, '09:30'],
  back: [2, '11:30'],
  passengers: [],
} as const satisfies Trip;

const raid = {
  by: 'zhu-jie',
  purpose: 'enforcement',
  reason: '河道非法采砂市县联合执法',
  destination: '芜湖市无为市河道采砂现场',
  tier: 'city',
  depart: [3, '08:30'],
  back: [3, '18:30'],
  passengers: ['朱㛃', '程海波'],
  notice: ['芜湖市水务局', '关于开展河道采砂联合执法的通知', '芜水政〔2026〕48号'],
} as const satisfies Trip;

const meeting = {
  by: 'zheng-yan',
  purpose: 'meeting',
  reason: '参加全省最严格水资源管理制度考核部署会',
  destination: '合肥市省水利厅',
  tier: 'province',
  depart: [6, '07:30'],
  back: [6, '19:30'],
  passengers: ['郑燕', '石䶮'],
  notice: ['安徽省水利厅', '关于召开水资源管理考核部署会的通知', '皖水资源函〔2026〕512号'],
} as const satisfies Trip;

const university = {
  by: 'ma-jun',
  purpose: 'field',
  reason: '到河海大学对接水库除险加固设计复核',
  destination: '南京市河海大学',
  tier: 'outside',
  depart: [8, '07:30'],
  back: [9, '18:30'],
  passengers: ['马骏', '孙晓琳'],
  notice: ['河海大学水利水电学院', '关于设计复核会商的函', '河海水院函〔2026〕17号'],
} as const satisfies Trip;

const station = {
  by: 'shi-yan',
  purpose: 'field',
  reason: '取用水监测站点抽查',
  destination: '芜湖市繁昌区取水口',
  tier: 'city',
  depart: [10, '08:30'],
  back: [10, '17:30'],
  passengers: ['石䶮'],
  notice: ['芜湖市水务局', '关于开展取用水监测抽查的通知', '芜水资〔2026〕53号'],
} as const satisfies Trip;

const petition = {
  by: 'zhu-jie',
  purpose: 'field',
  reason: '到柳林乡调处用水纠纷',
  destination: '柳林乡人民政府',
  tier: 'county',
  depart: [11, '09:00'],
  back: [11, '16:00'],
  passengers: ['朱㛃', '程海波'],
} as const satisfies Trip;

const acceptance = {
  by: 'sun-xiaolin',
  purpose: 'field',
  reason: '灌区渠道整治工程完工验收',
  destination: '东河灌区管理所',
  tier: 'county',
  depart: [14, '08:30'],
  back: [14, '16:30'],
  passengers: ['孙晓琳', '马骏', '田𠮷㐀', '石䶮', '许静'],
} as const satisfies Trip;

/** Trips by how far they go, on a day off and for papers alone; changed, overlapping, too full, refused. */
export const driving: readonly Errand[] = [
  {
    day: 1,
    title: '派车：县域检查，城区只送文件；送文件不得带人，没打印派车单不得出车',
    async run(month) {
      await dispatched(month, '大坝检查', inspection, ['pickup', 'zhou-jianping']);
      await month.refuses('只派车送达的，不得带人随行', () =>
        month.file('送文件带人', 'vehicle-dispatch', {
          by: mail.by,
          answers: {
            ...tripAnswers(month, mail),
            passengers: [{ name: '宋雨薇', unit: '青山县水利局' }],
          },
        }),
      );
      const delivery = await asksForVehicle(month, '送文件', mail);
      await walk(delivery, { ...vehicleSigned, assign: assigned('saloon', 'liu-hong') });
      await month.refuses('还没有打印', () =>
        delivery.decide('depart', left(month, 'liu-hong', [1, '08:40'], 15_236)),
      );
      await printSlip(delivery, 'liu-hong');
    },
  },
  {
    day: 2,
    title: '派车：市域联合执法由分管领导批；两辆车凭单出车',
    async run(month) {
      await leaves(month, '大坝检查', 'zhou-jianping', [2, '08:45'], 86_440);
      await leaves(month, '送文件', 'liu-hong', [2, '08:45'], 15_236);
      await dispatched(month, '采砂执法派车', raid, ['saloon', 'liu-hong']);
    },
  },
  {
    day: 3,
    title: '派车：收车里程不得倒退，收车后检查入库',
    async run(month) {
      const matter = month.matter('大坝检查');
      await month.refuses('收车里程比出车里程还小', () =>
        matter.decide('back', {
          by: 'zhou-jianping',
          answers: { backAt: `${month.date(2)}T16:40`, odometerIn: 86_408 },
        }),
      );
      await comesBack(
        month,
        '大坝检查',
        'zhou-jianping',
        [2, '16:40'],
        86_526,
        '经石桥镇，停放局机关车库',
        '踩刹车有异响，左前轮处漏油',
      );
      await comesBack(month, '送文件', 'liu-hong', [2, '11:10'], 15_251, '停放局机关车库');
      await leaves(month, '采砂执法派车', 'liu-hong', [3, '08:30'], 15_251);
    },
  },
  {
    day: 5,
    title: '派车：省内会议由分管领导批',
    async run(month) {
      await comesBack(month, '采砂执法派车', 'liu-hong', [3, '18:20'], 15_433, '经沪渝高速往返');
      await dispatched(month, '省厅会议', meeting, ['saloon', 'liu-hong']);
    },
  },
  {
    day: 7,
    title: '派车：省外由局长批；节假日巡查写明理由',
    async run(month) {
      await leaves(month, '省厅会议', 'liu-hong', [6, '07:30'], 15_433);
      await comesBack(month, '省厅会议', 'liu-hong', [6, '19:10'], 15_741, '经芜合高速往返');
      await dispatched(month, '设计复核', university, ['offroad', 'zhou-jianping']);
      const off = dayOff(month, 7);
      const patrol: Trip = {
        by: 'tian-ji',
        purpose: 'field',
        reason: '双休日水库值守巡查',
        destination: '石桥水库、龙潭水库',
        tier: 'county',
        depart: [off, '08:30'],
        back: [off, '16:00'],
        passengers: ['田𠮷㐀'],
      };
      await month.refuses('节假日用车理由', () => asksForVehicle(month, '没写理由', patrol));
      await dispatched(
        month,
        '双休日巡查',
        { ...patrol, holidayReason: '除险加固工程在建，汛后值守要求双休日巡坝一次。' },
        ['pickup', 'liu-hong'],
      );
    },
  },
  {
    day: 9,
    title: '派车：打印后行程有变，旧单作废；撞期的不予占用，改派别的车',
    async run(month) {
      await leaves(month, '设计复核', 'zhou-jianping', [8, '07:30'], 62_318);
      const matter = await dispatched(month, '监测抽查', station, ['saloon', 'liu-hong']);
      await matter.decide('depart', {
        by: 'liu-hong',
        act: 'change',
        opinion: '市局通知抽查推迟一天。',
      });
      const later: Trip = { ...station, depart: [11, '08:30'], back: [11, '17:30'] };
      await matter.decide('change', {
        by: 'shi-yan',
        opinion: '抽查推迟到次日，行程不变。',
        answers: tripAnswers(month, later),
        files: await tripPapers(month, later),
      });
      await walk(matter, { ...vehicleSigned, assign: assigned('saloon', 'liu-hong') });
      await printSlip(matter, 'liu-hong');
      const dispute = await asksForVehicle(month, '用水纠纷', petition);
      await walk(dispute, vehicleSigned);
      await month.refuses('占用', () =>
        dispute.decide('assign', {
          by: 'he-xiumei',
          answers: { vehicle: 'saloon', driver: 'zhou-jianping' },
        }),
      );
      await walk(dispute, { assign: assigned('pickup', 'zhou-jianping') });
      await printSlip(dispute, 'zhou-jianping');
    },
  },
  {
    day: 12,
    title: '派车：节假日、市域和县域的车收回检查',
    async run(month) {
      const off = dayOff(month, 7);
      await comesBack(month, '设计复核', 'zhou-jianping', [9, '18:00'], 62_806, '经宁芜高速往返');
      await leaves(month, '双休日巡查', 'liu-hong', [off, '08:30'], 86_566);
      await comesBack(month, '双休日巡查', 'liu-hong', [off, '15:30'], 86_671, '两座水库各巡一次');
      await leaves(month, '监测抽查', 'liu-hong', [11, '08:30'], 15_741);
      await comesBack(month, '监测抽查', 'liu-hong', [11, '17:00'], 15_868, '经繁昌区，停放车库');
      await leaves(month, '用水纠纷', 'zhou-jianping', [11, '09:00'], 86_671);
      await comesBack(month, '用水纠纷', 'zhou-jianping', [11, '15:40'], 86_733, '停放局机关车库');
    },
  },
  {
    day: 13,
    title: '派车：人比座位多的不行，换大车；不在用车范围内的不予派车',
    async run(month) {
      const matter = await asksForVehicle(month, '渠道验收', acceptance);
      await walk(matter, vehicleSigned);
      await month.refuses('超过这辆车的核定座位', () =>
        matter.decide('assign', {
          by: 'he-xiumei',
          answers: { vehicle: 'pickup', driver: 'zhou-jianping' },
        }),
      );
      await walk(matter, { assign: assigned('offroad', 'zhou-jianping') });
      await printSlip(matter, 'zhou-jianping');
      const reunion = await asksForVehicle(month, '不予派车', {
        by: 'sun-xiaolin',
        purpose: 'other',
        reason: '到县一中参加建校纪念活动',
        destination: '青山县第一中学',
        tier: 'town',
        depart: [15, '14:00'],
        back: [15, '17:00'],
        passengers: ['孙晓琳'],
      });
      await reunion.decide('chief', {
        by: 'ouyang-kun',
        act: 'refuse',
        opinion: '不属于公务用车范围，请自行前往。',
      });
    },
  },
  {
    day: 15,
    title: '派车：验收的车收回检查',
    async run(month) {
      await leaves(month, '渠道验收', 'zhou-jianping', [14, '08:30'], 62_806);
      await comesBack(month, '渠道验收', 'zhou-jianping', [14, '16:10'], 62_874, '停放局机关车库');
    },
  },
];
