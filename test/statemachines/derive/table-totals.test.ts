import { describe, expect, test } from '@jest/globals';
import { showFields } from '#statemachines/derive/form/show-fields.ts';
import { render } from '#statemachines/html.ts';
import type { Route } from '#statemachines/route.ts';
import { travelClaim } from '#statemachines/routes/finance/travel-claim.ts';
import { demoToday } from '../../rig/demo-today.ts';

const route: Route = travelClaim;
const known = { office: demoToday, settings: {}, today: '2026-12-07' };
const stay = { person: 'tian-ji', place: '六安市', date: '2026-12-03', nights: 1 };
const days = { first: '2026-12-03', last: '2026-12-04', mealDays: 2, transportDays: 0 };
const data = {
  stays: [{ key: 'r1', ...stay, invoiceNo: '26', amount: 33_000, limit: 33_000, own: 0 }],
  allowances: [
    { key: 'r1', ...days, person: 'tian-ji', mealRate: 10_000, transportRate: 8000, due: 20_000 },
  ],
};

describe('what a table of amounts comes to', () => {
  test('is not spelt where the words could be any of its sums', () => {
    const shown = render(showFields(route, ['stays'], data, known, 'zh'));
    expect(shown).toContain('330.00');
    expect(shown).not.toContain('元整');
  });

  test('leaves out rates, which stand with the days they are for', () => {
    const shown = render(showFields(route, ['allowances'], data, known, 'zh'));
    expect(shown).toContain('每天伙食100.00');
    expect(shown).toContain('合计<span>贰佰元整</span></th><td class="num">200.00</td></tr>');
  });
});
