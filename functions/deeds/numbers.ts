import { dateIn, yearOf } from '#domain/dates.ts';
import type { JsonObject } from '#domain/words.ts';
import { evaluate } from '#statemachines/data.ts';
import type { NumberRule } from '#statemachines/results.ts';
import type { Route } from '#statemachines/route.ts';
import { nextNumber } from '../stores/counters.ts';
import type { Write } from '../stores/table.ts';
import type { World } from '../world.ts';

/**
 * Takes the next number of each rule named, in the office's year: 流水号 and the like. The counters move in the
 * transaction of the act, so that a number is never given twice and never lost by an act that fails.
 */
export async function takeNumbers(
  world: World,
  route: Route,
  ids: readonly string[],
  data: JsonObject,
  settings: JsonObject,
  zone: string,
): Promise<{
  readonly numbers: Readonly<Record<string, string>>;
  readonly writes: readonly Write[];
}> {
  const year = String(yearOf(dateIn(zone, world.now())));
  const taken = await Promise.all(
    route.numbers
      .filter(({ id }) => ids.includes(id))
      .map(async (rule) => {
        const per = await seriesOf(rule, data, settings);
        const owner = rule.series === undefined ? [route.id, rule.id] : ['series', rule.series];
        const series = [...owner, year, per].join('#');
        const { n, write } = await nextNumber(world.db, world.tables.facts, series);
        const number = rule.pattern
          .replace('{year}', year)
          .replace('{per}', per)
          .replace('{n4}', String(n).padStart(4, '0'))
          .replace('{n}', String(n));
        return { id: rule.id, number, write };
      }),
  );
  return {
    numbers: Object.fromEntries(taken.map(({ id, number }) => [id, number])),
    writes: taken.map(({ write }) => write),
  };
}

async function seriesOf(rule: NumberRule, data: JsonObject, settings: JsonObject): Promise<string> {
  const value = rule.per === undefined ? '' : await evaluate(rule.per, data, { settings });
  return typeof value === 'string' ? value : '';
}
