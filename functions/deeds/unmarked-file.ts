import type { OfficeData } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import { refusedMark } from '#domain/secrecy.ts';
import { textsOf } from './file-text.ts';

/** Holds a file's name and its readable text against the marks of secrecy. Throws `file-secret`. */
export function requireUnmarkedFile(
  { name, kind }: { readonly name: string; readonly kind: string },
  bytes: Uint8Array,
  office: Pick<OfficeData, 'settings'>,
): void {
  for (const text of [name, ...textsOf(kind, bytes)]) {
    const mark = refusedMark(text, office);
    if (mark !== undefined) throw new Problem('file-secret', { name, mark });
  }
}
