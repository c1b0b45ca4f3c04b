import type { Sheet } from '#statemachines/sheet.ts';

/** An incoming document with receipt mark and archive mark, running text and a list. */
export const receivingSlip: Sheet = {
  margins: 'letter',
  layout: 'own-pages',
  letterhead: { office: '青山县水利局', aside: '办公室' },
  heading: {
    title: '文件处理笺',
    subtitle: '收文　水收〔2026〕318号',
    left: '密级：无　紧急程度：加急',
    right: '限办：2026年12月3日',
  },
  copies: [
    {
      marks: [
        {
          kind: 'receipt',
          office: '青山县水利局',
          number: '水收〔2026〕318号',
          date: '2026年11月24日',
          pages: '12页',
        },
        {
          kind: 'archive',
          fonds: 'QS017',
          year: '2026',
          item: '0318',
          section: '办公室',
          retention: '永久',
          pages: '12',
        },
      ],
      blocks: [
        {
          kind: 'form',
          across: 2,
          rows: [
            [
              { label: '来文机关', value: '青山县人民政府办公室' },
              { label: '来文字号', value: '青政办〔2026〕57号' },
            ],
            [
              {
                label: '来文标题',
                span: 2,
                value:
                  '青山县人民政府办公室关于印发《2026年全县冬春农田水利基本建设和水库除险加固工作任务分工方案》的通知',
              },
            ],
          ],
        },
        {
          kind: 'opinions',
          steps: [
            {
              step: '拟办意见',
              signatures: [
                {
                  opinion:
                    '请分管局长阅示。建议由工程建设股牵头，会同计划财务股、河湖股研究提出贯彻意见，明确责任人与完成时限，逐项建立台账，对账销号。',
                  outcome: '拟办',
                  post: '办公室主任',
                  name: '龚喆',
                  signedAt: '2026-11-24 09:40',
                },
              ],
            },
            {
              step: '领导批示',
              signatures: [
                {
                  opinion: '同意拟办意见。工程建设股12月3日前报送方案。',
                  outcome: '同意',
                  post: '副局长',
                  name: '罗启明',
                  signedAt: '2026-11-24 14:12',
                },
                { outcome: '已阅', post: '局长', name: '沈立群', signedAt: '2026-11-24 16:30' },
              ],
            },
          ],
        },
        {
          kind: 'list',
          title: '分办',
          numbered: true,
          items: [
            '工程建设股（牵头）：12月3日前报送任务分工方案，附项目清单和资金来源说明。',
            '计划财务股：核对2026年度水利发展资金结余，提出安排建议。',
            '河湖股：提供在建水库除险加固项目名册。',
          ],
        },
        {
          kind: 'paragraph',
          title: '办理结果',
          text: '工程建设股于2026年12月2日报送《青山县水利局冬春农田水利基本建设任务分工方案》，经局长办公会审议通过，已印发各股室执行，并报县政府办公室备案（水办〔2026〕41号）。',
        },
        {
          kind: 'verification',
          code: '3F9C-77QA-10ZR',
          url: 'https://qb.qingshan.example/v/3F9C77QA10ZR',
          facts: [{ label: '流程', value: '收文处理（第5版，定义 9f86d081）' }],
        },
      ],
    },
  ],
  footer: { number: '水收〔2026〕318号', shortHash: '60303ae2' },
  properties: {
    title: '文件处理笺 水收〔2026〕318号',
    author: '青山县水利局',
    at: '2026-12-03T01:00:00Z',
  },
};
