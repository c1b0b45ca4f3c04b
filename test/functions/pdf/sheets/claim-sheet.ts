import type { Sheet } from '#statemachines/sheet.ts';

const title =
  '关于参加全省水旱灾害防御能力提升暨山洪灾害监测预警平台运行维护管理业务骨干培训班（第二期）并赴省水利水电勘测设计研究院、淮河流域有关水文站和沿线三县开展水库安全运行管理、农村饮水安全工程维修养护、河湖“清四乱”常态化规范化整治等专题调研的差旅费、培训费、市内交通费、住宿费、伙食补助费及资料印刷费一并报销并同时冲销二〇二六年十月借支的备用金人民币叁仟元整的费用报销审批单（附原始单据共三十七张）';

/** Lines that were cut, a title of two hundred characters, many rows over a page break. */
export const claimSheet: Sheet = {
  margins: 'letter',
  layout: 'own-pages',
  letterhead: { office: '青山县水利局' },
  heading: {
    title,
    subtitle: '报销单　报销2026-0218',
    left: '单据张数：37',
    right: '2026年11月20日',
  },
  copies: [
    {
      blocks: [
        {
          kind: 'form',
          across: 3,
          rows: [
            [
              { label: '报销人', value: '陈𠮷昌' },
              { label: '部门', value: '水旱灾害防御股' },
              { label: '职务', value: '四级主任科员' },
            ],
            [
              { label: '事由', value: '参加培训并调研', span: 2 },
              { label: '借支', value: '3,000.00' },
            ],
          ],
        },
        {
          kind: 'table',
          title: '费用明细',
          columns: [
            { heading: '日期', width: 62, align: 'left' },
            { heading: '摘要', width: 150, align: 'left' },
            { heading: '单据', width: 36, align: 'figures' },
            { heading: '申报（元）', width: 72, align: 'figures' },
            { heading: '核定（元）', width: 72, align: 'figures' },
          ],
          rows: [
            ...Array.from({ length: 28 }, (_, index) => ({
              cells: [
                `11月${index + 1}日`,
                index % 5 === 0 ? '青山—合肥南高铁二等座，G7394次，往返' : '市内交通费',
                '1',
                `${(index * 37 + 11).toLocaleString('en')}.00`,
                `${(index * 37 + 11).toLocaleString('en')}.00`,
              ],
            })),
            {
              cells: [
                '11月12日',
                '住宿费（两晚）',
                '1',
                '1,040.00',
                { was: '1,040.00', now: '760.00' },
              ],
              why: '核减 280.00 元：超过住宿费标准每人每天 380 元（《青山县差旅费管理办法》第九条）。核定人：钱淼，2026-11-20 09:14。',
            },
            {
              struck: true,
              cells: ['11月13日', '景区门票', '2', '160.00', '0.00'],
              why: '全部核减：与公务无关。',
            },
          ],
          totals: [
            { label: '合计', cells: ['15,494.00', '15,054.00'] },
            { label: '冲销借支后应付', cells: ['12,054.00'] },
          ],
        },
        {
          kind: 'opinions',
          title: '审批意见',
          steps: [
            {
              step: '会签',
              signatures: [
                {
                  outcome: '同意',
                  post: '水旱灾害防御股股长',
                  name: '尉迟龑',
                  signedAt: '2026-11-20 10:01',
                },
                {
                  opinion: '票据齐全，核减两笔，其余合规。',
                  outcome: '同意',
                  post: '计划财务股股长',
                  name: '钱淼',
                  standing: '（代行）',
                  signedAt: '2026-11-20 10:30',
                },
              ],
            },
          ],
        },
        { kind: 'signatures', labels: ['领款人（签字）', '付款日期', '出纳'] },
      ],
    },
  ],
  footer: { number: '报销2026-0218', shortHash: '9f86d081' },
  properties: { title, author: '青山县水利局', at: '2026-11-20T03:00:00Z' },
};
