import type { JsonObject } from '#domain/words.ts';
import type { Means } from '#statemachines/acts/scene.ts';
import type { Route } from '#statemachines/route.ts';
import type { Write } from '../stores/table.ts';
import type { World } from '../world.ts';
import { takeNumbers } from './numbers.ts';

/** What an act needs of the world; `writes` are those of the numbers that were taken, for the act's transaction. */
export function meansOf(
  world: World,
  {
    route,
    settings,
    zone,
  }: { readonly route: Route; readonly settings: JsonObject; readonly zone: string },
): { readonly means: Means; readonly writes: () => readonly Write[] } {
  const taken: Write[] = [];
  return {
    means: {
      digest: world.digest,
      numbers: async (ids, data) => {
        const { numbers, writes } = await takeNumbers(world, route, ids, data, settings, zone);
        taken.push(...writes);
        return numbers;
      },
    },
    writes: () => taken,
  };
}
