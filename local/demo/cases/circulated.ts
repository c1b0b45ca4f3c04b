import { agreeInBulk, circulate, read, urgeReaders } from '../circulate.ts';
import type { Desk } from '../desk.ts';
import type { Matter } from '../matter.ts';
import type { Case } from './case.ts';
import { receive } from './incoming.ts';

const departments = ['engineering', 'water-resources'];

async function untilReading(
  desk: Desk,
  today: string,
  about: Pick<Parameters<typeof receive>[2], 'issuer' | 'docNo' | 'docTitle' | 'lines'>,
): Promise<Matter> {
  const matter = await receive(desk, today, { ...about, pages: 3, docClass: 'circulation' });
  await matter.decide('draft-opinion', {
    by: 'ouyang-kun',
    opinion: '拟请领导阅示后传阅。',
    answers: { departments },
  });
  await matter.decide('request-instruction', { by: 'luo-qiming', opinion: '请阅示。' });
  await matter.decide('peruse', { by: 'shen-liqun', opinion: '阅。', answers: { departments } });
  return matter;
}

/** Two papers for reading: the sections tick both at once; one is shown to others too, with a receipt from each. */
export const circulatedPapers: Case = {
  title: '收文：两件传阅件，股长勾选后批量阅知；另传阅三人，一人未阅即催阅，谁何时已阅都有回执',
  async run(desk, today) {
    const bulletin = await untilReading(desk, today, {
      issuer: '北江市水利局',
      docNo: '北水简报〔2026〕11期',
      docTitle: '全市水利工作简报（第11期）',
      lines: [['内容', '冬修水利进度']],
    });
    const reward = await untilReading(desk, today, {
      issuer: '中共青山县委办公室',
      docNo: '青办通〔2026〕63号',
      docTitle: '关于表扬防汛先进集体的通报',
      lines: [['表扬', '先进集体12个']],
    });
    const n = await circulate(bulletin, {
      by: 'ouyang-kun',
      to: ['tang-li', 'gao-zhenhua', 'he-xiumei'],
      why: '简报第二版登了我局冬修做法，请阅。',
    });
    await read(bulletin, n, 'tang-li');
    await read(bulletin, n, 'gao-zhenhua', '建议在门户网站转载。');
    await urgeReaders(bulletin, n, 'ouyang-kun', '请今天阅。');
    await read(bulletin, n, 'he-xiumei');
    const both = [bulletin, reward];
    await agreeInBulk(both, 'read', { by: 'ma-jun', item: 'engineering', opinion: '已阅知。' });
    await agreeInBulk(both, 'read', {
      by: 'zheng-yan',
      item: 'water-resources',
      opinion: '已阅知，股内已传达。',
    });
    for (const matter of both) {
      // eslint-disable-next-line no-await-in-loop
      await matter.decide('close', {
        by: 'song-yuwei',
        opinion: '各股室均已阅知。',
        answers: { closingGround: 'read' },
      });
    }
    return both;
  },
};
