import { S3Refusal } from '../s3-refusal.ts';

/** A part of an object's bytes; both ends are included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

const form = /^bytes=(?<first>\d*)-(?<last>\d*)$/u;

/**
 * Reads a Range header against an object's size. `undefined` means the whole object: a header that is no single byte
 * range is passed over, as HTTP asks. A range that begins behind the end is refused as InvalidRange.
 */
export function readRange(header: string | undefined, size: number): ByteRange | undefined {
  const { first = '', last = '' } = form.exec(header?.trim() ?? '')?.groups ?? {};
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? unsatisfiable(header, size) : { first: size - length, last: size - 1 };
  }
  const from = Number(first);
  const to = last === '' ? size - 1 : Number(last);
  if (last !== '' && to < from) return undefined;
  if (from >= size) return unsatisfiable(header, size);
  return { first: from, last: Math.min(to, size - 1) };
}

function unsatisfiable(header: string | undefined, size: number): never {
  throw new S3Refusal('InvalidRange', 'The requested range is not satisfiable', {
    details: { RangeRequested: header ?? '', ActualObjectSize: String(size) },
    headers: { 'content-range': `bytes */${size}` },
  });
}
