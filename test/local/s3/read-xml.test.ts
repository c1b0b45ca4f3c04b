import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { childrenNamed, readDocument } from '#local/s3/xml/read-xml.ts';
import { element } from '#local/s3/xml/write-xml.ts';
import { cpuTimer } from '../../rig/cpu-time.ts';

const malformed = expect.objectContaining({ code: 'MalformedXML' });

describe('XML', () => {
  test('reads back every text it writes', () => {
    // XML has no way at all to say NUL.
    const text = fc.string({ unit: 'grapheme' }).map((any) => any.replaceAll('\0', ''));
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const { markup } = element(
          'All',
          texts.map((each) => element('One', each)),
        );
        const read = readDocument(Buffer.from(markup), 'All');
        expect(childrenNamed(read, 'One').map((one) => one.text)).toEqual(texts);
      }),
    );
  });

  test('reads a document with a declaration, comments and attributes', () => {
    const source = `<?xml version="1.0"?><!-- c --><A xmlns="u" b='>'> <B/>x&#22;&#x7B7E;&amp;lt; </A>\n`;
    expect(readDocument(Buffer.from(source), 'A')).toMatchObject({
      name: 'A',
      text: ' x\u0016签&lt; ',
      children: [{ name: 'B', text: '' }],
    });
  });

  test.each([
    ['nothing', ''],
    ['text only', 'x'],
    ['another document', '<B></B>'],
    ['two documents', '<A></A><A></A>'],
    ['an open end', '<A><B></A>'],
    ['a closing too many', '<A></A></A>'],
    ['a document type', '<!DOCTYPE A><A></A>'],
    ['an entity of its own', '<!DOCTYPE A [<!ENTITY e SYSTEM "file:///etc/passwd">]><A>&e;</A>'],
    ['an unknown entity', '<A>&e;</A>'],
    ['a surrogate by number', '<A>&#xD800;</A>'],
    ['too many levels', '<A>'.repeat(100) + '</A>'.repeat(100)],
    ['a broken tag', '<A <B></A>'],
    ['bytes that are no text', Buffer.from([0x3c, 0x41, 0x3e, 0xff, 0x3c, 0x2f, 0x41, 0x3e])],
  ])('refuses %s', (_what, source) => {
    expect(() => readDocument(Buffer.from(source), 'A')).toThrow(malformed);
  });

  test('refuses a large hostile body at once', () => {
    const spent = cpuTimer();
    for (const hostile of [
      `<A ${'a="b" '.repeat(50_000)}`,
      `<${'A'.repeat(200_000)}`,
      '<!--'.repeat(50_000),
      `<A ${' '.repeat(200_000)}`,
    ]) {
      expect(() => readDocument(Buffer.from(hostile), 'A')).toThrow(malformed);
    }
    expect(spent()).toBeLessThan(2000);
  });
});
