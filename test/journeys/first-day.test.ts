import { expect, test } from '@jest/globals';
import { demoOffice } from '#local/demo-office.ts';
import { openRig } from '../rig/open-rig.ts';
import { receive } from '../rig/receiving.ts';

// Fifteen working days from Monday 2 March 2026: that day counted they end on Friday 20 March, else on Monday 23 March.
test.each<[string, Readonly<Record<string, boolean>>, string, boolean]>([
  ['as the time-limit rule has it', {}, '2026-03-20', true],
  [
    'where the office begins with the next day',
    { replyCountsReceiptDay: false },
    '2026-03-23',
    false,
  ],
])('a reply is due %s', async (_, own, last, counts) => {
  const settings = Object.fromEntries(
    Object.entries(own).map(([name, value]) => [`document-receiving.${name}`, value]),
  );
  const now = new Date('2026-03-02T01:00:00.000Z');
  const rig = await openRig({ now: () => now, office: { ...demoOffice, settings } });
  try {
    const incoming = await receive(rig, '2026-03-02', { matterKind: 'request' });
    await incoming.untilHandling('2026-04-30');
    const row = await incoming.row('reply', '');
    expect(row.clock?.countsStartDay).toBe(counts);
    expect(new Date(Date.parse(row.due ?? '') + 8 * 3_600_000).toISOString().slice(0, 10)).toBe(
      last,
    );
  } finally {
    await rig.close();
  }
});
