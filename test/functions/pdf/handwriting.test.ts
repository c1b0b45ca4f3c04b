import { writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { openFonts } from '#functions/pdf/font/fonts.ts';
import { renderSheet } from '#functions/pdf/render-sheet.ts';
import { penLines } from '#statemachines/derive/pen-lines.ts';
import type { Sheet } from '#statemachines/sheet.ts';
import { readPdf } from './read-pdf.ts';
import { receivingSlip } from './sheets/receiving-slip.ts';
import { agreedByHand } from '../../rig/examples/handwriting.ts';

const fonts = openFonts();

const sheet: Sheet = {
  ...receivingSlip,
  copies: [
    {
      blocks: [
        {
          kind: 'opinions',
          title: '办理意见',
          steps: [
            {
              step: '批办',
              signatures: [
                {
                  opinion: '请工程建设股牵头，按时限办结。\n手写意见：',
                  handwriting: agreedByHand,
                  outcome: '批办',
                  post: '局长',
                  name: '沈立群',
                  signedAt: '2026-11-18 10:20',
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};

test('handwriting is drawn as lines in the signer’s box, never as a picture', async () => {
  const bytes = await renderSheet(sheet, fonts);
  const { contents, objects, texts } = readPdf(bytes);
  const curves = penLines(agreedByHand).lines.reduce((sum, line) => sum + line.curves.length, 0);
  expect(contents.join('\n').match(/ c(?= |\n)/gu)).toHaveLength(curves);
  expect([...objects.values()].some(({ text }) => text.includes('/Subtype /Image'))).toBe(false);
  expect(texts.join('')).toContain('手写意见：');
  // Whoever wants to look at it says where to.
  const seen = process.env['LOOK'];
  if (seen !== undefined) writeFileSync(`${seen}/handwriting.pdf`, bytes);
});

test('every point lies within the page’s text area', async () => {
  const { contents } = readPdf(await renderSheet(sheet, fonts));
  const points = [...contents.join('\n').matchAll(/([\d.]+) ([\d.]+) (?=m|c|[\d.]+ [\d.]+ c)/gu)];
  expect(points.length).toBeGreaterThan(40);
  for (const [, x, y] of points) {
    expect(Number(x)).toBeGreaterThan(50);
    expect(Number(x)).toBeLessThan(545);
    expect(Number(y)).toBeGreaterThan(50);
    expect(Number(y)).toBeLessThan(790);
  }
});
