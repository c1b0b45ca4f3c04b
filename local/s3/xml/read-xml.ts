import { S3Refusal } from '../s3-refusal.ts';

export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

interface Growing {
  readonly name: string;
  text: string;
  readonly children: Growing[];
}

const tag =
  /<(?<close>\/?)(?<name>[A-Za-z_][\w:.-]*)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(?<empty>\/?)>/y;
const text = /[^<]+/y;
const aside = /<\?[^>]*\?>|<!--(?:(?!--)[\s\S])*-->/y;

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};
const entity = /&(?:#x(?<hex>[0-9a-f]{1,6})|#(?<decimal>\d{1,7})|(?<word>\w+));/giu;
const deepest = 8;

/**
 * Reads the XML of a request body. Document types and entities of one's own are not read at all, so a body cannot
 * reach outside itself or blow up; anything malformed is refused as MalformedXML.
 */
function readXml(body: Uint8Array): XmlElement {
  const source = decode(body);
  const root: Growing = { name: '', text: '', children: [] };
  const open = [root];
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };

  while (at < source.length) {
    const innermost = open.at(-1) ?? root;
    const characters = take(text);
    if (characters !== null) {
      innermost.text += unescape(characters[0]);
      continue;
    }
    if (take(aside) !== null) continue;
    const { close, name, empty } = take(tag)?.groups ?? malformed();
    if (name === undefined) return malformed();
    if (close === '/') {
      if (open.length === 1 || innermost.name !== name) return malformed();
      open.pop();
      continue;
    }
    const child: Growing = { name, text: '', children: [] };
    innermost.children.push(child);
    if (empty !== '/') open.push(child);
    if (open.length > deepest) return malformed();
  }
  const [document] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || document === undefined) return malformed();
  if (root.text.trim() !== '') return malformed();
  return document;
}

/** Reads a body whose outermost element must be `name`. */
export function readDocument(body: Uint8Array, name: string): XmlElement {
  const document = readXml(body);
  return document.name === name ? document : malformed();
}

export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

export const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  childrenNamed(element, name)[0];

export const textNamed = (element: XmlElement, name: string): string | undefined =>
  childNamed(element, name)?.text;

/** Refuses elements this server would otherwise pass over in silence. */
export function onlyKnows(element: XmlElement, names: readonly string[]): void {
  const stranger = element.children.find((child) => !names.includes(child.name));
  if (stranger !== undefined) {
    throw new S3Refusal('NotImplemented', `${element.name}.${stranger.name} is not implemented.`);
  }
}

export function malformed(): never {
  throw new S3Refusal(
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  );
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return malformed();
  }
}

function unescape(escaped: string): string {
  const plain = escaped.replace(entity, (...parts: readonly unknown[]) => {
    const [, hex, decimal, word] = parts;
    if (typeof hex === 'string') return character(Number.parseInt(hex, 16));
    if (typeof decimal === 'string') return character(Number(decimal));
    return (typeof word === 'string' ? named[word] : undefined) ?? malformed();
  });
  return plain;
}

const character = (point: number) =>
  point > 0 && point <= 0x10_ffff && !(point >= 0xd8_00 && point <= 0xdf_ff)
    ? String.fromCodePoint(point)
    : malformed();
