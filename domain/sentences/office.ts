import type { Sentences } from './saying.ts';

export const office = {
  'office-faults': ({ faults }) => ({
    zh: `没有生效，有${String(faults.length)}处要改：${faults.map(({ says }) => says.zh).join('')}`,
    en: `Not applied; ${String(faults.length)} to mend: ${faults.map(({ says }) => says.en).join(' ')}`,
  }),
  'second-person': () => ({
    zh: '须由另一位管理员确认，提出的人不能自己确认。',
    en: 'Another administrator must confirm; nobody confirms their own proposal.',
  }),
  'change-unknown': () => ({
    zh: '这项更改已经确认、撤销或不存在。请刷新查看。',
    en: 'This change has been confirmed, dropped or never was. Reload to see.',
  }),
  'stand-in-unknown': () => ({
    zh: '这次委托已经收回、到期，或不是您设的。请刷新查看；要改别人的委托，请找管理员。',
    en: 'This stand-in has ended, or is not yours. Reload to see; to change somebody else’s, ask the administrator.',
  }),
} as const satisfies Partial<Sentences>;
