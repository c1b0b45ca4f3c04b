import type { OwnerRef } from '#domain/office.ts';
import type { RequestState, StepRow } from '#domain/request.ts';
import { countersign, recording, revise } from '../../flow.ts';
import type { HumanStep, Route, Step } from '../../route.ts';
import { mainLine } from './main-line.ts';

/** Where a request stands, and how moments and people are said. */
export interface LiveChart {
  readonly state: Pick<
    RequestState,
    'at' | 'status' | 'outcome' | 'steps' | 'requester' | 'submittedAt' | 'closedAt'
  >;
  /** Steps whose condition is false by the data as it is: left out unless they were done. */
  readonly skipped: readonly string[];
  readonly say: {
    /** A moment, short: 11月18日 10:20. */
    time(instant: string): string;
    /** The last day of an open step's limit, short: 11月26日, and whether it may still move: 1月5日（暂定）. */
    due(row: StepRow): string;
    owner(owner: OwnerRef): string;
    /** An item of a distribution, such as a department. */
    item(key: string): string;
  };
}

export type Standing = 'done' | 'live' | 'later';

/** A step's rows that count: the last for each item, without those that another round has overtaken. */
export function rowsOf({ state }: LiveChart, step: string): readonly StepRow[] {
  const last = new Map<string, StepRow>();
  for (const row of state.steps) if (row.step === step) last.set(row.item, row);
  return [...last.values()].filter((row) => row.state !== 'superseded');
}

const closed = ({ state }: LiveChart): boolean => state.status !== 'running';

/** How a top-level step stands: before the position it has been done, after it it is still to come. */
export function standing(route: Route, live: LiveChart, step: Step): Standing {
  if (step.kind === 'system')
    return live.state.status === 'closed' ? 'done' : closed(live) ? 'live' : 'later';
  if (step.id === live.state.at) return 'live';
  if (closed(live)) return wasOpened(live, step) ? 'done' : 'later';
  return isBefore(route, live, step) && wasOpened(live, step) ? 'done' : 'later';
}

export const startStanding = ({ state }: LiveChart): Standing =>
  state.at === revise ? 'live' : 'done';

/** Whether a chart of this request shows a step: not when it was, or will be, passed over. */
export function isShown(route: Route, live: LiveChart, step: Step): boolean {
  if (step.kind === 'system' || step.id === live.state.at) return true;
  if (closed(live)) return wasOpened(live, step);
  if (isBefore(route, live, step)) return wasOpened(live, step);
  return !live.skipped.includes(step.id);
}

export function wasOpened(live: LiveChart, step: Step): boolean {
  const ids = new Set(humanIds(step));
  return live.state.steps.some((row) => ids.has(row.step));
}

function isBefore(route: Route, { state }: LiveChart, step: Step): boolean {
  // Nothing of the route's own comes between 补签 and the archive.
  const at = state.at === countersign ? recording : state.at;
  const main = mainLine(route).map(({ id }) => id);
  const onMain = main.includes(step.id);
  if (!onMain && main.includes(at)) return true;
  const order = onMain ? main : route.steps.map(({ id }) => id);
  const here = order.indexOf(onMain ? standsAt(route, at) : at);
  return order.indexOf(step.id) < here;
}

/** A step beside the main line stands where the main line was left. */
function standsAt(route: Route, at: string): string {
  const main = mainLine(route);
  if (main.some(({ id }) => id === at)) return at;
  const left = main.find(
    (step) =>
      'others' in step &&
      step.others?.some(({ goTo }) => goTo !== undefined && leadsTo(route, goTo, at)),
  );
  return left?.id ?? at;
}

const leadsTo = (route: Route, from: string, at: string): boolean => {
  const ids = route.steps.map(({ id }) => id);
  return ids.indexOf(from) <= ids.indexOf(at) && !mainLine(route).some(({ id }) => id === from);
};

export function humanIds(step: Step | HumanStep): readonly string[] {
  if (step.kind === 'together') return step.branches.flat().flatMap((inner) => humanIds(inner));
  if (step.kind === 'distribute') return step.steps.map(({ id }) => id);
  return [step.id];
}
