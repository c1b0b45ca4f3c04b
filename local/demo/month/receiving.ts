import { addDays, instantOf, millisecondsOf } from '#domain/dates.ts';
import { circulate, read, urgeReaders } from '../circulate.ts';
import type { Errand } from './errand.ts';
import {
  close,
  distributed,
  finished,
  type Incoming,
  type Instruction,
  passedOn,
  receive,
  sentOut,
  today,
} from './incoming.ts';
import { walk } from './walk.ts';
import { chiefAt } from './who.ts';

const watch: Incoming = {
  name: '值班值守',
  issuer: '青山县人民政府办公室',
  docNo: '青政办〔2026〕71号',
  docTitle: '关于做好岁末年初值班值守工作的通知',
  pages: 4,
  says: '严格领导带班和24小时值班。',
};
const onDuty: Instruction = {
  departments: ['general'],
  proposal: '拟请综合股排出值班表，请领导批示。',
  instruction: '请综合股落实，节假日由局领导带班。',
  due: 5,
};
const damage: Incoming = {
  name: '水毁台账',
  issuer: '北江市水利局',
  docNo: '北水建〔2026〕103号',
  docTitle: '关于报送水毁水利工程修复台账的通知',
  pages: 3,
  says: '12月4日前报送修复台账。',
};
const accounted: Instruction = {
  departments: ['engineering'],
  proposal: '市局限时报送，拟请工程建设股承办。',
  instruction: '工程建设股按时报送，数字要核实。',
  due: 4,
};
const bulletins: readonly Incoming[] = [
  {
    name: '河长制简报',
    issuer: '北江市河长制办公室',
    docNo: '北河长办简报〔2026〕22期',
    docTitle: '全市河湖长制工作简报（第22期）',
    pages: 6,
    says: '通报三季度河湖“四乱”整改情况。',
  },
  {
    name: '节水通报',
    issuer: '北江市水利局',
    docNo: '北水资〔2026〕58号',
    docTitle: '关于前三季度用水总量控制情况的通报',
    pages: 5,
    says: '通报各县区用水总量和用水效率。',
  },
];
const forReading: Instruction = {
  departments: ['water-resources', 'water-law'],
  proposal: '拟请领导阅示后传阅水资源股、水政股。',
  instruction: '',
  due: 5,
};
const cold: Incoming = {
  name: '寒潮防冻',
  issuer: '青山县防汛抗旱指挥部办公室',
  docNo: '青汛办〔2026〕52号',
  docTitle: '关于立即做好低温雨雪冰冻灾害防范工作的紧急通知',
  pages: 2,
  says: '今日17时前报送防范措施。',
};
const thawed: Instruction = {
  departments: ['engineering'],
  proposal: '时间紧，拟请工程建设股立即办，请领导批示。',
  instruction: '各水库、泵站放空管当天包扎，值班巡查，17时前由工程建设股汇总上报。',
  due: 4,
};
const suit: Incoming = {
  name: '行政复议',
  issuer: '青山县司法局',
  docNo: '青复议〔2026〕17号',
  docTitle: '行政复议答复通知书（河道采砂处罚案）',
  pages: 8,
  says: '自收到之日起10日内提出书面答复。',
};
const briefs: Incoming = {
  name: '水价改革',
  issuer: '北江市水利局',
  docNo: '北水财〔2026〕34号',
  docTitle: '关于农业水价综合改革典型做法的通报',
  pages: 7,
  says: '介绍三个县的做法，供学习借鉴。',
};

/** Documents of every kind and urgency as they come in. */
export const receiving: readonly Errand[] = [
  {
    day: 1,
    title: '收文：有密级标志的不登记、不上传；平件、急件、传阅件连续登记',
    async run(month) {
      const internal = { ...watch, name: '涉密件' };
      await month.refuses('涉密不上网', () =>
        receive(month, { ...internal, docTitle: '关于水库大坝安防部署的通知（秘密★5年）' }),
      );
      await month.refuses('涉密不上网', () => receive(month, { ...internal, scan: '机密★通知' }));
      await month.refuses('涉密文件不上网流转', () =>
        receive(month, { ...internal, about: { secrecy: 'classified' } }),
      );
      await month.refuses('来文要求时限早于收到日期', () =>
        receive(month, { ...internal, about: { statedDeadline: addDays(today(month), -3) } }),
      );
      await walk(await receive(month, watch), sentOut(month, onDuty));
      await walk(
        await receive(month, {
          ...damage,
          about: { urgency: 'urgent', statedDeadline: month.date(5) },
        }),
        sentOut(month, accounted),
      );
      let last: string | undefined;
      for (const bulletin of bulletins) {
        if (last !== undefined) {
          // eslint-disable-next-line no-await-in-loop
          const form = await month.site.page('song-yuwei', `/file/document-receiving?like=${last}`);
          if (!form.includes(today(month))) throw new Error('the next form keeps nothing');
          month.tell('          登记下一件：来文单位、紧急程度、类别、收到日期已带出');
        }
        // eslint-disable-next-line no-await-in-loop
        const matter = await receive(month, { ...bulletin, about: { docClass: 'circulation' } });
        // eslint-disable-next-line no-await-in-loop
        await walk(matter, passedOn(forReading));
        last = matter.id;
      }
    },
  },
  {
    day: 2,
    title: '收文：传阅件阅示后传阅，已阅有回执，未阅即催；特急件领导在外，凭电话指示先办',
    async run(month) {
      for (const { name } of bulletins) {
        // eslint-disable-next-line no-await-in-loop
        await walk(month.matter(name), {
          peruse: {
            by: 'shen-liqun',
            opinion: '阅。',
            answers: { departments: forReading.departments },
          },
        });
      }
      const bulletin = month.matter('河长制简报');
      const n = await circulate(bulletin, {
        by: 'ouyang-kun',
        to: ['fang-zhiyuan', 'ma-jun', 'tian-ji'],
        why: '第三版点到双龙河清障，请阅。',
      });
      await read(bulletin, n, 'ma-jun', '双龙河清障月底前可完成。');
      await read(bulletin, n, 'tian-ji');
      await urgeReaders(bulletin, n, 'ouyang-kun', '请今天阅。');
      await read(bulletin, n, 'fang-zhiyuan', '请工程建设股抓紧。');
      for (const { name } of bulletins) {
        const matter = month.matter(name);
        // eslint-disable-next-line no-await-in-loop
        await walk(matter, {
          read: (_, row) => ({ by: chiefAt(row), opinion: '已阅知，股内已传达。' }),
        });
        // eslint-disable-next-line no-await-in-loop
        await close(matter, 'read', '各股室均已阅知。');
      }
      const matter = await receive(month, { ...cold, about: { urgency: 'top-urgent' } });
      await walk(matter, {
        ...passedOn(thawed),
        prenotify: {
          by: 'song-yuwei',
          opinion: '已预告。',
          answers: { prenotified: '工程建设股马骏，电话' },
        },
        'request-top-urgent': { by: 'luo-qiming', opinion: '同意，请批示。' },
      });
      await matter.open('instruct');
      await month.hoursLater(1);
      const saidAt = instantOf(millisecondsOf(month.now()) - 12 * 60_000);
      await matter.decide('instruct', {
        by: 'ouyang-kun',
        opinion: thawed.instruction,
        answers: { departments: thawed.departments },
        phone: { leader: 'shen-liqun', saidAt },
      });
      await walk(matter, {
        dispatch: {
          act: 'copy',
          by: 'song-yuwei',
          opinion: '凭电话指示先送复印件，原件留待补签。',
          answers: { noticedDeadline: month.date(2), copiesMade: 1 },
        },
        'sign-for': { by: 'tian-ji', opinion: '复印件已收。' },
        handle: {
          by: 'ma-jun',
          opinion: '已汇总上报。',
          answers: { result: '七座水库、三座泵站放空管已包扎，16时40分报县防办。' },
        },
      });
    },
  },
  {
    day: 3,
    title: '收文：领导补签电话指示；责任明确的直送业务股室，领导随后补阅',
    async run(month) {
      const phoned = month.matter('寒潮防冻');
      await walk(phoned, {
        countersign: { by: 'shen-liqun', opinion: '是我在县里开会时电话交办的。' },
      });
      await close(phoned, 'done', '领导已在原件上补签，复印件已收回。');
      const matter = await receive(month, {
        ...suit,
        about: { urgency: 'urgent', statedDeadline: addDays(today(month), 10) },
      });
      await matter.decide('draft-opinion', {
        act: 'direct',
        by: 'ouyang-kun',
        opinion: '复议答复由水政股承办，答复期限短，先直送。',
        answers: { directReason: 'obvious', departments: ['water-law'] },
      });
      await month.refuses('晚于来文要求', () =>
        matter.decide('dispatch', {
          by: 'song-yuwei',
          answers: { noticedDeadline: addDays(today(month), 12) },
        }),
      );
      await walk(matter, distributed(month, { due: 8 }));
    },
  },
  {
    day: 4,
    title: '收文：平件、急件办结，原件交还机要员签收后销号',
    async run(month) {
      await finished(
        month.matter('值班值守'),
        { general: '值班表已排出，元旦、春节由局领导带班，已报县政府值班室。' },
        'done',
      );
      await finished(
        month.matter('水毁台账'),
        { engineering: '水毁工程17处，已修复11处，台账已报市局建设科。' },
        'issued',
      );
    },
  },
  {
    day: 8,
    title: '收文：直送件办结，领导补阅；传阅件领导批示转处理件',
    async run(month) {
      await finished(
        month.matter('行政复议'),
        { 'water-law': '书面答复和证据材料已送县司法局，有送达回证。' },
        'issued',
      );
      const matter = await receive(month, { ...briefs, about: { docClass: 'circulation' } });
      const departments = ['water-resources', 'finance'];
      const learnt = {
        ...forReading,
        departments,
        proposal: '拟请领导阅示后传阅水资源股、计财股。',
        due: 13,
      };
      await walk(matter, passedOn(learnt));
      await matter.decide('peruse', {
        act: 'convert',
        by: 'shen-liqun',
        opinion: '不要只是看看。水资源股牵头，计财股配合，拿出我县试点方案。',
        answers: { departments, leadDepartment: 'water-resources' },
      });
      await walk(matter, distributed(month, learnt));
    },
  },
  {
    day: 12,
    title: '收文：转处理件办结',
    async run(month) {
      await finished(
        month.matter('水价改革'),
        {
          'water-resources': '试点方案已报局长办公会，选双龙灌区先行。',
          finance: '试点资金在农业水价综合改革补助中列支。',
        },
        'done',
      );
    },
  },
];
