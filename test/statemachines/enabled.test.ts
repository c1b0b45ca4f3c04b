import { describe, expect, test } from '@jest/globals';
import { mayFile } from '#statemachines/acts/submit.ts';
import { entry } from '#statemachines/derive/entry.ts';
import { offIn } from '#statemachines/enabled.ts';
import type { Route, Setting } from '#statemachines/route.ts';
import { routes } from '#statemachines/routes/index.ts';
import { sound } from '../refusals/sound.ts';
import { demoToday } from '../rig/demo-today.ts';

const source = { zh: '样例', en: 'Sample' };
const enabled = (value: boolean): Setting => ({ title: source, value, source });
const superseded: Setting = {
  title: source,
  value: 'none',
  options: { none: { zh: '没有', en: 'none' }, newer: { zh: '新流程', en: 'New route' } },
  source,
};
const route = (settings: Route['settings']): Route => ({ ...sound, settings });
const own = (name: string, value: boolean | string) => ({
  ...demoToday,
  settings: { [`sound.${name}`]: value },
});

const hash = () => 'hash';

describe('a route', () => {
  test('is in use where nothing says otherwise', () => {
    expect(offIn(sound, demoToday)).toBeUndefined();
    expect(
      offIn(route({ enabled: enabled(true), supersededBy: superseded }), demoToday),
    ).toBeUndefined();
  });

  test('is off by default, until the office switches it on', () => {
    const off = route({ enabled: enabled(false) });
    expect(offIn(off, demoToday)).toEqual({});
    expect(offIn(off, own('enabled', true))).toBeUndefined();
    expect(offIn(route({ enabled: enabled(true) }), own('enabled', false))).toEqual({});
  });

  test('has no switch that its route does not have', () => {
    expect(offIn(sound, own('enabled', false))).toBeUndefined();
  });

  test('that is off cannot be filed, and the refusal says what to do', () => {
    const off = route({ enabled: enabled(false) });
    expect(() => mayFile(off, demoToday, 'zhou-jianping')).toThrow(
      expect.objectContaining({ code: 'route-off' }),
    );
    expect(() => mayFile(off, own('enabled', true), 'zhou-jianping')).not.toThrow();
  });

  test('that another has replaced names it', () => {
    const old = route({ supersededBy: superseded });
    expect(() => mayFile(old, own('supersededBy', 'newer'), 'zhou-jianping')).toThrow(
      expect.objectContaining({
        code: 'route-off',
        details: { route: sound.title, instead: { zh: '新流程', en: 'New route' } },
      }),
    );
  });

  test('stands in the catalogue as off', () => {
    expect(entry(route({ enabled: enabled(false) }), hash)).toMatchObject({ off: {} });
    expect(Object.keys(entry(sound, hash))).not.toContain('off');
  });
});

test('whatever replaces a route is a route', () => {
  const ids = new Set<string>(['none', ...routes.map(({ id }) => id)]);
  const named = routes.flatMap((one: Route) =>
    Object.keys(one.settings['supersededBy']?.options ?? {}),
  );
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});
