import { describe, expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { readPasted, readTable } from '#functions/xlsx/read-table.ts';
import { unpackedSize } from '#functions/xlsx/unpacked-size.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 流水号,凭证号 in GB18030, as an older Excel saves it. */
const older = Uint8Array.from([
  0xc1, 0xf7, 0xcb, 0xae, 0xba, 0xc5, 0x2c, 0xc6, 0xbe, 0xd6, 0xa4, 0xba, 0xc5,
]);

describe('a table sent back', () => {
  test('is read from CSV, in either encoding, and from what was pasted', async () => {
    expect(await readTable(bytesOf('流水号,凭证号\r\n"报销1",记-1\r\n'), 'csv')).toEqual([
      ['流水号', '凭证号'],
      ['报销1', '记-1'],
    ]);
    expect(await readTable(older, 'csv')).toEqual([['流水号', '凭证号']]);
    expect(readPasted('流水号\t凭证号\n报销1\t记,1')).toEqual([
      ['流水号', '凭证号'],
      ['报销1', '记,1'],
    ]);
    expect(readPasted('流水号;凭证号\n报销1;记-1')[1]).toEqual(['报销1', '记-1']);
  });

  test('is read from a workbook, figures and days as texts', async () => {
    const rows = [
      ['号', '金额', '日期'],
      ['报销1', 0.1 + 0.2, new Date('2026-11-23T00:00:00Z')],
      ["'=1", null, 7],
    ];
    const bytes = await writeXlsx({
      sheets: [{ name: '一', columns: [{}, {}, { numFmt: 'yyyy-mm-dd' }], rows }],
    });
    const [head, first, second] = await readTable(bytes, 'xlsx');
    expect(head).toEqual(['号', '金额', '日期']);
    expect(first).toEqual(['报销1', '0.3', '2026-11-23']);
    expect(second?.[0]).toBe('=1');
    expect(unpackedSize(bytes)).toBeGreaterThan(bytes.length);
  });

  test.each([
    ['bytes that are no workbook', bytesOf('PK\u0003\u0004 not really'), 'xlsx'],
    ['nothing at all', new Uint8Array(), 'xlsx'],
    ['two megabytes and more', new Uint8Array(2 * 1024 * 1024 + 1), 'csv'],
    ['lines without end', bytesOf('\n'.repeat(1_000_000)), 'csv'],
    ['bytes of no encoding', Uint8Array.from([0xff, 0xff, 0xff]), 'csv'],
  ])('table-unreadable: %s', async (_what, bytes, kind) => {
    await expect(readTable(bytes, kind)).rejects.toMatchObject({ code: 'table-unreadable' });
  });

  test('table-unreadable: a small workbook of very many texts, at once', async () => {
    const rows = Array.from({ length: 4000 }, (_, at) => [String(at).repeat(600)]);
    const bytes = await writeXlsx({ sheets: [{ name: '一', rows }] });
    expect([bytes.length < 2 * 1024 * 1024, unpackedSize(bytes) > 8 * 1024 * 1024]).toEqual([
      true,
      true,
    ]);
    await expect(readTable(bytes, 'xlsx')).rejects.toMatchObject({ code: 'table-unreadable' });
  });

  test('table-unreadable: a workbook that says it unpacks to more than any list', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '一', rows: [['x']] }] });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 46; at += 1) {
      if (view.getUint32(at, true) === 0x02_01_4b_50) view.setUint32(at + 24, 0xff_ff_ff_f0, true);
    }
    await expect(readTable(bytes, 'xlsx')).rejects.toMatchObject({ code: 'table-unreadable' });
  });
});
