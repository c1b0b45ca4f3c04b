import { inflateSync } from 'node:zlib';

/** A reader of its own, so that the tests do not trust the writer: objects, streams, page texts. */
export interface ReadPdf {
  readonly file: string;
  readonly objects: ReadonlyMap<number, ReadObject>;
  /** The operators of each page, in page order. */
  readonly contents: readonly string[];
  /** The text of each page: one line for each text object. */
  readonly texts: readonly string[];
  /** Every font by the name that the contents call it. */
  readonly fonts: ReadonlyMap<string, ReadFont>;
}

interface ReadObject {
  readonly text: string;
  readonly stream?: Uint8Array;
}

interface ReadFont {
  readonly program: Uint8Array;
  readonly characterOf: ReadonlyMap<number, string>;
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = readObjects(file);
  const kids = /\/Kids \[([^\]]*)\]/.exec(find(objects, '/Type /Pages'))?.[1] ?? '';
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => object(objects, id).text);
  const contents = pages.map((page) => {
    const { stream } = object(objects, reference(page, 'Contents'));
    return Buffer.from(stream ?? []).toString('latin1');
  });
  const fonts = readFonts(objects, object(objects, reference(pages[0] ?? '', 'Resources')).text);
  return { file, objects, contents, fonts, texts: contents.map((each) => textOf(each, fonts)) };
}

function readObjects(file: string): Map<number, ReadObject> {
  const objects = new Map<number, ReadObject>();
  for (const match of file.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length;
    const length = /^<<[^]*?\/Length (\d+)/.exec(file.slice(start, start + 2000))?.[1];
    const body = file.slice(start, file.indexOf('endobj', start));
    const streamAt = body.indexOf('stream\n');
    if (length === undefined || streamAt < 0) objects.set(Number(match[1]), { text: body });
    else {
      const from = start + streamAt + 'stream\n'.length;
      const raw = Buffer.from(file.slice(from, from + Number(length)), 'latin1');
      const text = body.slice(0, streamAt);
      const stream = text.includes('/FlateDecode') ? inflateSync(raw) : raw;
      objects.set(Number(match[1]), { text, stream });
    }
  }
  for (const { text, stream } of Array.from(objects.values())) {
    if (text.includes('/Type /ObjStm')) readObjectStream(text, stream ?? new Uint8Array(), objects);
  }
  return objects;
}

function readObjectStream(text: string, stream: Uint8Array, into: Map<number, ReadObject>): void {
  const contents = Buffer.from(stream).toString('latin1');
  const first = Number(/\/First (\d+)/.exec(text)?.[1]);
  const numbers = contents.slice(0, first).trim().split(/\s+/).map(Number);
  for (let at = 0; at < numbers.length; at += 2) {
    const end = numbers[at + 3];
    const from = first + (numbers[at + 1] ?? 0);
    const own = contents.slice(from, end === undefined ? undefined : first + end);
    into.set(numbers[at] ?? 0, { text: own });
  }
}

const object = (objects: ReadonlyMap<number, ReadObject>, id: string | undefined): ReadObject => {
  const found = objects.get(Number(id));
  if (found === undefined) throw new Error(`no object ${id}`);
  return found;
};

const reference = (text: string, key: string): string | undefined =>
  new RegExp(`/${key} \\[? ?(\\d+) 0 R`).exec(text)?.[1];

function find(objects: ReadonlyMap<number, ReadObject>, words: string): string {
  for (const { text } of objects.values()) if (text.includes(words)) return text;
  throw new Error(`no object with ${words}`);
}

function readFonts(
  objects: ReadonlyMap<number, ReadObject>,
  resources: string,
): Map<string, ReadFont> {
  const fonts = new Map<string, ReadFont>();
  for (const [, name = '', id] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const font = object(objects, id).text;
    const descendant = object(objects, reference(font, 'DescendantFonts')).text;
    const descriptor = object(objects, reference(descendant, 'FontDescriptor')).text;
    const program = object(objects, reference(descriptor, 'FontFile2')).stream ?? new Uint8Array();
    const map = object(objects, reference(font, 'ToUnicode')).stream ?? new Uint8Array();
    fonts.set(name, { program, characterOf: readMap(Buffer.from(map).toString('latin1')) });
  }
  return fonts;
}

function readMap(map: string): Map<number, string> {
  const entries = [...map.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]{4,8})>$/gm)];
  return new Map(
    entries.map(([, glyph = '', units = '']) => [
      Number.parseInt(glyph, 16),
      (units.match(/.{4}/g) ?? [])
        .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
        .join(''),
    ]),
  );
}

function textOf(contents: string, fonts: ReadonlyMap<string, ReadFont>): string {
  let text = '';
  let font: ReadFont | undefined;
  for (const [token, name, codes] of contents.matchAll(/\/(F\d+) |<([0-9a-f]+)>|\bET\b/g)) {
    if (name !== undefined) font = fonts.get(name);
    else if (codes !== undefined) {
      for (const code of codes.match(/.{4}/g) ?? []) {
        text += font?.characterOf.get(Number.parseInt(code, 16)) ?? '\u{fffd}';
      }
    } else if (token === 'ET') text += '\n';
  }
  return text;
}
