import type { Errand } from './errand.ts';
import { approvedBy, askSeal, type ToSeal } from './stamping.ts';
import { walk } from './walk.ts';
import type { Doing } from '../matter.ts';

const opening: ToSeal = {
  name: '账户年检',
  by: 'xu-jing',
  basis: '青财库〔2026〕37号',
  paper: {
    sealKind: 'finance',
    seal: 'finance-seal',
    docKind: 'finance',
    docTitle: '零余额账户年检申请表和预留印鉴卡',
    reason: '开户银行办理零余额账户年检。',
    recipient: '青山县农商银行营业部',
    copies: 3,
    withNameSeal: true,
  },
};

const pressed = (used: number, more: Doing['answers'] = {}): Doing => ({
  by: 'du-juan',
  opinion: '两人在场，已盖章。',
  answers: { used, spoilt: 0, ...more },
});

const name = (nameUsed: number) => ({
  by: 'jiang-wenhui',
  opinion: '凭证填写齐全，已加盖名章。',
  answers: { nameUsed },
});

/** The finance seal: two keepers sign, and the head's name seal is in a third hand. */
export const financeSeal: readonly Errand[] = [
  {
    day: 3,
    title: '财务专用章：不盖合同；两名保管人先后签字，名章由另一人加盖，次数不得多于批准',
    async run(month) {
      await month.refuses('财务专用章只用于', () =>
        askSeal(month, {
          ...opening,
          name: '财务章盖证明',
          paper: { ...opening.paper, docKind: 'certificate' },
        }),
      );
      const matter = await askSeal(month, opening);
      await walk(matter, approvedBy('fang-zhiyuan'));
      await matter.decide('finance-stamp', pressed(3));
      await matter.decide('finance-stamp', {
        by: 'ding-xiaoyan',
        opinion: '当场核对次数无误。',
      });
      await month.refuses('名章次数超过了批准的用印次数', () =>
        matter.decide('name-stamp', name(4)),
      );
      await matter.decide('name-stamp', name(3));
    },
  },
  {
    day: 13,
    title: '财务专用章：收据更正盖坏一页，当面销毁',
    async run(month) {
      const matter = await askSeal(month, {
        ...opening,
        name: '对账单',
        basis: '青财库〔2026〕39号',
        paper: {
          ...opening.paper,
          docKind: 'statement',
          docTitle: '11月银行存款余额对账单',
          reason: '与开户银行核对余额。',
          copies: 4,
          withNameSeal: false,
        },
      });
      await walk(matter, approvedBy('fang-zhiyuan'));
      await matter.decide(
        'finance-stamp',
        pressed(3, {
          spoilt: 1,
          spoiltSheets: 1,
          spoiltNote: '一页印迹重影，在计财股当面用碎纸机销毁。',
          witness: 'tian-baoguo',
        }),
      );
      await matter.decide('finance-stamp', {
        by: 'ding-xiaoyan',
        opinion: '当场核对次数无误。',
      });
      await walk(matter, { destroyed: { by: 'tian-baoguo', opinion: '废页已当面销毁。' } });
    },
  },
];
