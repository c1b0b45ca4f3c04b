import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

const account = { kind: 'account', label: { zh: '账号', en: 'Account' } } as const;
const payees = {
  kind: 'lines',
  min: 0,
  max: 9,
  label: { zh: '收款人', en: 'Payees' },
  columns: {
    name: { kind: 'text', max: 60, label: { zh: '姓名', en: 'Name' } },
    card: account,
  },
} as const;
const column = { title: { zh: '账号', en: 'Account' }, value: 'payeeAccount' } as const;

export const route: Route = {
  ...sound,
  headline: 'subject & payeeAccount',
  fields: { ...sound.fields, payeeAccount: account, payees },
  start: {
    ...sound.start,
    asks: {
      ...sound.start.asks,
      payeeAccount: 'required',
      payees: { rows: 'open', columns: { name: 'required', card: 'required' } },
    },
  },
  registers: [
    {
      id: 'cards',
      title: { zh: '卡', en: 'Cards' },
      each: 'payees',
      key: '"card:" & row.card',
      columns: [column],
    },
    // A column may hold it: it is masked where the register is for everybody.
    {
      id: 'names',
      title: { zh: '人', en: 'Names' },
      each: 'payees',
      key: '"name:" & row.name',
      columns: [column],
    },
  ],
};

const says = {
  zh: '这里会把银行账号露给不该看的人。请不要读账号字段。',
  en: 'This would show a bank account to people who must not see it. Do not read account fields here.',
};

export const faults: readonly RouteFault[] = [
  { rule: 'account-exposed', path: 'headline', says },
  { rule: 'account-exposed', path: 'registers[0].key', says },
];
