import type { Route, Step } from '../../route.ts';

/** The steps one after the other when everybody agrees and no condition fails; the rest stand beside this line. */
export const mainLine = (route: Route): readonly Step[] => lineFrom(route, route.steps[0]);

/** The same from any step on, which leads back to the main line if it stands beside it. */
export function lineFrom(route: Route, from: Step | undefined): readonly Step[] {
  const line: Step[] = [];
  let step = from;
  while (step !== undefined && !line.includes(step)) {
    line.push(step);
    step = after(route, step);
  }
  return line;
}

function after(route: Route, step: Step): Step | undefined {
  const named = 'agree' in step ? (step.agree.goTo ?? step.next) : undefined;
  if (named !== undefined) return route.steps.find(({ id }) => id === named);
  return route.steps[route.steps.indexOf(step) + 1];
}

/** Steps that only a jump reaches, such as the approval of added items. */
export function besideLine(route: Route): readonly Step[] {
  const line = mainLine(route);
  return route.steps.filter((step) => !line.includes(step));
}
