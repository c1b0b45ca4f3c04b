import type { RequestState } from '#domain/request.ts';
import { humanSteps } from '#statemachines/flow.ts';
import type { Route } from '#statemachines/route.ts';

/** Where random sequences have been: how often each route was filed, and which of its steps came to be open. */
export class Walked {
  readonly #filed = new Map<string, number>();
  readonly #opened = new Map<string, Set<string>>();

  filed({ id }: Route): void {
    this.#filed.set(id, (this.#filed.get(id) ?? 0) + 1);
  }

  saw({ id }: Route, { steps }: RequestState): void {
    const opened = this.#opened.get(id) ?? new Set();
    for (const { step } of steps) opened.add(step);
    this.#opened.set(id, opened);
  }

  /** Routes of which no request was ever filed. */
  unfiled(routes: readonly Route[]): readonly string[] {
    return routes.map(({ id }) => id).filter((id) => !this.#filed.has(id));
  }

  /** Steps at which no request ever waited, as `route step`. */
  unopened(routes: readonly Route[]): readonly string[] {
    return routes.flatMap(({ id, steps }) =>
      humanSteps(steps)
        .filter((step) => this.#opened.get(id)?.has(step.id) !== true)
        .map((step) => `${id} ${step.id}`),
    );
  }

  /** In one line each: how often every route was filed, and what was never come to. */
  says(routes: readonly Route[]): string {
    const filed = JSON.stringify(Object.fromEntries(this.#filed));
    return `filed ${filed}\nnever open ${JSON.stringify(this.unopened(routes))}\n`;
  }
}
