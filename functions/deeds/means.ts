import type { JsonObject } from '#domain/words.ts';
import type { Means } from '#statemachines/acts/scene.ts';
import { nextNumber } from '../stores/counters.ts';
import { fileOf } from '../stores/registers.ts';
import type { Write } from '../stores/table.ts';
import type { World } from '../world.ts';
import { takeNumbers } from './numbers.ts';
import { offersFor, type Referring } from './offers.ts';

/**
 * What an act needs of the world; `writes` are those of the numbers that were taken and of the things that were looked up,
 * for the act's transaction.
 */
export function meansOf(
  world: World,
  acting: Referring & { readonly settings: JsonObject; readonly zone: string },
): { readonly means: Means; readonly writes: () => readonly Write[] } {
  const { route, settings, zone } = acting;
  const taken: Write[] = [];
  const looked = new Map<string, ReturnType<typeof nextNumber>>();
  return {
    means: {
      digest: world.digest,
      numbers: async (ids, data) => {
        const { numbers, writes } = await takeNumbers(world, route, ids, data, settings, zone);
        taken.push(...writes);
        return numbers;
      },
      earlier: async (register, key) => {
        // Two forms about one thing, filed at once, would not see each other: the second fails on the first's count.
        const known = looked.get(key);
        const count = known ?? nextNumber(world.db, world.tables.facts, `EARLIER#${key}`);
        looked.set(key, count);
        const { write } = await count;
        if (known === undefined) taken.push(write);
        return fileOf(world.db, world.tables.facts, key, register);
      },
      offers: (asks, raw) => offersFor(world, acting, Object.keys(asks), raw, false),
    },
    writes: () => taken,
  };
}
