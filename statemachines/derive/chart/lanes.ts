import type { Language } from '#domain/words.ts';
import type { HumanStep, Outcome, Route } from '../../route.ts';
import { mainLine } from './main-line.ts';
import type { BoxNode, Column, Node } from './nodes.ts';
import { humanSteps } from '../../flow.ts';

/** A dashed way at the side: from several steps, up or down, to one. */
export interface Way {
  readonly from: readonly string[];
  readonly to: string;
  readonly label: string;
}

const back = { zh: '退回', en: 'Return' } as const;

/** Every way off the main line that a chart draws: returns as one, then jumps by where they lead. */
export function waysOf(
  route: Route,
  column: Column,
  language: Language,
  over: boolean,
): readonly Way[] {
  const boxes = boxesOf([...column.main, ...column.beside]);
  const shown = new Map(boxes.map((node) => [node.id, node]));
  const returning = boxes
    .filter(({ returns, look }) => returns && look !== 'done')
    .map(({ id }) => id);
  const returns =
    returning.length === 0 || over ? [] : [{ from: returning, to: 'start', label: back[language] }];
  const jumps = over
    ? []
    : humanSteps(route.steps).flatMap((step) =>
        shown.get(step.id)?.look === 'done' ? [] : jumpsOf(route, step, language),
      );
  const visible = jumps.flatMap((way) => {
    const to = topOf(column, way.to);
    return to === undefined || !shown.has(way.from) ? [] : [{ ...way, to }];
  });
  return [...returns, ...merged(route, visible)];
}

interface Jump {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** Jumps of a step, without what is its straight way on. */
function jumpsOf(route: Route, step: HumanStep, language: Language): readonly Jump[] {
  const outcomes: readonly (Outcome | undefined)[] = [
    step.agree,
    step.refuse,
    ...(step.others ?? []),
  ];
  const main = new Set(mainLine(route).map(({ id }) => id));
  return outcomes.flatMap((outcome) => {
    if (outcome?.goTo === undefined || outcome.goTo === 'end') return [];
    if (outcome === step.agree && main.has(step.id)) return [];
    return [{ from: step.id, to: outcome.goTo, label: outcome.title[language] }];
  });
}

/** From beside the line all ways to one step are one way; on the line each outcome keeps its own name. */
function merged(route: Route, jumps: readonly Jump[]): readonly Way[] {
  const main = new Set(mainLine(route).map(({ id }) => id));
  const ways = new Map<
    string,
    { readonly from: Set<string>; readonly to: string; readonly labels: Set<string> }
  >();
  for (const { from, to, label } of jumps) {
    const key = main.has(from) ? `${to} ${label}` : to;
    const way = ways.get(key) ?? { from: new Set(), to, labels: new Set() };
    way.from.add(from);
    way.labels.add(label);
    ways.set(key, way);
  }
  return [...ways.values()].map(({ from, to, labels }) => ({
    from: [...from],
    to,
    label: [...labels].join('／'),
  }));
}

const boxesOf = (nodes: readonly Node[]): readonly BoxNode[] =>
  nodes.flatMap((node) => (node.kind === 'box' ? [node] : boxesOf(node.groups.flat())));

/** A jump may lead to a container: then to the container's own edge. */
const topOf = (column: Column, id: string): string | undefined =>
  [...column.main, ...column.beside].find((node) => node.id === id)?.id;
