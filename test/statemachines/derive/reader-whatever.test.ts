import { describe, expect, test } from '@jest/globals';
import {
  anything,
  asyncProperty,
  assert,
  constantFrom,
  dictionary,
  oneof,
  string,
} from 'fast-check';
import { readAnswers } from '#statemachines/derive/reader.ts';
import type { Asks } from '#statemachines/route.ts';
import { known, route } from './reading.ts';

describe('whatever arrives', () => {
  const every: Asks = Object.fromEntries(
    Object.entries(route.fields)
      .filter(([, { calc }]) => calc === undefined)
      .map(([id, field]) => [
        id,
        field.kind === 'lines'
          ? {
              rows: 'open',
              columns: Object.fromEntries(
                Object.entries(field.columns)
                  .filter(([, { calc }]) => calc === undefined)
                  .map(([name]) => [name, 'required'] as const),
              ),
            }
          : 'required',
      ]),
  );
  const names = oneof(
    constantFrom(
      ...Object.keys(route.fields),
      'items.0.price',
      'items.0.key',
      'items.1',
      'trip.from',
      'earlier.0.request',
    ),
    string(),
  );

  test('reading never throws, and every fault speaks both languages and says where', async () => {
    await assert(
      asyncProperty(dictionary(names, anything()), async (raw) => {
        const read = await readAnswers(route, every, {}, raw, known);
        if (read.ok) return;
        for (const { at, says } of read.faults) {
          expect(typeof at).toBe('string');
          expect(says.zh).toMatch(/[。？]$/u);
          expect(says.en).toMatch(/[.?]$/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('what was read reads back as itself', async () => {
    const { settlement: _rowsOfOthers, ...asks } = every;
    const first = await readAnswers(route, asks, {}, good, known);
    expect(first).toMatchObject({ ok: true });
    const again = await readAnswers(route, asks, first.data, first.data, known);
    expect(again).toEqual(first);
  });

  const good = {
    vehicle: 'pickup',
    odometer: '86420',
    reason: '刹车',
    note: '急',
    'items.0.name': '刹车片',
    'items.0.quantity': '２',
    'items.0.price': '214.25',
    shop: 'shunda',
    urgent: 'yes',
    urgentReason: '防汛',
    day: '2026-11-20',
    'trip.from': '2026-11-23',
    'trip.to': '2026-11-24',
    kindOfWork: 'repair',
    person: 'zhou-jianping',
    post: 'driver',
    department: 'general',
    readers: ['general'],
    seal: 'office-seal',
    'earlier.0.request': '样例2026-0001',
    'earlier.0.amount': '10',
    'approvedItems.0.name': '机油',
    'approvedItems.0.quantity': '1',
    'approvedItems.0.price': '10',
  };
});
