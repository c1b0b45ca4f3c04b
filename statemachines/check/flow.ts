import { recording } from '../flow.ts';
import type { HumanStep, Route, Step } from '../route.ts';
import { isHuman, listed, placedHumanSteps, placedOutcomes, placedSteps } from './places.ts';
import { finding, type Finding } from './route-fault.ts';

/** Every route ends in its record, made once. */
export const recordLast = (route: Route): readonly Finding[] => {
  const at = route.steps.findIndex(({ kind }) => kind === 'system');
  const record = route.steps[at];
  if (record?.id === recording && at === route.steps.length - 1) return [];
  return [
    finding(
      'steps',
      '最后一步须是归档：加上 {id: "record", kind: "system", does: "record"}，其后不再有环节。',
      'The last step is the record: add {id: "record", kind: "system", does: "record"} with nothing after it.',
    ),
  ];
};

/** Jumps land on top-level steps only: a state machine cannot be entered inside a branch. */
export const jumpsKnown = (route: Route): readonly Finding[] => {
  const top = new Set(route.steps.map(({ id }) => id));
  return placedHumanSteps(route).flatMap((placed) => [
    ...placedOutcomes(placed)
      .filter(({ part }) => part.goTo !== undefined && part.goTo !== 'end' && !top.has(part.goTo))
      .map(({ part, path }) => nowhere(`${path}.goTo`, part.goTo)),
    ...(placed.part.next !== undefined && !top.has(placed.part.next)
      ? [nowhere(`${placed.path}.next`, placed.part.next)]
      : []),
    ...(placed.part.next !== undefined && !route.steps.includes(placed.part)
      ? [
          finding(
            `${placed.path}.next`,
            '分支里的环节按顺序走，不能写next。请删去。',
            'Steps inside a branch follow in order and cannot name a next. Remove it.',
          ),
        ]
      : []),
  ]);
};

const nowhere = (path: string, target: string | undefined): Finding =>
  finding(
    path,
    `没有可以转到的环节“${String(target)}”。请写顶层环节的编号，或写end办结。`,
    `There is no step “${String(target)}” to go to. Name a top-level step, or end.`,
  );

/** Where the flow can go from a top-level step. Passed over, it goes where agreement would. */
export const exits = (route: Route, at: number): readonly string[] => {
  const step = route.steps[at];
  if (step === undefined || step.kind === 'system') return [];
  const following = route.steps[at + 1]?.id;
  const next = ('next' in step ? step.next : undefined) ?? following;
  const jumps = innerHumanSteps(step).flatMap((human) =>
    placedOutcomes({ part: human, path: '' }).map(({ part }) => part.goTo),
  );
  const straight = step.when !== undefined || !isHuman(step) || step.agree.goTo === undefined;
  return [...(straight ? [next] : []), ...jumps].filter((id) => id !== undefined);
};

const innerHumanSteps = (step: Step): readonly HumanStep[] => {
  if (step.kind === 'together') {
    return step.branches.flat().flatMap((inner) => (isHuman(inner) ? [inner] : inner.steps));
  }
  if (step.kind === 'distribute') return step.steps;
  return step.kind === 'system' ? [] : [step];
};

export const stepsReached = (route: Route): readonly Finding[] => {
  const reached = new Set<string>();
  const visit = (id: string | undefined): void => {
    const at = route.steps.findIndex((step) => step.id === id);
    if (id === undefined || at < 0 || reached.has(id)) return;
    reached.add(id);
    for (const exit of exits(route, at)) visit(exit);
  };
  visit(route.steps[0]?.id);
  return listed(route.steps, 'steps')
    .filter(({ part }) => !reached.has(part.id))
    .map(({ part, path }) =>
      finding(
        path,
        `走不到环节“${part.title.zh}”。请让前面的环节接到它，或把它删去。`,
        `No path leads to the step “${part.title.en}”. Let an earlier step go there, or remove it.`,
      ),
    );
};

/** A container without people in it would be passed in silence. */
export const containersFilled = (route: Route): readonly Finding[] =>
  placedSteps(route).flatMap(({ part, path }) => {
    if (part.kind === 'distribute' && part.steps.length === 0) {
      return [hollow(`${path}.steps`, part.title)];
    }
    if (part.kind !== 'together') return [];
    if (part.branches.length === 0) return [hollow(`${path}.branches`, part.title)];
    return listed(part.branches, `${path}.branches`)
      .filter((branch) => branch.part.length === 0)
      .map((branch) => hollow(branch.path, part.title));
  });

const hollow = (path: string, title: Step['title']): Finding =>
  finding(
    path,
    `“${title.zh}”里没有环节，会自动通过。请写上由谁办理，或把它删去。`,
    `“${title.en}” has no steps here and would pass by itself. Say who does what, or remove it.`,
  );

/** A distribution over a field that nobody must fill could go to nobody. */
export const itemsCertain = (route: Route): readonly Finding[] =>
  placedSteps(route).flatMap(({ part, path }) => {
    if (part.kind !== 'distribute') return [];
    const field = route.fields[part.items];
    if (field === undefined || field.calc !== undefined || isDemanded(route, part.items)) return [];
    return [
      finding(
        `${path}.items`,
        `“${field.label.zh}”没有环节要求必填，名单为空就会自动通过。请在此前的环节设为必填。`,
        `No step requires “${field.label.en}”; with an empty list this would pass by itself. Require it in an earlier step.`,
      ),
    ];
  });

const isDemanded = (route: Route, field: string): boolean =>
  [
    route.start.asks,
    ...placedHumanSteps(route).flatMap((placed) => [
      placed.part.asks ?? {},
      ...placedOutcomes(placed).map(({ part }) => part.asks ?? {}),
    ]),
  ].some((asks) => asks[field] === 'required') ||
  placedHumanSteps(route).some((placed) =>
    placedOutcomes(placed).some(({ part }) => part.sets?.[field] !== undefined),
  );

/** The requester may withdraw until a step that exists has been done. */
export const withdrawalKnown = (route: Route): readonly Finding[] => {
  const ids = new Set(placedHumanSteps(route).map(({ part }) => part.id));
  return listed(route.withdrawUntil, 'withdrawUntil')
    .filter(({ part }) => !ids.has(part))
    .map(({ part, path }) =>
      finding(
        path,
        `没有环节“${part}”。请写办完以后就不能撤回的环节。`,
        `There is no step “${part}”. Name the step after which nothing can be withdrawn.`,
      ),
    );
};
