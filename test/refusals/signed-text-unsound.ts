import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

export const route: Route = {
  ...sound,
  steps: [approve, tell, { ...pay, asks: { subject: 'required' } }, record],
  signedText: {
    at: 'approve',
    fields: ['subject', 'wording'],
    attachments: ['receipt', 'draft'],
    keptAt: ['pay', 'print'],
  },
};

const unknown = (path: string, name: string): RouteFault => ({
  rule: 'signed-text-unsound',
  path: `signedText.${path}`,
  says: {
    zh: `流程里没有“${name}”。请改成已有的环节、字段或附件。`,
    en: `The route has no “${name}”. Name a step, a field or an attachment that exists.`,
  },
});

export const faults: readonly RouteFault[] = [
  unknown('fields[1]', 'wording'),
  unknown('attachments[1]', 'draft'),
  unknown('keptAt[1]', 'print'),
  {
    rule: 'signed-text-unsound',
    path: 'steps[2]',
    says: {
      zh: '签发以后的环节不能再填“subject”。请去掉，改动的送签发人复审。',
      en: '“subject” is fixed by the signature and cannot be filled in here. Take it out; a change goes back to the signer.',
    },
  },
];
