import { expect, test } from '@jest/globals';
import { mayExtend } from '#domain/clock/may-extend.ts';
import { beijing, type Besides, clockOf, extensionsOf, pausesOf, plain } from './by-hand.ts';

type Row = readonly [
  what: string,
  limit: string,
  start: string,
  besides: Besides,
  most: number,
  latest: string,
];

const filed = '2026-03-02 09:00';
const tested = '2026-03-10 12:00 > 2026-03-31 12:00';

const rows: readonly Row[] = [
  ['信访 60 + 30 days', '60 days', filed, { cap: '90 days' }, 30, '2026-05-31'],
  [
    'what has been granted counts',
    '60 days',
    filed,
    { cap: '90 days', plus: [20] },
    10,
    '2026-05-31',
  ],
  ['nothing is left', '60 days', filed, { cap: '90 days', plus: [30] }, 0, '2026-05-31'],
  ['more than lawful already', '100 days', filed, { cap: '90 days' }, 0, '2026-05-31'],
  [
    '许可 20 + 10 working days',
    '20 working days',
    '2026-01-20 09:00',
    { cap: '30 working days' },
    10,
    '2026-03-09',
  ],
  [
    '60 working days end on 28 May, 61 on 29, 62 on 1 June',
    '60 working days',
    filed,
    { cap: '90 days' },
    1,
    '2026-05-31',
  ],
  [
    'a pause with a ground moves both: 17, 18, then 22 June',
    '60 working days',
    filed,
    { cap: '90 days', pauses: [tested] },
    1,
    '2026-06-20',
  ],
  [
    'one without a ground moves the limit alone',
    '60 working days',
    filed,
    { cap: '90 days', pauses: [`${tested} without ground`] },
    0,
    '2026-05-31',
  ],
  ['months below days', '1 month', filed, { cap: '90 days' }, 1, '2026-05-31'],
  [
    'hours: 24 end on Friday at 10, the ceiling on Monday at 24',
    '24 hours',
    '2026-11-19 10:00',
    { cap: '2 working days' },
    85,
    '2026-11-23',
  ],
];

test.each(rows)('%s', (_what, limit, start, besides, most, latest) => {
  const clock = clockOf(limit, start, besides);
  const facts = [pausesOf(besides), extensionsOf(start, besides)] as const;
  const may = mayExtend(clock, ...facts, plain, beijing('2026-12-01 09:00'));
  expect(may).toEqual({ ceiling: true, most, latest, basis: '法定上限' });
});

test('without a statutory ceiling nothing is said about one', () => {
  const clock = clockOf('5 working days', filed);
  expect(mayExtend(clock, [], [], plain, beijing(filed))).toEqual({ ceiling: false });
});
