import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, paperwork, pay, record, tell } from './sound.ts';

export const route: Route = {
  ...paperwork,
  wordless: true,
  steps: [{ ...approve, allows: ['ask'] }, tell, pay, record],
};

const fault = (path: string): RouteFault => ({
  rule: 'wordless-speaks',
  path,
  says: {
    zh: '只记去向的流程（wordless）不能写文字、传附件，也不设须写理由的办法。请去掉。',
    en: 'A wordless route takes neither words nor files, nor any act that needs a reason. Take it out.',
  },
});

export const faults: readonly RouteFault[] = [
  'fields.subject',
  'fields.remark',
  'attachments.receipt',
  'steps[0].agree.opinion',
  'steps[0].returns',
  'steps[0].allows[0]',
  'steps[2].returns',
  'withdrawUntil[0]',
].map(fault);
