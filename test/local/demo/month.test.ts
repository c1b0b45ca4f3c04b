import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Errand } from '#local/demo/month/errand.ts';
import { runDemo } from '#local/demo/run-demo.ts';
import { temporaryFolder } from '../shell/temporary-folder.ts';

const answers = {
  vehicle: 'pickup',
  odometer: 86_420,
  reason: '刹车异响。',
  items: [{ name: '更换前刹车片', quantity: 1, price: 45_000 }],
  shop: 'shunda',
};

const told: string[] = [];
const run = (errands: readonly Errand[], dir: string): Promise<boolean> =>
  runDemo({
    dir,
    cases: [],
    month: errands,
    tell: (line) => told.push(line),
    log: () => undefined,
  });

test('what is filed on one day goes on on another, and its papers are kept', async () => {
  const dir = temporaryFolder();
  const done = await run(
    [
      {
        day: 2,
        title: '领导不同意',
        run: (month) =>
          month
            .matter('刹车片')
            .decide('director', { by: 'shen-liqun', act: 'refuse', opinion: '车辆即将报废。' }),
      },
      {
        day: 1,
        title: '报修',
        async run(month) {
          await month.refuses('合同期内', () =>
            month.file('旧厂', 'vehicle-repair', {
              by: 'zhou-jianping',
              answers: { ...answers, shop: 'old-town' },
            }),
          );
          const repair = await month.file('刹车片', 'vehicle-repair', {
            by: 'zhou-jianping',
            answers,
          });
          await repair.decide('chief', { by: 'ouyang-kun', opinion: '情况属实。' });
        },
      },
    ],
    dir,
  );
  expect(told.join('\n')).not.toContain('失败');
  expect(done).toBe(true);
  const { requests } = JSON.parse(readFileSync(join(dir, 'index.json'), 'utf8'));
  expect(requests).toHaveLength(1);
  const [{ outcome, submittedAt, closedAt }] = requests;
  expect(outcome).toBe('refused');
  expect(closedAt.slice(0, 10) > submittedAt.slice(0, 10)).toBe(true);
}, 120_000);

test('an errand that stops, or a refusal that does not come, is told and counted', async () => {
  told.length = 0;
  const done = await run(
    [
      {
        day: 1,
        title: '应当拒绝',
        run: (month) =>
          month.refuses('不存在的理由', () => month.site.get('zhou-jianping', '/api/inbox')),
      },
    ],
    temporaryFolder(),
  );
  expect(done).toBe(false);
  expect(told.join('\n')).toContain('失败：应当拒绝而没有拒绝：不存在的理由');
}, 120_000);
