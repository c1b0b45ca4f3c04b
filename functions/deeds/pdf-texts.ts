import { inflateSync } from 'node:zlib';

/**
 * The text of a PDF as far as its fonts' own tables (ToUnicode) tell what codes stand for. Fonts are not followed from
 * page to page: what pages show is read by each table in turn, and by all of them together, which finds a mark whose sign
 * comes from another font than its words.
 */
export function pdfTexts(bytes: Uint8Array): readonly string[] {
  const streams = streamsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const left = { codes: mostCodes };
  const tables = streams
    .filter((text) => text.includes('beginbf'))
    .map((text) => tableOf(text, left));
  const shown = streams
    .filter((text) => /\bT[jJ]\b/u.test(text))
    .flatMap((text) => text.match(strings) ?? [])
    .map(hexOf);
  const all = new Map(tables.flatMap((table) => [...table]));
  const plain = shown.map((hex) => Buffer.from(hex, 'hex').toString('latin1')).join('');
  // A file of very many tables is read by the first of them, and by all together.
  const length = shown.reduce((sum, hex) => sum + hex.length, 1);
  return [...tables.slice(0, Math.floor(mostRead / length)), all]
    .map((table) => shown.map((hex) => read(hex, table)).join(''))
    .concat(plain);
}

/** What is read of all streams, and what is unpacked for it, streams that hold more than may be read included. */
const mostBytes = 8 * 1024 * 1024;
const mostUnpacked = 64 * 1024 * 1024;
const mostStreams = 4000;
/** Codes of all tables together: a range of a few letters can claim sixty thousand, and a small file many ranges. */
const mostCodes = 400_000;
/** Digits of codes read, by one table after the other. */
const mostRead = 40_000_000;
// Strings of a content stream: <hex> or (literal, with escapes).
const strings = /<[\dA-Fa-f\s]+>|\((?:\\[^]|[^\\()])*\)/gu;

function streamsOf(pdf: Buffer): readonly string[] {
  const found: string[] = [];
  let left = mostBytes;
  let work = mostUnpacked;
  let at = 0;
  while (found.length < mostStreams && left > 0 && work > 0) {
    const start = pdf.indexOf('stream', at);
    const end = start < 0 ? -1 : pdf.indexOf('endstream', start);
    if (end < 0) break;
    const first = start + 'stream'.length + (pdf[start + 6] === 0x0d ? 2 : 1);
    const text = inflated(pdf.subarray(first, end), left);
    left -= text?.length ?? 0;
    work -= text?.length ?? left;
    if (text !== undefined) found.push(text);
    at = end + 'endstream'.length;
  }
  return found;
}

/** Undefined for what unpacks to more than that. */
function inflated(packed: Buffer, most: number): string | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: most, finishFlush: 2 }).toString('latin1');
  } catch (error) {
    if (isTooMuch(error)) return undefined;
    return packed.length > 100_000 ? '' : packed.toString('latin1');
  }
}

const isTooMuch = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_BUFFER_TOO_LARGE';

/** Codes in hexadecimal, each with what it stands for, as long as `left` lasts. */
function tableOf(cmap: string, left: { codes: number }): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([^]*?)endbfchar/gu)) {
    for (const [, code = '', to = ''] of block.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/gu)) {
      table.set(code.toLowerCase(), utf16(to));
    }
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([^]*?)endbfrange/gu)) {
    const ranges = /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*(?:<([\dA-Fa-f]+)>|\[([^\]]*)\])/gu;
    for (const [, from = '', to = '', first, list = ''] of block.matchAll(ranges)) {
      const named = list.match(/[\dA-Fa-f]+/gu) ?? [];
      const start = Number.parseInt(from, 16);
      const count = Math.min(Number.parseInt(to, 16) - start + 1, 65_536, left.codes);
      left.codes -= Math.max(count, 0);
      for (let n = 0; n < count; n += 1) {
        const code = (start + n).toString(16).padStart(from.length, '0');
        table.set(code, first === undefined ? utf16(named[n] ?? '') : after(first, n));
      }
    }
  }
  return table;
}

const utf16 = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{4}/gu) ?? []).map((unit) => Number.parseInt(unit, 16)));

const after = (first: string, n: number): string =>
  utf16((Number.parseInt(first, 16) + n).toString(16).padStart(first.length, '0'));

/** By codes of two bytes, then of one. */
function read(hex: string, table: ReadonlyMap<string, string>): string {
  const wide = (hex.match(/.{4}/gu) ?? []).map((code) => table.get(code) ?? '').join('');
  return wide === ''
    ? (hex.match(/../gu) ?? []).map((code) => table.get(code) ?? '').join('')
    : wide;
}

const hexOf = (shown: string): string =>
  shown.startsWith('<')
    ? shown.replaceAll(/[<>\s]/gu, '').toLowerCase()
    : Buffer.from(unescaped(shown.slice(1, -1)), 'latin1').toString('hex');

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const unescaped = (literal: string): string =>
  literal.replaceAll(/\\(\d{1,3}|[^])/gu, (_, what: string) =>
    /^\d/u.test(what) ? String.fromCharCode(Number.parseInt(what, 8)) : (escapes[what] ?? what),
  );
