import type { Decision } from '#domain/decision.ts';
import type { StepRow } from '#domain/request.ts';
import { containerOf, humanSteps } from '#statemachines/flow.ts';
import type { LiveChart } from '#statemachines/derive/chart/live.ts';
import { mainLine } from '#statemachines/derive/chart/main-line.ts';
import type { Language } from '#domain/words.ts';
import type { BranchStep, Route, Step } from '#statemachines/route.ts';

const people = ['欧阳堃', '罗启明', '沈立群', '何秀梅', '周建平'];
const departments = { engineering: '工程建设股', finance: '计财股', general: '综合股' };

/** Any route in the middle of its way: every step before is done; where it goes to departments, one has finished. */
export function halfWay(route: Route, language: Language): LiveChart {
  const line = mainLine(route).filter(({ kind }) => kind !== 'system');
  const wide = line.findLastIndex(({ kind }) => kind === 'together' || kind === 'distribute');
  const here = line[wide < 0 ? Math.floor(line.length / 2) : wide];
  const before = here === undefined ? [] : line.slice(0, line.indexOf(here));
  const done = humanSteps(before)
    .filter(({ id }) => containerOf(route, id)?.kind !== 'distribute')
    .map((step, at) => row(step.id, '', at));
  const open = humanSteps(beginnings(here)).flatMap((step, at) =>
    'of' in step.by && step.by.of === 'item'
      ? Object.keys(departments).flatMap((item, nth) => itemRows(step.id, item, at, nth))
      : [step.joint === undefined ? opened(step.id, '') : signing(step.id)],
  );
  return {
    state: {
      at: here?.id ?? 'record',
      status: 'running',
      requester: { person: 'zhou', name: '周建平', department: 'general' },
      submittedAt: '11-17 09:12',
      steps: [...done, ...open],
    },
    skipped: [],
    say: {
      time: (instant) => instant,
      due: (row) => row.due ?? '',
      owner: (owner) => ('person' in owner ? owner.person : owner.post),
      item: (key) =>
        language === 'zh'
          ? (Object.entries(departments).find(([id]) => id === key)?.[1] ?? key)
          : key,
    },
  };
}

/** Where each branch begins: what follows in a branch is not reached yet. */
const beginnings = (here: Step | undefined): readonly (Step | BranchStep)[] => {
  if (here === undefined) return [];
  return here.kind === 'together' ? here.branches.flatMap((branch) => branch.slice(0, 1)) : [here];
};

/** The first step of a branch is done by all but one department, the others are reached by the first alone. */
function itemRows(step: string, item: string, at: number, nth: number): readonly StepRow[] {
  if (at === 0) return nth < 2 ? [row(step, item, nth)] : [opened(step, item)];
  return at === 1 && nth === 0 ? [opened(step, item)] : [];
}

const opened = (step: string, item: string): StepRow => ({
  step,
  item,
  round: 1,
  owner: { person: '杜娟' },
  generation: 1,
  n: 1,
  openedAt: '11-19 15:40',
  due: '11-26',
  epoch: 0,
  state: 'open',
});

/** A joint step that the first of three has signed. */
const signing = (step: string): StepRow => ({
  ...opened(step, ''),
  slots: ['沈立群', '罗启明', '方志远'].map((person, at) => ({
    id: String(at + 1),
    owner: { person },
    role: 'signer',
    after: [],
    depth: 0,
    openedAt: '11-19 15:40',
    state: at === 0 ? 'done' : 'open',
    ...(at === 0 ? { decision: decided(person, '11-20 10:20') } : {}),
  })),
});

const row = (step: string, item: string, at: number): StepRow => {
  const name = people[at % people.length] ?? '';
  return {
    ...opened(step, item),
    state: 'done',
    decision: decided(name, `11-${String(18 + (at % 10))} 10:20`),
  };
};

const decided = (person: string, at: string): Decision => ({
  act: 'agree',
  opinion: '',
  person,
  name: person,
  post: '',
  at,
  controls: [],
  document: '',
});
