import { standardValues } from '#domain/standards.ts';
import type { Json, JsonObject } from '#domain/words.ts';
import type { Known } from '#statemachines/answers.ts';
import { calculated } from '#statemachines/data.ts';
import type { Field } from '#statemachines/fields.ts';
import type { Route } from '#statemachines/route.ts';
import { demoToday } from '../rig/demo-today.ts';
import { offered } from '../rig/offered.ts';

/** The demo office on a Monday, with the route's settings as they come. */
export const knownFor = (route: Route): Known => ({
  office: demoToday,
  settings: Object.fromEntries(
    Object.entries(route.settings).map(([name, { value }]) => [name, value]),
  ),
  today: '2026-11-23',
  offers: {
    requester: 'zhou-jianping',
    request: 'mine',
    offered: Object.values(route.fields).flatMap((field) =>
      field.kind === 'references' ? [offered({ route: field.routes[0] ?? '' })] : [],
    ),
  },
});

/** Data in which every field of a route has a plausible value, the same on every run. */
export function sampleData(route: Route): Promise<JsonObject> {
  const data = Object.fromEntries(
    Object.entries(route.fields)
      .filter(([, { calc }]) => calc === undefined)
      .map(([id, field]) => [id, sampleValue(field)]),
  );
  return calculated(route, data, knownFor(route));
}

function sampleValue(field: Field): Json {
  switch (field.kind) {
    case 'text':
      return '样例文字'.slice(0, field.max);
    case 'long-text':
      return '样例第一行\n样例第二行'.slice(0, field.max);
    case 'money':
      return Math.min(field.max, Math.max(field.min, 42_850));
    case 'number':
      return Math.min(field.max, Math.max(field.min, 2));
    case 'date':
      return '2026-11-23';
    case 'moment':
      return '2026-11-23T08:30';
    case 'account':
      return '6222020200001234567';
    case 'standard':
      return standardValues(demoToday, field.table, field.column, demoToday.today)[0] ?? '';
    case 'range':
      return { from: '2026-11-23', to: '2026-11-25' };
    case 'choice':
      return Object.keys(field.options)[0] ?? '';
    case 'yes-no':
      return true;
    case 'person':
      return 'zhou-jianping';
    case 'post':
      return 'driver';
    case 'department':
      return 'general';
    case 'departments':
      return ['general', 'finance'].slice(0, field.max);
    case 'vehicle':
      return 'pickup';
    case 'seal':
      return 'office-seal';
    case 'supplier':
      return demoToday.suppliers.find(({ work }) => work === field.work)?.id ?? '';
    case 'references':
      return [
        {
          key: 'r1',
          request: 'order-1',
          number: '样例2026-0001',
          headline: '江铃皮卡维修，2项',
          of: { vehicle: 'pickup' },
          ...(field.draws === 'sum' ? { amount: 1000 } : {}),
        },
      ];
    case 'lines':
      return ['r1', 'r2'].map((key) => ({
        key,
        ...Object.fromEntries(
          Object.entries(field.columns)
            .filter(([, { calc }]) => calc === undefined)
            .map(([name, column]) => [name, sampleValue(column)]),
        ),
      }));
  }
}
