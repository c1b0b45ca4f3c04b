import type { RouteFault } from '#statemachines/check/route-fault.ts';
import type { Route } from '#statemachines/route.ts';
import { approve, pay, record, sound, tell } from './sound.ts';

const handwritten = { recordedBy: { post: 'office-director' }, scan: 'receipt' } as const;

export const route: Route = {
  ...sound,
  steps: [
    { ...approve, handwritten: { ...handwritten, recordedBy: { post: 'head' } } },
    tell,
    { ...pay, handwritten },
    record,
  ],
};

const unfit = (path: string): RouteFault => ({
  rule: 'handwritten-unfit',
  path,
  says: {
    zh: '手写批示登记只用于公文；钱款、印章和须登录确认的事项由本人办理。请去掉handwritten。',
    en: 'Only instructions on documents are entered from paper; money, seals and whatever takes a sign-in is decided in person. Take handwritten out.',
  },
});

const unscanned = (path: string): RouteFault => ({
  rule: 'handwritten-unfit',
  path,
  says: {
    zh: '手写批示须附扫描件：请指明一个至少要一份文件的附件规则。',
    en: 'What stands on paper comes with its scan: name an attachment rule that demands a file.',
  },
});

export const faults: readonly RouteFault[] = [
  unfit('steps[0].handwritten'),
  unscanned('steps[0].handwritten.scan'),
  {
    rule: 'handwritten-unfit',
    path: 'steps[0].handwritten.recordedBy',
    says: {
      zh: '不能由领导自己登记自己的手写批示。请改由机要员等另一个岗位登记。',
      en: 'Nobody enters his own writing for somebody else. Let another post do it, such as the registrar.',
    },
  },
  unfit('steps[2].handwritten'),
  unscanned('steps[2].handwritten.scan'),
];
