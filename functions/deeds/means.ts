import type { JsonObject } from '#domain/words.ts';
import type { Means } from '#statemachines/acts/scene.ts';
import type { Write } from '../stores/table.ts';
import type { World } from '../world.ts';
import { takeNumbers } from './numbers.ts';
import { offersFor, type Referring } from './offers.ts';

/** What an act needs of the world; `writes` are those of the numbers that were taken, for the act's transaction. */
export function meansOf(
  world: World,
  acting: Referring & { readonly settings: JsonObject; readonly zone: string },
): { readonly means: Means; readonly writes: () => readonly Write[] } {
  const { route, settings, zone } = acting;
  const taken: Write[] = [];
  return {
    means: {
      digest: world.digest,
      numbers: async (ids, data) => {
        const { numbers, writes } = await takeNumbers(world, route, ids, data, settings, zone);
        taken.push(...writes);
        return numbers;
      },
      offers: (asks, raw) => offersFor(world, acting, Object.keys(asks), raw, false),
    },
    writes: () => taken,
  };
}
