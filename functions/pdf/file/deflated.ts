import { deflateSync } from 'node:zlib';
import { PDFRawStream, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';

/** A compressed stream. The native deflate takes a third of the time of the container's own. */
export function deflated(
  context: PDFContext,
  contents: string | Uint8Array,
  entries: Readonly<Record<string, number>>,
): PDFRef {
  const dictionary = context.obj({ ...entries, Filter: 'FlateDecode' });
  return context.register(PDFRawStream.of(dictionary, deflateSync(contents, { level: 6 })));
}
