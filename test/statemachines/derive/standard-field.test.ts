import { expect, test } from '@jest/globals';
import { officeOn } from '#domain/office.ts';
import type { Standards } from '#domain/standards.ts';
import { demoOffice } from '#local/demo-office.ts';
import { optionsOf } from '#statemachines/derive/form/options.ts';
import { readAnswers } from '#statemachines/derive/reader.ts';
import type { Route } from '#statemachines/route.ts';
import { sound } from '../../refusals/sound.ts';

const tier = {
  kind: 'standard',
  table: 'meeting',
  column: 'tier',
  label: { zh: '会议类别', en: 'Tier' },
} as const;
const route: Route = { ...sound, fields: { tier } };
const row = { perPersonDay: 1, mostDays: 1, mostPersons: 1 };
const meeting: Standards['meeting'] = [
  { from: '2026-01-01', to: '2026-11-30', basis: '一号', rows: [{ tier: '甲类', ...row }] },
  { from: '2026-12-01', basis: '二号', rows: [{ tier: '乙类', ...row }] },
];
const knownOn = (today: string) => ({
  office: officeOn({ ...demoOffice, standards: { meeting } }, today),
  settings: {},
  today,
});

test('a standard offers what its column says on the day, each once', () => {
  const lodging = { ...tier, table: 'lodging', column: 'place' } as const;
  const known = { ...knownOn('2026-11-23'), office: officeOn(demoOffice, '2026-11-23') };
  const places = optionsOf(lodging, known, 'zh').map(({ value }) => value);
  expect(places).toContain('合肥市');
  expect(new Set(places).size).toBe(places.length);
  expect(optionsOf(tier, knownOn('2026-11-30'), 'zh')).toEqual([{ value: '甲类', text: '甲类' }]);
  expect(optionsOf(tier, knownOn('2026-12-01'), 'zh')).toEqual([{ value: '乙类', text: '乙类' }]);
});

const read = async (value: string, today: string) =>
  readAnswers(route, { tier: 'required' }, {}, { tier: value }, knownOn(today));

test('a value of another edition, or of none, is refused', async () => {
  expect(await read('甲类', '2026-11-30')).toMatchObject({ ok: true, data: { tier: '甲类' } });
  for (const [value, today] of [
    ['甲类', '2026-12-01'],
    ['丙类', '2026-11-30'],
    ['甲类', '2025-12-31'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop
    expect(await read(value, today)).toMatchObject({
      ok: false,
      faults: [{ at: 'tier', code: 'not-listed' }],
    });
  }
});
