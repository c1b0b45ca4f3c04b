import type { Block, Sheet } from '#statemachines/sheet.ts';

const blocks = (keeper: string): readonly Block[] => [
  {
    kind: 'form',
    across: 2,
    rows: [
      [
        { label: '车牌号', value: '皖Z·20581' },
        { label: '送修人', value: '周建平' },
      ],
      [{ label: '定点厂', value: '青山县汽车修理厂（城关镇解放路118号）', span: 2 }],
      [
        {
          label: '批准项目',
          span: 2,
          value: '更换前刹车片1套；更换左前减震器1只；更换蓄电池 12V 60Ah 1只。旧件带回。',
        },
      ],
      [
        {
          label: '批准金额',
          span: 2,
          value: {
            kind: 'money',
            figures: '¥1,188.50',
            capitals: '人民币壹仟壹佰捌拾捌元伍角整',
          },
        },
      ],
      [{ label: '修理厂签章', span: 2, value: { kind: 'blank', lines: 2 } }],
    ],
  },
  { kind: 'note', text: `未列项目不得维修，追加项目须另开单。本联由${keeper}保存。` },
];

/** Counterfoil and shop copy on one page, to be cut apart. */
export const repairSlip: Sheet = {
  margins: 'form',
  layout: 'cut-apart',
  letterhead: { office: '青山县水利局', aside: '在办单据' },
  heading: {
    title: '公务用车维修单',
    subtitle: '维修单　维修2026-0037',
    left: '开单：欧阳堃',
    right: '2026年11月19日',
  },
  copies: [
    { name: '第一联　存根联', blocks: blocks('综合股') },
    { name: '第二联　修理厂联', blocks: blocks('修理厂') },
  ],
  footer: { number: '维修2026-0037-1', shortHash: '3a6eb079', print: '第1次打印' },
  properties: {
    title: '公务用车维修单 维修2026-0037',
    author: '青山县水利局',
    at: '2026-11-19T07:41:00Z',
  },
};
