import { deflateRawSync, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { textsOf } from '#functions/deeds/file-text.ts';
import { cpuTimer } from '../../rig/cpu-time.ts';
import { openRig, type Rig } from '../../rig/open-rig.ts';
import { refusedWith } from '../../rig/receiving.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

const text = (said: string): Buffer => Buffer.from(said);

interface Packed {
  readonly name?: string;
  readonly encoding?: 'utf8' | 'utf16le';
  /** An entry before it, named so often. */
  readonly beside?: string;
  readonly times?: number;
}

/** A package as Word writes it. */
function docx(
  xml: string,
  { name = 'word/document.xml', encoding = 'utf8', beside, times = 1 }: Packed = {},
): Buffer {
  const files = [
    ...(beside === undefined ? [] : [['a.xml', text(beside)] as const]),
    [name, Buffer.from(xml, encoding)] as const,
  ];
  const locals: Buffer[] = [];
  const end = Buffer.alloc(22);
  const central: Buffer[] = [];
  for (const [called, content] of files) {
    const data = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt16LE(called.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt16LE(called.length, 28);
    entry.writeUInt32LE(Buffer.concat(locals).length, 42);
    locals.push(local, text(called), data);
    central.push(entry, text(called));
  }
  const [named, called] = central;
  const again = Array.from({ length: times - 1 }, () => [named ?? end, called ?? end]).flat();
  central.unshift(...again);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(central.length / 2, 10);
  end.writeUInt32LE(Buffer.concat(locals).length, 16);
  return Buffer.concat([...locals, ...central, end]);
}

const code = (n: number): string => (n + 1).toString(16).padStart(4, '0');

/** Codes 1, 2, 3… stand for the letters in turn, in a font of its own table. */
function pdf(letters: string, shown = letters.length): Buffer {
  const lines = Array.from(letters, (letter, n) => {
    const to = letter.charCodeAt(0).toString(16).padStart(4, '0');
    return `<${code(n)}> <${to}>`;
  });
  const cmap = `${String(lines.length)} beginbfchar\n${lines.join('\n')}\nendbfchar`;
  const page = `BT <${Array.from({ length: shown }, (_, n) => code(n)).join('')}> Tj ET`;
  const stream = (content: string): Buffer =>
    Buffer.concat([text('<< >> stream\n'), deflateSync(text(content)), text('\nendstream\n')]);
  return Buffer.concat([text('%PDF-1.7\n'), stream(cmap), stream(page)]);
}

/** Uploads it and asks for it to be taken; what it is refused with, or its name. */
async function taken(name: string, bytes: Uint8Array): Promise<string> {
  const by = rig.as('song-yuwei');
  const ticket = await rig.deeds.announceFile(by, { name, size: bytes.length });
  await rig.world.uploads.keep(ticket.fields['key'] ?? '', bytes, 'application/octet-stream');
  return (await rig.deeds.receiveFile(by, ticket.id, 'original')).name;
}

const run = (said: string): string => `<w:r><w:t>${said}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.map(run).join('')}</w:p>`;

describe('a file with a mark is not taken', () => {
  test.each<[where: string, name: string, bytes: Buffer]>([
    ['in a Word text, across runs', '名单.docx', docx(paragraph('机', '密', '★10年'))],
    ['in a PDF', '通知.pdf', pdf('绝密★长期')],
    ['in an XML', '报文.xml', text('<?xml version="1.0"?><a>秘密★1年</a>')],
    ['by the numbers of its characters', '清单.docx', docx(paragraph('&#x7EDD;&#23494;★'))],
    ['with what nobody sees in it', '清单.docx', docx(paragraph('绝\u200b', '密★'))],
    [
      'from top to bottom',
      '清单.docx',
      docx(['绝', '密', '★'].map((one) => paragraph(one)).join('')),
    ],
    ['with a comment in it', '清单.docx', docx(paragraph('绝<!-- > -->密★'))],
    ['as it stands', '清单.docx', docx(paragraph('<![CDATA[绝密★]]>'))],
    [
      'under a name in capitals',
      '清单.docx',
      docx(paragraph('绝密★'), { name: 'word/DOCUMENT.XML' }),
    ],
    ['in UTF-16', '报文.docx', docx(`\ufeff${paragraph('绝密★')}`, { encoding: 'utf16le' })],
    [
      'beside what unpacks to too much',
      '清单.docx',
      docx(paragraph('绝密★'), { beside: `<a>${' '.repeat(20_000_000)}</a>` }),
    ],
    ['of a work secret', '通讯录.docx', docx(paragraph('工作秘密▲'))],
  ])('%s', async (_where, name, bytes) => {
    expect(await refusedWith(taken(name, bytes))).toBe('file-secret');
  });

  test('in its name, before anything is uploaded', async () => {
    const act = rig.deeds.announceFile(rig.as('song-yuwei'), { name: '机密★名单.pdf', size: 9 });
    expect(await refusedWith(act)).toBe('file-secret');
  });
});

describe('other files are taken', () => {
  test.each<[what: string, name: string, bytes: Buffer]>([
    [
      'that speak of secrecy',
      '保密规定.docx',
      docx(paragraph('保守国家秘密') + paragraph('★三星级')),
    ],
    ['whose letters are only there', '表.pdf', pdf('水机密★', 1)],
    ['that cannot be read', '坏.docx', text('PK\u0003\u0004 no package')],
    ['that are scans', '扫描.pdf', text('%PDF-1.7 nothing to read')],
  ])('%s', async (_what, name, bytes) => {
    expect(await taken(name, bytes)).toBe(name);
  });

  const stream = (content: string): Buffer =>
    Buffer.concat([text('<< >> stream\n'), deflateSync(text(content)), text('\nendstream\n')]);
  const shown = `BT ${`<${'0001'.repeat(1000)}> Tj `.repeat(300)} ET`;
  const tables = Array.from({ length: 300 }, () => stream('beginbfchar <0001> <0041> endbfchar'));
  const bomb = stream(' '.repeat(9_000_000));

  test.each<[what: string, kind: string, bytes: () => Buffer]>([
    [
      'a PDF whose ranges claim very many codes',
      'pdf',
      () => stream(`beginbfrange\n${'<0000> <FFFF> <0041>\n'.repeat(300)}endbfrange`),
    ],
    ['a PDF of very many tables', 'pdf', () => Buffer.concat([...tables, stream(shown)])],
    [
      'a PDF of streams that unpack to too much',
      'pdf',
      () => Buffer.concat(Array.from({ length: 1000 }, () => bomb)),
    ],
    [
      'a package that names one such entry again and again',
      'docx',
      () => docx('<a/>', { beside: ' '.repeat(17_000_000), times: 2000 }),
    ],
    ['an XML of brackets alone', 'xml', () => text('<'.repeat(2_000_000))],
    ['an XML of comments without end', 'xml', () => text('<!--'.repeat(500_000))],
  ])('%s is read in no time', (_what, kind, bytes) => {
    const file = bytes();
    const spent = cpuTimer();
    textsOf(kind, file);
    expect(spent()).toBeLessThan(5000);
  });

  test('a package that claims to hold very much is not unpacked beyond measure', () => {
    const huge = docx(`<a>${' '.repeat(40_000_000)}机密★</a>`);
    expect(textsOf('docx', huge)).toEqual([]);
  });
});

test('a draft keeps nothing that is marked', async () => {
  const by = rig.as('song-yuwei');
  const act = rig.deeds.saveDraft(by, 'document-receiving', { docTitle: '机密★名单' }, []);
  expect(await refusedWith(act)).toBe('form-faults');
  expect(await rig.deeds.drafts(by)).toEqual([]);
});
