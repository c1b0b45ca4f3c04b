import type { OfficeData } from '#domain/office.ts';
import type { Text } from '#domain/words.ts';
import type { Route, Setting } from './route.ts';

/** Settings of these names switch a route: on or off, and which other one has taken its place ('none', or its id). */
export const enabledName = 'enabled';
export const supersededName = 'supersededBy';
export const notSuperseded = 'none';

/** A route that nobody may file: switched off, or replaced by another, which is named. */
export interface Off {
  readonly instead?: Text;
}

/** Whether an office has a route switched off, by its own value or by default. Running requests go on. */
export function offIn(route: Route, { settings }: Pick<OfficeData, 'settings'>): Off | undefined {
  const own = (name: string) => settings[`${route.id}.${name}`];
  return offBy(route, own);
}

/** Whether a route is off where no office says otherwise. */
export const offByDefault = (route: Route): Off | undefined => offBy(route, () => undefined);

function offBy({ settings }: Route, own: (name: string) => unknown): Off | undefined {
  const valueOf = (name: string): unknown => own(name) ?? settings[name]?.value;
  const next = supersededBy(settings[supersededName], valueOf(supersededName));
  if (next !== undefined) return { instead: next };
  return Object.hasOwn(settings, enabledName) && valueOf(enabledName) === false ? {} : undefined;
}

const supersededBy = (setting: Setting | undefined, value: unknown): Text | undefined =>
  typeof value === 'string' && value !== notSuperseded ? setting?.options?.[value] : undefined;
