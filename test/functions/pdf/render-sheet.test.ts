import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { encode } from 'uqr';
import { fontFiles, openFonts } from '#functions/pdf/font/fonts.ts';
import { renderSheet, UnprintableError } from '#functions/pdf/render-sheet.ts';
import type { Sheet } from '#statemachines/sheet.ts';
import { readPdf } from './read-pdf.ts';
import { claimSheet } from './sheets/claim-sheet.ts';
import { receivingSlip } from './sheets/receiving-slip.ts';
import { repairSlip } from './sheets/repair-slip.ts';
import { stringsOf } from './sheets/strings-of.ts';
import { vehicleRepair } from './sheets/vehicle-repair.ts';

const fonts = openFonts();
const tight = (text: string): string => text.replaceAll(/\s/gu, '');

const sheets: readonly (readonly [string, Sheet, pages: number])[] = [
  ['a repair record', vehicleRepair, 3],
  ['a slip in two copies', repairSlip, 1],
  ['a claim with cut lines', claimSheet, 3],
  ['a receiving slip', receivingSlip, 2],
];

describe.each(sheets)('%s', (_name, sheet, pages) => {
  test('holds every word of the sheet as text', async () => {
    const { texts } = readPdf(await renderSheet(sheet, fonts));
    const printed = tight(texts.join(''));
    const missing = stringsOf(sheet).filter((each) => !printed.includes(tight(each)));
    expect(missing).toEqual([]);
    expect(texts).toHaveLength(pages);
  });

  test('is the same file for the same sheet', async () => {
    const first = await renderSheet(sheet, fonts);
    const second = await renderSheet(structuredClone(sheet), fonts);
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test('has what PDF/A-3u asks for', async () => {
    const { file, objects } = readPdf(await renderSheet(sheet, fonts));
    const all = [...objects.values()].map(({ text }) => text).join('\n');
    expect(file).toContain(
      '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>',
    );
    expect(all).toContain('/GTS_PDFA1');
    expect(all).toMatch(/\/Lang \(zh-CN\)|\/Lang <[^>]*>/);
    expect(file).toMatch(/\/ID \[ <([0-9a-f]{32})> <\1> \]/i);
    expect(all).not.toMatch(/\/JavaScript|\/Encrypt|\/SMask/);
  });

  test('uses glyphs of embedded fonts only, and none without a character', async () => {
    const { contents, fonts: embedded } = readPdf(await renderSheet(sheet, fonts));
    for (const content of contents) {
      let characters: ReadonlyMap<number, string> = new Map();
      for (const [, name, codes] of content.matchAll(/\/(F\d+) |<([0-9a-f]+)>/g)) {
        if (name !== undefined) characters = embedded.get(name)?.characterOf ?? new Map();
        for (const code of codes?.match(/.{4}/g) ?? []) {
          expect(characters.get(Number.parseInt(code, 16))).toBeTruthy();
        }
      }
    }
    for (const { program } of embedded.values()) expect(program.length).toBeGreaterThan(500);
  });

  test('draws rectangles and straight lines only, and nothing in red', async () => {
    const { contents } = readPdf(await renderSheet(sheet, fonts));
    for (const content of contents) {
      expect(content).not.toMatch(/(?:^|\s)[cvy](?:\s|$)/m);
      for (const [, red, green, blue] of content.matchAll(
        /([.\d]+) ([.\d]+) ([.\d]+) (?:rg|RG)/g,
      )) {
        expect(Number(red)).toBeLessThanOrEqual(Math.min(Number(green), Number(blue)));
      }
    }
  });

  test('stays small', async () => {
    expect((await renderSheet(sheet, fonts)).length).toBeLessThan(130_000);
  });
});

test('the data behind the sheet is attached as its source', async () => {
  const { objects } = readPdf(await renderSheet(vehicleRepair, fonts));
  const all = [...objects.values()];
  const file = all.find(
    ({ text, stream }) => text.includes('/EmbeddedFile') && stream !== undefined,
  );
  expect(Buffer.from(file?.stream ?? []).toString()).toBe(vehicleRepair.source?.json);
  expect(all.some(({ text }) => text.includes('/AFRelationship /Source'))).toBe(true);
});

test('an outcome mark always says that it is no seal', async () => {
  const { texts } = readPdf(await renderSheet(vehicleRepair, fonts));
  expect(texts.join('')).toContain('电子审批记录，不具印章效力');
});

test('fonts may lie in any folder, and the file is the same', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'fonts-'));
  const { resolve } = createRequire(import.meta.url);
  for (const file of Object.values(fontFiles))
    symlinkSync(resolve(file), join(dir, basename(file)));
  const elsewhere = await renderSheet(claimSheet, openFonts(dir));
  rmSync(dir, { recursive: true });
  expect(Buffer.compare(elsewhere, await renderSheet(claimSheet, fonts))).toBe(0);
});

test.each([
  ['an emoji', '车坏了😀', ['😀']],
  ['a joiner that nobody sees', '张\u200d三', ['\u200d']],
  ['a change of direction', '金额\u202e001', ['\u202e']],
  ['a tab', '甲\t乙', ['\t']],
  ['private use, twice and another', '\ue000\ue000\uf8ff', ['\ue000', '\uf8ff']],
] as const)('refuses %s and names it', async (_name, text, characters) => {
  const sheet: Sheet = { ...repairSlip, heading: { title: text } };
  const refusal = renderSheet(sheet, fonts);
  await expect(refusal).rejects.toBeInstanceOf(UnprintableError);
  await expect(refusal).rejects.toMatchObject({ characters });
});

test.each([
  [
    'a row with too few cells',
    { kind: 'table', columns: [{ heading: '甲', width: 1, align: 'left' }], rows: [{ cells: [] }] },
    'A row of 0 cells does not fit 1 columns.',
  ],
  [
    'a row that is wider than its form',
    { kind: 'form', across: 1, rows: [[{ value: '甲', span: 2 }]] },
    'A row of 2 pairs does not fit 1 across.',
  ],
] as const)('refuses %s, so that nothing is dropped', async (_name, block, message) => {
  const sheet: Sheet = { ...repairSlip, copies: [{ blocks: [block] }] };
  await expect(renderSheet(sheet, fonts)).rejects.toThrow(message);
});

test('refuses a name of the attached data that a file could not have', async () => {
  const source = { name: 'a(b.json', description: '数据', json: '{}' };
  await expect(renderSheet({ ...repairSlip, source }, fonts)).rejects.toThrow('plain file name');
});

test('draws the QR code of the address', async () => {
  const { contents } = readPdf(await renderSheet(vehicleRepair, fonts));
  const lines = (contents.at(-1) ?? '').split('\n');
  const drawn = lines.find((line) => line.endsWith(' f')) ?? '';
  const rectangles = [...drawn.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)].map((each) =>
    each.slice(1).map(Number),
  );
  const block = vehicleRepair.copies[0]?.blocks.find(({ kind }) => kind === 'verification');
  const { data, size } = encode(block?.kind === 'verification' ? block.url : '', {
    ecc: 'M',
    border: 0,
  });
  const cell = rectangles[0]?.[3] ?? 0;
  const left = Math.min(...rectangles.map(([x = 0]) => x));
  const top = Math.max(...rectangles.map(([, y = 0]) => y));
  const dark = data.map((row) => row.map(() => false));
  for (const [x = 0, y = 0, width = 0] of rectangles) {
    const across = Math.round((x - left) / cell);
    dark[Math.round((top - y) / cell)]?.fill(true, across, across + Math.round(width / cell));
  }
  expect(size).toBeGreaterThan(20);
  expect(dark).toEqual(data);
});
