import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from './sound.ts';

export const route: Route = {
  ...sound,
  fields: { ...sound.fields, note: { kind: 'text', max: 9, label: { zh: '说明', en: 'Note' } } },
  attachments: {
    ...sound.attachments,
    photo: { title: { zh: '照片', en: 'Photo' }, kinds: ['jpg'], min: 0, max: 1 },
  },
  numbers: [
    ...sound.numbers,
    { id: 'spare', title: { zh: '备用', en: 'Spare' }, pattern: '{n}', keepsVoids: false },
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'part-idle',
    path: 'fields.note',
    says: {
      zh: '没有环节用到它。请在某个环节填写、要求、给号或开出，或把它删去。',
      en: 'No step fills, demands, gives or issues this. Use it in a step, or remove it.',
    },
  },
  {
    rule: 'part-idle',
    path: 'attachments.photo',
    says: {
      zh: '没有环节用到它。请在某个环节填写、要求、给号或开出，或把它删去。',
      en: 'No step fills, demands, gives or issues this. Use it in a step, or remove it.',
    },
  },
  {
    rule: 'part-idle',
    path: 'numbers[2]',
    says: {
      zh: '没有环节用到它。请在某个环节填写、要求、给号或开出，或把它删去。',
      en: 'No step fills, demands, gives or issues this. Use it in a step, or remove it.',
    },
  },
];
