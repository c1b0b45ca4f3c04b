import type { JsonObject } from '#domain/words.ts';
import { settingsOf } from '#statemachines/acts/facts.ts';
import { requireFiles } from '#statemachines/acts/files-due.ts';
import { brokenGuards, calculated } from '#statemachines/data.ts';
import { Problem } from '#domain/problem.ts';
import type { Route } from '#statemachines/route.ts';
import { demoToday } from './demo-today.ts';

/** The guards of a route that some data breaks at a step, by name, with the office's own values or some others. */
export async function broken(
  route: Route,
  at: string,
  data: JsonObject,
  own: JsonObject = {},
): Promise<readonly string[]> {
  const settings = { ...settingsOf(route, demoToday), ...own };
  const whole = await calculated(route, data, { settings });
  return (await brokenGuards(route, at, whole, { settings })).map(({ id }) => id);
}

/** The first kind of file that is missing where a step (or `start`) demands some and none was brought. */
export async function fileMissing(
  route: Route,
  rules: readonly string[],
  data: JsonObject,
  own: JsonObject = {},
): Promise<string | undefined> {
  const settings = { ...settingsOf(route, demoToday), ...own };
  const whole = await calculated(route, data, { settings });
  try {
    await requireFiles(route, rules, { known: [], added: [] }, whole, settings);
    return undefined;
  } catch (error) {
    if (error instanceof Problem && error.code === 'file-count') {
      return rules.find((id) => route.attachments[id]?.title === error.details.title);
    }
    throw error;
  }
}
