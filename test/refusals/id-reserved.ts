import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, signDays, signing, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  settings: { ...sound.settings, standard: signDays },
  fields: {
    ...sound.fields,
    setting: { kind: 'text', max: 9, calc: '"1"', label: { zh: '设', en: 'Set' } },
  },
  separate: [
    {
      steps: ['start', 'approve', 'countersign', 'pay'],
      why: { zh: '分开', en: 'Apart' },
    },
  ],
  steps: [
    approve,
    { ...tell, id: 'revise' },
    { ...signing, id: 'countersign' },
    { ...signing, id: 'extension', kind: 'read' },
    {
      ...pay,
      others: [{ id: 'return', title: { zh: '退', en: 'Back' }, opinion: 'optional', goTo: 'end' }],
    },
    record,
  ],
};

export const faults: readonly RouteFault[] = [
  {
    rule: 'id-reserved',
    path: 'steps[1].id',
    says: {
      zh: '“revise”另有用处，请换一个名称。',
      en: '“revise” means something else here. Choose another name.',
    },
  },
  {
    rule: 'id-reserved',
    path: 'steps[2].id',
    says: {
      zh: '“countersign”另有用处，请换一个名称。',
      en: '“countersign” means something else here. Choose another name.',
    },
  },
  {
    rule: 'id-reserved',
    path: 'steps[3].id',
    says: {
      zh: '“extension”另有用处，请换一个名称。',
      en: '“extension” means something else here. Choose another name.',
    },
  },
  {
    rule: 'id-reserved',
    path: 'steps[4].others[0].id',
    says: {
      zh: '“return”另有用处，请换一个名称。',
      en: '“return” means something else here. Choose another name.',
    },
  },
  {
    rule: 'id-reserved',
    path: 'settings.standard',
    says: {
      zh: '“standard”另有用处，请换一个名称。',
      en: '“standard” means something else here. Choose another name.',
    },
  },
  {
    rule: 'id-reserved',
    path: 'fields.setting',
    says: {
      zh: '“setting”另有用处，请换一个名称。',
      en: '“setting” means something else here. Choose another name.',
    },
  },
];
