import type { Json } from '#domain/words.ts';
import type { Setting } from '#statemachines/route.ts';
import { routes } from '#statemachines/routes/index.ts';
import type { Chance } from '../random.ts';

/** The routes' settings as another office might have them: other chains, other sums from which somebody signs. */
export const someSettings = (dice: Chance): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    routes.flatMap((route) =>
      Object.entries<Setting>(route.settings).map(
        ([id, setting]) => [`${route.id}.${id}`, otherValue(setting, dice)] as const,
      ),
    ),
  );

function otherValue(
  { value, options, many, optional, unit, ceiling }: Setting,
  dice: Chance,
): Json {
  if (options !== undefined) {
    const ids = Object.keys(options);
    return many === true ? ids.filter(() => dice.below(2) === 0).join(' ') : dice.pick(ids);
  }
  if (typeof value === 'boolean') return dice.below(2) === 0;
  if (optional === true && dice.below(4) === 0) return null;
  // Days and kilometres change nothing in who signs.
  if (typeof value !== 'number' || unit !== 'fen') return value;
  const other = dice.pick([100, value, value * 10]);
  return ceiling === undefined ? other : Math.min(other, ceiling);
}
