/** The container of a TrueType file: named tables, each with a checksum. */

export type Tables = ReadonlyMap<string, Uint8Array>;

const recordLength = 16;
const headerLength = 12;
const checksumOfFile = 0xb1_b0_af_ba;

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The tables as windows on `bytes`; nothing is copied. */
export function readTables(bytes: Uint8Array): Tables {
  const view = viewOf(bytes);
  const count = view.getUint16(4);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < count; index += 1) {
    const record = headerLength + index * recordLength;
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
    const start = view.getUint32(record + 8);
    tables.set(tag, bytes.subarray(start, start + view.getUint32(record + 12)));
  }
  return tables;
}

const padded = (length: number): number => (length + 3) & ~3;

/** The sum of a table's big-endian words; `bytes` must be padded to a whole word. */
function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + padded(length); at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** A TrueType file of `tables`, in the order of their tags; `head` must have its adjustment field zeroed. */
export function writeTables(tables: Tables): Uint8Array {
  const entries = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const contents = headerLength + entries.length * recordLength;
  const length = entries.reduce((sum, [, table]) => sum + padded(table.length), contents);
  const file = new Uint8Array(length);
  const view = viewOf(file);

  const largestPower = 31 - Math.clz32(entries.length);
  view.setUint32(0, 0x0001_0000);
  view.setUint16(4, entries.length);
  view.setUint16(6, recordLength << largestPower);
  view.setUint16(8, largestPower);
  view.setUint16(10, entries.length * recordLength - (recordLength << largestPower));

  let start = contents;
  let head = 0;
  for (const [index, [tag, table]] of entries.entries()) {
    const record = headerLength + index * recordLength;
    file.set(table, start);
    for (let at = 0; at < 4; at += 1) view.setUint8(record + at, tag.charCodeAt(at));
    view.setUint32(record + 4, checksum(view, start, table.length));
    view.setUint32(record + 8, start);
    view.setUint32(record + 12, table.length);
    if (tag === 'head') head = start;
    start += padded(table.length);
  }
  view.setUint32(head + 8, (checksumOfFile - checksum(view, 0, length)) >>> 0);
  return file;
}
