import { expect, test } from '@jest/globals';
import { formFields } from '#statemachines/derive/form.ts';
import { readForm } from '#statemachines/derive/reader.ts';
import { render } from '#statemachines/html.ts';
import { travelClaim } from '#statemachines/routes/finance/travel-claim.ts';
import { demoToday } from '../../rig/demo-today.ts';

const known = { office: demoToday, settings: { standard: {}, rank: {} }, today: '2026-12-07' };
const days = { first: '2026-12-03', last: '2026-12-05' };

const shown = async (values: Readonly<Record<string, unknown>>): Promise<string> => {
  const { allowances } = travelClaim.start.asks;
  return render(await formFields(travelClaim, { allowances }, { values, known, language: 'zh' }));
};

const box = (name: string, value: string) =>
  new RegExp(`name="allowances\\.0\\.${name}"[^>]*value="${value}"`, 'u');

test('days of allowance begin with those the dates span, until somebody types others', async () => {
  const row = { person: 'tian-ji', place: '其他地区', ...days };
  expect(await shown({ allowances: [row] })).toMatch(box('mealDays', '3'));
  const typed = await shown({ allowances: [{ ...row, mealDays: '1' }] });
  expect(typed).toMatch(box('mealDays', '1'));
  expect(typed).toMatch(box('transportDays', '3'));
});

test('nothing begins where the dates are missing or the wrong way round', async () => {
  const half = { person: 'tian-ji', first: '2026-12-05' };
  expect(await shown({ allowances: [half] })).toMatch(box('mealDays', ''));
  expect(await shown({ allowances: [{ ...half, last: '2026-12-03' }] })).toMatch(
    box('mealDays', ''),
  );
});

test('what finance allows begins with what was claimed', async () => {
  const checked = { rows: 'locked', columns: { approved: 'required', why: 'required' } } as const;
  const html = render(
    await formFields(
      travelClaim,
      { checked },
      {
        values: {},
        previous: { bills: [{ key: 'r1', note: '往返', invoiceNo: '26', amount: 45_600 }] },
        known,
        language: 'zh',
      },
    ),
  );
  expect(html).toMatch(/name="checked\.0\.approved"[^>]*value="456\.00"/u);
});

test('what was typed for one way of paying is still there after another was looked at', async () => {
  const { payBy, payeeBank, cashReason } = travelClaim.start.asks;
  const values = { payBy: 'cash', payeeBank: '青山县农商银行' };
  const asks = { payBy, payeeBank, cashReason };
  const html = render(await formFields(travelClaim, asks, { values, known, language: 'zh' }));
  expect(html).toContain('<input type="hidden" name="payeeBank" value="青山县农商银行">');
  const { data, faults } = await readForm(travelClaim, asks, {}, values, known);
  expect(data['payeeBank']).toBeUndefined();
  expect(faults.map(({ at }) => at)).toEqual(['cashReason']);
});
