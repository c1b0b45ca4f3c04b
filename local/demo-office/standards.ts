import { elsewhere, type Rank, type StandardRows, type Standards } from '#domain/standards.ts';

/** Limits of a night in yuan: 部级, 司局级, 其余人员. */
type Night = readonly [minister: number, bureau: number, other: number];

/** Places whose price does not change over the year. */
const steady: readonly (readonly [place: string, night: Night])[] = [
  ['北京市', [1100, 650, 500]],
  ['天津市', [800, 480, 380]],
  ['上海市', [1100, 600, 500]],
  ['重庆市', [800, 480, 370]],
  ['合肥市', [800, 460, 350]],
  ['芜湖市', [800, 450, 340]],
  ['蚌埠市', [800, 450, 330]],
  ['安庆市', [800, 450, 330]],
  ['六安市', [800, 450, 330]],
  ['阜阳市', [800, 450, 330]],
  ['南京市', [900, 490, 380]],
  ['苏州市', [900, 490, 380]],
  ['杭州市', [900, 500, 400]],
  ['宁波市', [800, 450, 350]],
  ['南昌市', [800, 470, 350]],
  ['济南市', [800, 480, 380]],
  ['郑州市', [900, 480, 380]],
  ['武汉市', [800, 480, 350]],
  ['长沙市', [800, 450, 350]],
  ['广州市', [900, 550, 450]],
  ['深圳市', [900, 550, 450]],
  ['成都市', [900, 470, 370]],
  ['西安市', [800, 460, 350]],
  ['乌鲁木齐市', [800, 480, 350]],
  [elsewhere, [800, 450, 330]],
];

/** Places with a busy season: its days, and the limits in it and out of it. */
const seasonal: readonly (readonly [
  place: string,
  from: string,
  to: string,
  rest: readonly [from: string, to: string],
  busy: Night,
  quiet: Night,
])[] = [
  ['黄山市', '03-01', '05-31', ['06-01', '02-29'], [960, 540, 420], [800, 450, 350]],
  ['青岛市', '07-01', '09-30', ['10-01', '06-30'], [960, 590, 450], [800, 490, 380]],
  ['三亚市', '10-01', '04-30', ['05-01', '09-30'], [1040, 650, 450], [800, 500, 400]],
];

const ranked = (
  place: string,
  [minister, bureau, other]: Night,
  season: { readonly seasonFrom?: string; readonly seasonTo?: string } = {},
): readonly StandardRows['lodging'][] => {
  const row = (rank: Rank, yuan: number): StandardRows['lodging'] => ({
    place,
    rank,
    perNight: yuan * 100,
    ...season,
  });
  return [row('minister', minister), row('bureau', bureau), row('other', other)];
};

const lodging = [
  ...steady.flatMap(([place, night]) => ranked(place, night)),
  ...seasonal.flatMap(([place, from, to, [quietFrom, quietTo], busy, quiet]) => [
    ...ranked(place, busy, { seasonFrom: from, seasonTo: to }),
    ...ranked(place, quiet, { seasonFrom: quietFrom, seasonTo: quietTo }),
  ]),
];

/** Before the county raised what a night in the province may cost. */
const lodgingBefore = lodging.map((row) =>
  row.place === '合肥市' && row.rank === 'other' ? { ...row, perNight: 33_000 } : row,
);

/** The invented county's notices, and the higher ones that they follow. */
const county = {
  before: '青财行〔2024〕9号（参照财行〔2016〕71号）',
  travel: '青财行〔2025〕31号（参照财行〔2016〕71号）',
  allowances: '青财行〔2024〕9号（参照财行〔2013〕531号）',
  meetings: '青财行〔2024〕12号（参照财行〔2016〕214号）',
  reception: '青财行〔2024〕15号（参照中办发〔2013〕22号）',
} as const;

/** The dated tables of the invented bureau. */
export const standards: Standards = {
  lodging: [
    { from: '2024-07-01', to: '2025-12-31', basis: county.before, rows: lodgingBefore },
    { from: '2026-01-01', basis: county.travel, rows: lodging },
  ],
  meals: [
    {
      from: '2024-07-01',
      basis: county.allowances,
      rows: [
        { place: elsewhere, perDay: 10_000 },
        { place: '乌鲁木齐市', perDay: 12_000 },
      ],
    },
  ],
  'local-transport': [
    {
      from: '2024-07-01',
      basis: county.allowances,
      rows: [{ place: elsewhere, perDay: 8000 }],
    },
  ],
  meeting: [
    {
      from: '2024-07-01',
      basis: county.meetings,
      rows: [
        { tier: '一类会议', perPersonDay: 66_000, mostDays: 3, mostPersons: 300 },
        { tier: '二类会议', perPersonDay: 55_000, mostDays: 2, mostPersons: 200 },
        { tier: '三类会议', perPersonDay: 45_000, mostDays: 2, mostPersons: 100 },
        { tier: '四类会议', perPersonDay: 35_000, mostDays: 1, mostPersons: 50 },
      ],
    },
  ],
  reception: [
    {
      from: '2024-07-01',
      basis: county.reception,
      rows: [
        { kind: '早餐', perHead: 3000 },
        { kind: '午餐', perHead: 8000 },
        { kind: '晚餐', perHead: 8000 },
      ],
    },
  ],
};
