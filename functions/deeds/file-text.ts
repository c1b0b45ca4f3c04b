import { inflateRawSync } from 'node:zlib';
import { pdfTexts } from './pdf-texts.ts';

/**
 * What can be read in a file without opening it in its own program: the text of Office and OFD packages, of XML, and of
 * PDFs whose fonts say what their codes mean. A scan has none; what cannot be read gives nothing.
 */
export function textsOf(kind: string, bytes: Uint8Array): readonly string[] {
  try {
    if (kind === 'pdf') return pdfTexts(bytes);
    if (kind === 'xml') return [plain(decode(bytes))];
    return packages.has(kind) ? entries(bytes).map((entry) => plain(decode(entry))) : [];
  } catch {
    return [];
  }
}

const packages: ReadonlySet<string> = new Set(['docx', 'xlsx', 'ofd']);

/** XML is in UTF-8, or says by its first two bytes in which UTF-16. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** Runs of one paragraph stand together, paragraphs and cells apart. */
const plain = (xml: string): string =>
  withoutComments(xml)
    .replaceAll(/<!\[CDATA\[|\]\]>/gu, '')
    .replaceAll(/<\/(?:w:p|si|row|a:p)>/gu, '\n')
    // No tag reaches over the next one: a file of brackets alone must not be read again from each of them.
    .replaceAll(/<[^<>]*>/gu, '')
    .replaceAll(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/giu, (_all, hex = '', decimal = '') =>
      characterOf(hex === '' ? Number(decimal) : Number.parseInt(String(hex), 16)),
    )
    .replaceAll('&amp;', '&');

const withoutComments = (xml: string): string =>
  xml
    .split('<!--')
    .map((part, at) => {
      const end = at === 0 ? -1 : part.indexOf('-->');
      return end < 0 ? part : part.slice(end + '-->'.length);
    })
    .join('');

const characterOf = (code: number): string => (code > 0x10_ff_ff ? '' : String.fromCodePoint(code));

/** No entry and no package is unpacked beyond this: a small file can claim to hold very much. */
const most = { entry: 16 * 1024 * 1024, package: 48 * 1024 * 1024 } as const;

/** The XML entries of a ZIP package, by its central directory; one that cannot be unpacked hides no other. */
function entries(bytes: Uint8Array): readonly Uint8Array[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) return [];
  const found: Uint8Array[] = [];
  let left: number = most.package;
  let at = view.readUInt32LE(end + 16);
  for (let n = view.readUInt16LE(end + 10); n > 0 && left > 0; n -= 1) {
    const nameLength = view.readUInt16LE(at + 28);
    const name = view.toString('utf8', at + 46, at + 46 + nameLength);
    if (name.toLowerCase().endsWith('.xml')) {
      const room = Math.min(left, most.entry);
      const entry = unpackedOrNot(view, at, room);
      // What was unpacked in vain was unpacked.
      left -= entry?.length ?? room;
      if (entry !== undefined) found.push(entry);
    }
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return found;
}

function unpackedOrNot(view: Buffer, at: number, room: number): Uint8Array | undefined {
  try {
    return unpacked(view, at, room);
  } catch {
    return undefined;
  }
}

function unpacked(view: Buffer, at: number, room: number): Uint8Array {
  const local = view.readUInt32LE(at + 42);
  const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
  const packed = view.subarray(start, start + view.readUInt32LE(at + 20));
  const method = view.readUInt16LE(at + 10);
  return method === 0
    ? packed.subarray(0, room)
    : inflateRawSync(packed, { maxOutputLength: room });
}
