import { describe, expect, test } from '@jest/globals';
import { anything, assert, asyncProperty, constantFrom, dictionary } from 'fast-check';
import type { Known } from '#statemachines/answers.ts';
import { editRows } from '#statemachines/derive/form/edit-rows.ts';
import { errorList } from '#statemachines/derive/form/error-list.ts';
import { formFields, type FormOptions } from '#statemachines/derive/form.ts';
import { showFields } from '#statemachines/derive/form/show-fields.ts';
import { readAnswers } from '#statemachines/derive/reader.ts';
import { render } from '#statemachines/html.ts';
import type { Asks, Route } from '#statemachines/route.ts';
import { expectGolden } from '../../golden.ts';
import { sampleData } from '../sample-data.ts';
import { sampleRoute } from '../sample-route.ts';
import { demoToday } from '../../rig/demo-today.ts';
import { offered } from '../../rig/offered.ts';

const office = {
  ...demoToday,
  persons: demoToday.persons.filter(({ id }) => ['zhou-jianping', 'tian-ji'].includes(id)),
  posts: demoToday.posts.filter(({ id }) => ['driver', 'head'].includes(id)),
};
const known: Known = {
  office,
  settings: {},
  today: '2026-11-23',
  offers: { requester: 'zhou-jianping', request: 'mine', offered: [offered()] },
};
const route: Route = sampleRoute;
const form = async (asks: Asks, options: Partial<FormOptions>) =>
  render(await formFields(route, asks, { values: {}, known, language: 'zh', ...options }));

/** What a driver typed in a hurry: a bad odometer, a price with three decimals, one blank row, a script. */
const typed = {
  vehicle: 'pickup',
  odometer: '八六四二零',
  reason: '刹车距离变长\n<script>alert(1)</script>',
  note: '" onfocus="x',
  'items.0.key': 'r1',
  'items.0.name': '更换前轮刹车片',
  'items.0.quantity': '１',
  'items.0.price': '428.50',
  'items.1.name': '更换蓄电池',
  'items.1.quantity': '1',
  'items.1.price': '580.005',
  'items.2.name': '',
  'items.2.quantity': '',
  'items.2.price': '',
  shop: 'old-town',
};

describe('a form with faults', () => {
  test.each(['zh', 'en'] as const)(
    'in %s is as reviewed: faults beside the fields, all kept, sums of what can be read',
    async (language) => {
      const reading = await readAnswers(route, route.start.asks, {}, typed, known);
      const faults = reading.ok ? [] : reading.faults;
      const fields = await form(route.start.asks, { values: typed, faults, language });
      expectGolden(
        `sample/form-faults.${language}.html`,
        `${render(errorList(route, { faults, language }))}${fields}`,
      );
    },
  );

  test('links every fault to something on the page', async () => {
    const reading = await readAnswers(
      route,
      route.start.asks,
      {},
      { ...typed, hacked: 'x' },
      known,
    );
    const faults = reading.ok ? [] : reading.faults;
    expect(faults).toHaveLength(5);
    const page = `${render(errorList(route, { faults, language: 'zh', prefix: 'agree.' }))}${await form(route.start.asks, { values: typed, faults, prefix: 'agree.' })}`;
    const missing = [...page.matchAll(/href="#([^"]*)"/gu)]
      .map(([, id]) => id ?? '')
      .filter((id) => !page.includes(` id="${id}"`));
    expect(missing).toEqual([]);
  });

  test('describes every broken control by its sentence', async () => {
    const reading = await readAnswers(route, route.start.asks, {}, typed, known);
    const page = await form(route.start.asks, {
      values: typed,
      faults: reading.ok ? [] : reading.faults,
    });
    const described = [
      ...page.matchAll(/aria-invalid="true" aria-describedby="([^"]*)"/gu),
    ].flatMap(([, ids]) => ids?.split(' ') ?? []);
    expect(described.length).toBeGreaterThanOrEqual(3);
    expect(described.filter((id) => !page.includes(` id="${id}"`))).toEqual([]);
  });
});

describe('a form', () => {
  const every: Asks = Object.fromEntries(
    Object.entries(route.fields).flatMap(([id, { kind, calc }]) =>
      calc === undefined && kind !== 'lines' ? [[id, 'optional' as const]] : [],
    ),
  );

  test('has a control for every kind of field', async () => {
    expectGolden(
      'sample/form-every-kind.zh.html',
      await form(every, { values: await sampleData(route) }),
    );
  });

  test('lets no text become mark-up, whatever was typed', async () => {
    await assert(
      asyncProperty(
        dictionary(
          constantFrom(...Object.keys(every), 'trip.from', 'earlier.0.request'),
          anything(),
        ),
        async (values) => {
          const page = await form(every, { values });
          expect(
            page.match(
              /<(?!\/?(?:button|div|label|select|option|input|p|textarea|fieldset|legend|section|h2|dl|dt|dd|b)\b)/gu,
            ),
          ).toBeNull();
        },
      ),
      { numRuns: 60 },
    );
  });

  test('shows what is typed again and again as it was typed', async () => {
    const page = await form(route.start.asks, { values: typed });
    for (const text of [
      '八六四二零',
      '580.005',
      '１',
      '&quot; onfocus=&quot;x',
      '&lt;script&gt;',
      '老城汽车修理铺（不在列表中',
    ]) {
      expect(page).toContain(text);
    }
  });

  test('names a bad date in a plain box, where a date box would drop it', async () => {
    const page = await form({ day: 'required' }, { values: { day: '昨天' } });
    expect(page).toContain('<input type="text" id="day" name="day" value="昨天">');
  });

  test('asks only what applies', async () => {
    const asks: Asks = { urgent: 'required', urgentReason: 'required' };
    expect(await form(asks, { values: { urgent: 'no' } })).not.toContain('urgentReason');
    expect(await form(asks, { values: { urgent: 'yes' } })).toContain('urgentReason');
  });
});

describe('editRows', () => {
  test('nothing pressed, nothing edited', () => {
    expect(editRows(typed)).toBeUndefined();
  });

  test('adds a blank row at the end and keeps the rest', async () => {
    const edited = editRows({ ...typed, _add: 'items' });
    expect(edited).toMatchObject({ reason: typed.reason, items: [{ key: 'r1' }, {}, {}, {}] });
    expect(await form(route.start.asks, { values: edited ?? {} })).toContain(
      'name="items.3.price"',
    );
  });

  test('drops the row whose button was pressed', () => {
    expect(editRows({ ...typed, _drop: 'items.0' })).toMatchObject({
      items: [{ name: '更换蓄电池', price: '580.005' }, { name: '' }],
    });
  });

  test('sums without submitting', () => {
    expect(editRows({ note: 'x', _sum: '1' })).toEqual({ note: 'x' });
  });

  test('keeps to the form whose button it was', () => {
    const raw = { 'agree.note': 'a', 'other.note': 'b', _add: 'agree.items' };
    expect(editRows(raw, 'agree.')).toEqual({ note: 'a', items: [{}] });
  });
});

describe('showFields', () => {
  const settlement = [
    { key: 'r1', name: '刹车片', approved: 42_850, settled: 40_000, cut: 2850 },
    { key: 'r2', name: '蓄电池', approved: 58_000, settled: 58_000, cut: 0 },
  ];

  test('shows what was asked, given and cut, with totals in capitals', () => {
    const shown = render(showFields(route, ['settlement'], { settlement }, known, 'zh'));
    expect(shown).toContain(
      '<td class="num">428.50</td><td class="num">400.00</td><td class="num">28.50</td>',
    );
    expect(shown).toContain('合计<span>玖佰捌拾元整</span>');
  });

  test('leaves out what has no value, and says the amount in capitals', () => {
    expect(
      render(showFields(route, ['estimate', 'note', 'items'], { estimate: 60_850 }, known, 'zh')),
    ).toBe(
      '<dl class="kv"><div><dt>预估金额</dt><dd><span class="nb">608.50元</span>，陆佰零捌元伍角整</dd></div>\n</dl>\n',
    );
  });
});
