import type { StepRow } from '#domain/request.ts';
import type { Language, Text } from '#domain/words.ts';
import { countersign } from '../../flow.ts';
import type { BranchStep, Distribute, HumanStep, Route, Step, Together } from '../../route.ts';
import { titleOf } from '../../terms.ts';
import { limitWords } from '../limit-words.ts';
import { signingWords } from '../signing-words.ts';
import { whoWords } from '../who.ts';
import { countersignShown } from './countersign.ts';
import { signedWords, signingNow } from './joint.ts';
import {
  humanIds,
  isShown,
  rowsOf,
  standing,
  startStanding,
  wasOpened,
  type LiveChart,
  type Standing,
} from './live.ts';
import { besideLine, mainLine } from './main-line.ts';

/** What stands in the chart's column, before anything has a place. */
export type Node = BoxNode | FrameNode;

export interface BoxNode {
  readonly kind: 'box';
  readonly id: string;
  readonly title: string;
  /** `maybe`: passed over unless its condition holds. */
  readonly look: Standing | 'plain' | 'maybe';
  /** To the right: who, and below, smaller, when or how long and under which condition. */
  readonly who: string;
  readonly notes: readonly string[];
  readonly returns: boolean;
}

/** Steps side by side: each group is one branch, or the one sequence that every item goes through. */
export interface FrameNode {
  readonly kind: 'frame';
  readonly id: string;
  readonly title: string;
  readonly look: BoxNode['look'];
  readonly notes: readonly string[];
  readonly groups: readonly (readonly Node[])[];
}

export interface Column {
  readonly main: readonly Node[];
  /** Drawn below the main line. */
  readonly beside: readonly Node[];
}

const words = {
  requester: { zh: '申请人', en: 'Requester' },
  system: { zh: '系统', en: 'System' },
  within: { zh: '限', en: '' },
  due: { zh: '限', en: 'due ' },
  working: { zh: '办理中', en: ' has it' },
  revising: { zh: '修改中', en: ' mends it' },
  together: { zh: '（同时办理）', en: ' (side by side)' },
  each: { zh: '（各自办理）', en: ' (each)' },
  comma: { zh: '、', en: ', ' },
  conditional: { zh: '按情形', en: 'Where it applies' },
} as const satisfies Readonly<Record<string, Text>>;

export function columnOf(route: Route, language: Language, live?: LiveChart): Column {
  const nodes = (steps: readonly Step[]): readonly Node[] =>
    steps
      .filter((step) => live === undefined || isShown(route, live, step))
      .map((step) => nodeOf({ route, language, ...(live === undefined ? {} : { live }) }, step));
  const beside = besideLine(route);
  const main = nodes(mainLine(route));
  return {
    main: [
      startNode(route, language, live),
      ...main.slice(0, -1),
      ...countersignNode(route, language, live),
      ...main.slice(-1),
    ],
    beside: live !== undefined && isOver(route, live, beside) ? [] : nodes(beside),
  };
}

/** 补签 stands before the archive, the last of the main line. */
function countersignNode(
  route: Route,
  language: Language,
  live: LiveChart | undefined,
): readonly BoxNode[] {
  const shown = countersignShown(route, language, live);
  const title = titleOf(route, countersign)[language];
  return shown === undefined
    ? []
    : [{ kind: 'box', id: countersign, title, returns: false, ...shown }];
}

/** Nothing leads beside the line any more: whoever could jump there is done. */
const isOver = (route: Route, live: LiveChart, beside: readonly Step[]): boolean => {
  const ids = new Set(beside.map(({ id }) => id));
  if (beside.some((step) => wasOpened(live, step))) return false;
  return !mainLine(route).some(
    (step) =>
      'others' in step &&
      (step.others ?? []).some(({ goTo }) => goTo !== undefined && ids.has(goTo)) &&
      standing(route, live, step) !== 'done' &&
      isShown(route, live, step),
  );
};

interface Scene {
  readonly route: Route;
  readonly language: Language;
  readonly live?: LiveChart;
  /** How many items the distribution around a step goes to. */
  readonly items?: number;
}

function startNode(route: Route, language: Language, live: LiveChart | undefined): BoxNode {
  const base = {
    kind: 'box',
    id: 'start',
    title: route.start.title[language],
    returns: false,
  } as const;
  if (live === undefined) {
    const posts = route.start.posts.map((post) => whoWords(route, { post }, language));
    return {
      ...base,
      look: 'plain',
      who: posts.join(words.comma[language]) || words.requester[language],
      notes: [],
    };
  }
  const { requester, submittedAt } = live.state;
  const look = startStanding(live);
  return look === 'live'
    ? { ...base, look, who: requester.name + words.revising[language], notes: [] }
    : { ...base, look, who: requester.name, notes: [live.say.time(submittedAt)] };
}

function nodeOf(scene: Scene, step: Step): Node {
  const { route, language, live } = scene;
  const stands = live === undefined ? undefined : standing(route, live, step);
  if (step.kind === 'system') {
    const { closedAt } = live?.state ?? {};
    return {
      kind: 'box',
      id: step.id,
      title: step.title[language],
      look: stands ?? 'plain',
      who: words.system[language],
      notes:
        stands === 'done' && live !== undefined && closedAt !== undefined
          ? [live.say.time(closedAt)]
          : [],
      returns: false,
    };
  }
  return within(scene, step, stands);
}

function within(scene: Scene, step: BranchStep | Together, stands: Standing | undefined): Node {
  if (step.kind === 'together') return frame(scene, step, step.branches, 'together', stands);
  if (step.kind === 'distribute') {
    return frame({ ...scene, items: itemsOf(scene, step) }, step, [step.steps], 'each', stands);
  }
  return boxOf(scene, step, stands);
}

const itemsOf = ({ live }: Scene, step: Distribute): number =>
  new Set(
    step.steps
      .flatMap(({ id }) => (live === undefined ? [] : rowsOf(live, id)))
      .map(({ item }) => item),
  ).size;

function frame(
  scene: Scene,
  step: Together | Distribute,
  groups: readonly (readonly BranchStep[])[],
  how: 'together' | 'each',
  stands: Standing | undefined,
): FrameNode {
  const { language, live } = scene;
  return {
    kind: 'frame',
    id: step.id,
    title: step.title[language] + words[how][language],
    look: stands ?? (step.when === undefined ? 'plain' : 'maybe'),
    notes: stands === 'done' || stands === 'live' ? [] : condition(step, language),
    groups: groups.map((group) =>
      group
        .filter((inner) => live === undefined || isKept(live, inner, stands))
        .map((inner) => within(scene, inner, inside(scene, inner, stands))),
    ),
  };
}

/** Inside what is done only what was opened stays; elsewhere what the data does not pass over. */
const isKept = (live: LiveChart, step: BranchStep, container: Standing | undefined): boolean =>
  container === 'done' ? wasOpened(live, step) : !live.skipped.includes(step.id);

/** Inside a container a step stands by its own rows. */
function inside(
  { live }: Scene,
  step: BranchStep,
  container: Standing | undefined,
): Standing | undefined {
  if (live === undefined || container !== 'live') return container;
  const rows = humanIds(step).flatMap((id) => rowsOf(live, id));
  if (rows.length === 0) return 'later';
  return rows.some(({ state }) => state === 'open') || step.kind === 'distribute' ? 'live' : 'done';
}

function boxOf(scene: Scene, step: HumanStep, stands: Standing | undefined): BoxNode {
  const { language, live, route } = scene;
  const base = {
    kind: 'box',
    id: step.id,
    title: step.title[language],
    returns: step.returns,
  } as const;
  const rows = live === undefined ? [] : rowsOf(live, step.id);
  const open = rows.filter(({ state }) => state === 'open');
  const last = rows.at(-1);
  if (live !== undefined && stands === 'live' && open.length > 0)
    return { ...base, look: stands, ...working(scene, live, step) };
  if (live !== undefined && stands === 'done' && last?.decision !== undefined) {
    const { at } = last.decision;
    const who = (scene.items ?? 1) > 1 ? tally(scene, rows) : signedWords(last, language);
    return { ...base, look: stands, who, notes: [live.say.time(at)] };
  }
  return {
    ...base,
    look: stands ?? (step.when === undefined ? 'plain' : 'maybe'),
    who: signingWords(route, step, language),
    notes: [
      ...condition(step, language),
      ...(live === undefined ? limitOf(scene, step) : []),
      ...voidsOf(step, language),
    ],
  };
}

/** What ends the request as void from here: nothing is drawn for it, it is said. */
function voidsOf({ others = [] }: HumanStep, language: Language): readonly string[] {
  return others
    .filter(({ voids }) => voids === true)
    .map(({ title }) => {
      const why = title[language].replace(/(?:，作废|: void)$/u, '');
      return language === 'zh' ? `${why}的，作废` : `${why}: void`;
    });
}

function limitOf({ route, language }: Scene, { limit }: HumanStep): readonly string[] {
  if (limit === undefined) return [];
  const said = limitWords(route, limit, language);
  const byField = typeof limit.amount === 'object' && 'field' in limit.amount;
  return [byField ? said : words.within[language] + said];
}

/** One person at work, or how many of the items are done and which are not. */
function working(scene: Scene, live: LiveChart, step: HumanStep): Pick<BoxNode, 'who' | 'notes'> {
  const { language } = scene;
  const rows = rowsOf(live, step.id);
  const open = rows.filter(({ state }) => state === 'open');
  const [first] = open;
  if (first === undefined) return { who: '', notes: [] };
  if (first.item !== '') {
    const names = open.map(({ item }) => live.say.item(item));
    return { who: tally(scene, rows), notes: [names.join(words.comma[language])] };
  }
  const due = first.due === undefined ? [] : [words.due[language] + live.say.due(first)];
  const jointly = signingNow(live, first, language);
  if (jointly !== undefined) return { who: jointly.who, notes: [...jointly.notes, ...due] };
  return { who: live.say.owner(first.owner) + words.working[language], notes: due };
}

function tally({ language, items = 0 }: Scene, rows: readonly StepRow[]): string {
  const done = String(rows.filter(({ state }) => state === 'done').length);
  return language === 'zh' ? `${done}/${String(items)}已办` : `${done} of ${String(items)} done`;
}

function condition(
  step: { readonly when?: string; readonly whenSays?: Text },
  language: Language,
): readonly string[] {
  return step.when === undefined ? [] : [(step.whenSays ?? words.conditional)[language]];
}
