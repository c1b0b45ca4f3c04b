export const document = {
  title: '关于更新公务用车的批复',
  number: '青国资〔2026〕8号',
  sha256: 'a'.repeat(64),
};
export const van = {
  id: 'van',
  plate: '皖Z·20599',
  model: { zh: '中型客车', en: 'Minibus' },
  seats: 12,
  from: '2026-11-23',
} as const;
export const nameSeal = {
  id: 'name-seal',
  title: { zh: '法定代表人名章', en: 'Name seal' },
  kind: 'name',
  keeper: 'cashier',
  from: '2026-11-23',
} as const;
