import type { Sheet } from '#statemachines/sheet.ts';

/** A finished repair: form, opinions, amounts, clocks, risks, attachments, outcome; two pages and more. */
export const vehicleRepair: Sheet = {
  margins: 'form',
  layout: 'own-pages',
  letterhead: { office: '青山县水利局', aside: '签办　归档审批单' },
  heading: {
    title: '公务用车维修审批单',
    subtitle: '维修单　维修2026-0037',
    left: '申请日期：2026年11月17日',
    right: '办结日期：2026年11月26日',
  },
  copies: [
    {
      marks: [
        {
          kind: 'archive',
          fonds: 'QS017',
          year: '2026',
          item: '0412',
          section: '综合股',
          retention: '10年',
          pages: '3',
        },
      ],
      blocks: [
        {
          kind: 'form',
          across: 2,
          rows: [
            [
              { label: '申请人', value: '周建平（驾驶员）' },
              { label: '部门', value: '综合股' },
            ],
            [
              { label: '车牌号', value: '皖Z·20581' },
              { label: '行驶里程', value: '86,420 公里' },
            ],
            [
              {
                label: '维修类别',
                span: 2,
                value: {
                  kind: 'choices',
                  options: [
                    { text: '常规保养', chosen: false },
                    { text: '故障维修', chosen: true },
                    { text: '事故维修', chosen: false },
                    { text: '更换轮胎或蓄电池', chosen: true },
                  ],
                },
              },
            ],
            [
              {
                label: '故障情况和维修理由',
                span: 2,
                value:
                  '发动机怠速抖动，刹车片磨损到 3 mm 以下，左前轮减震器漏油；蓄电池为2022年原装件，冷车不易起动。依据《青山县水利局公务用车管理办法》（水办〔2024〕15号）第十二条，送定点厂维修。\n上次维修：2026年6月2日，更换机油、机滤，金额380.00元，与本次项目不重复。',
              },
            ],
            [
              {
                label: '核准金额',
                span: 2,
                value: {
                  kind: 'money',
                  figures: '¥1,188.50',
                  capitals: '人民币壹仟壹佰捌拾捌元伍角整',
                },
              },
            ],
          ],
        },
        {
          kind: 'table',
          columns: [
            { heading: '序号', width: 40, align: 'centre' },
            { heading: '项目', width: 150, align: 'left' },
            { heading: '数量', width: 50, align: 'figures' },
            { heading: '报价（元）', width: 75, align: 'figures' },
            { heading: '核准（元）', width: 75, align: 'figures' },
          ],
          rows: [
            { cells: ['1', '更换前刹车片（含工时）', '1套', '420.00', '420.00'] },
            { cells: ['2', '更换左前减震器', '1只', '398.50', '398.50'] },
            {
              cells: [
                '3',
                '更换蓄电池 12V 60Ah',
                '1只',
                { was: '460.00', now: '370.00' },
                '370.00',
              ],
              why: '核减 90.00 元：按定点厂协议价执行（何秀梅，2026-11-17 17:03）。',
            },
          ],
          totals: [{ label: '合计', cells: ['1,188.50', '1,188.50'] }],
        },
        {
          kind: 'opinions',
          steps: [
            {
              step: '车辆档案核对',
              signatures: [
                {
                  opinion:
                    '车牌、里程与车辆档案一致。刹车片上次更换为2024年5月，蓄电池为原车件，近一年无重复维修。',
                  outcome: '同意',
                  post: '车辆管理员',
                  name: '何秀梅',
                  signedAt: '2026-11-17 17:03',
                },
              ],
            },
            {
              step: '综合股审核',
              signatures: [
                {
                  opinion: '情况属实，报价不高于上年同类均价。拟同意，请罗局长审示。',
                  outcome: '同意',
                  post: '综合股股长',
                  name: '欧阳堃',
                  signedAt: '2026-11-18 10:20',
                },
              ],
            },
            {
              step: '分管领导审批',
              signatures: [
                {
                  opinion: '拟同意，请沈局长审示。',
                  outcome: '同意',
                  post: '副局长',
                  name: '罗启明',
                  saidAt: '2026-11-18 16:45',
                  saidHow: '电话指示',
                  signedAt: '2026-11-19 09:26',
                },
              ],
            },
            {
              step: '局长审批',
              signatures: [
                {
                  opinion: '同意。只修批准的三项，旧件带回点收。',
                  outcome: '同意',
                  post: '局长',
                  name: '沈立群',
                  signedAt: '2026-11-19 15:40',
                },
              ],
            },
          ],
        },
        {
          kind: 'timeline',
          title: '办理经过',
          events: [
            ['2026-11-17 09:12', '提交申请', '提交维修单', '周建平', '—'],
            [
              '2026-11-17 10:05',
              '车辆档案核对',
              '退回：里程与派车登记不符，请核对后重报',
              '何秀梅',
              '53分钟',
            ],
            [
              '2026-11-17 16:42',
              '提交申请',
              '里程改为86,420公里，已附仪表盘照片',
              '周建平',
              '4小时7分',
            ],
            ['2026-11-17 17:03', '车辆档案核对', '同意', '何秀梅', '21分钟'],
            ['2026-11-18 10:20', '综合股审核', '同意', '欧阳堃', '2小时17分'],
            ['2026-11-19 09:26', '分管领导审批', '同意（电话指示后补签）', '罗启明', '5小时36分'],
            ['2026-11-19 15:40', '局长审批', '同意', '沈立群', '3小时44分'],
            ['2026-11-25 11:30', '定点厂维修', '三项修竣，验收合格', '周建平', '3.5个工作日'],
            [
              '2026-11-25 15:10',
              '旧件点收',
              '旧刹车片1套、减震器1只、蓄电池1只入库',
              '何秀梅、方晓𬭎',
              '1小时40分',
            ],
            ['2026-11-26 10:02', '归档', '记入车辆档案', '何秀梅', '—'],
          ].map(([at = '', step = '', what = '', who = '', clock = '']) => ({
            at,
            step,
            what,
            who,
            clock,
          })),
        },
        {
          kind: 'risks',
          title: '风险点和防控措施',
          points: [
            {
              level: '高',
              step: '综合股审核',
              risk: '虚报项目、重复维修，套取维修资金',
              controls: [
                {
                  text: '对照车辆档案核对近一年维修记录和里程',
                  confirmed: true,
                  by: '何秀梅 2026-11-17 17:03',
                },
                {
                  text: '旧件带回，两人点收',
                  confirmed: true,
                  by: '何秀梅、方晓𬭎 2026-11-25 15:10',
                },
              ],
            },
            {
              level: '中',
              step: '定点厂维修',
              risk: '擅自增加维修项目或更换非原厂配件',
              controls: [
                {
                  text: '追加项目须另行报批，未批不付款',
                  confirmed: true,
                  by: '沈立群 2026-11-19 15:40',
                },
                { text: '抽查配件包装和合格证', confirmed: false },
              ],
            },
          ],
        },
        {
          kind: 'attachments',
          title: '附件',
          hashes: 'full',
          files: [
            {
              name: '仪表盘照片.jpg',
              size: '1.2 MB',
              sha256: '95c78503265447e8211ec46f496823ba2691ec2aaa6e81946c67526287d0ace5',
            },
            {
              name: '青山县汽车修理厂报价单（盖章扫描件）.pdf',
              size: '2 页',
              sha256: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
            },
            {
              name: '增值税电子普通发票.ofd',
              size: '1 页',
              sha256: '7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730',
            },
          ],
        },
        {
          kind: 'marks',
          marks: [
            {
              kind: 'outcome',
              office: '青山县水利局',
              outcome: '已办结',
              date: '2026年11月26日',
              number: '维修2026-0037',
            },
          ],
        },
        {
          kind: 'verification',
          code: '7K4Q-M2XD-93WT',
          url: 'https://qb.qingshan.example/v/7K4QM2XD93WT',
          facts: [
            { label: '流程', value: '公务用车维修（第3版）' },
            {
              label: '流程定义',
              value: 'sha256 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
            },
            {
              label: '办件数据',
              value: 'sha256 fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9',
            },
          ],
          note: '用时只算工作时间。核验时请核对办件数据的前8位与页脚的校验码是否一致。',
        },
      ],
    },
  ],
  footer: { number: '维修2026-0037', shortHash: 'fcde2b2e' },
  properties: {
    title: '公务用车维修审批单 维修2026-0037',
    author: '青山县水利局',
    subject: '公务用车维修',
    keywords: ['维修2026-0037', '7K4Q-M2XD-93WT'],
    at: '2026-11-26T02:02:11Z',
  },
  source: {
    name: 'record.json',
    description: '办件数据',
    json: '{"number":"维修2026-0037","amount":118850}',
  },
};
