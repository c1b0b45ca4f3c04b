import { textTrouble } from './plain-text.ts';
import { Problem } from './problem.ts';
import { secrecyMark } from './secrecy-marks.ts';

/** What may be uploaded: kinds by extension, what their first bytes say, and how they are served. */
export const fileLimits = { bytes: 20 * 1024 * 1024, nameCharacters: 120 } as const;

interface Kind {
  readonly mime: string;
  readonly extensions: readonly string[];
  /** Whether the first bytes are those of this kind. */
  readonly looks: (head: Uint8Array) => boolean;
}

const startsWith =
  (...bytes: readonly number[]) =>
  (head: Uint8Array): boolean =>
    bytes.every((byte, index) => head[index] === byte);
const zip = startsWith(0x50, 0x4b, 0x03, 0x04);

export const kinds: Readonly<Record<string, Kind>> = {
  pdf: {
    mime: 'application/pdf',
    extensions: ['pdf'],
    looks: startsWith(0x25, 0x50, 0x44, 0x46, 0x2d),
  },
  jpg: { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'], looks: startsWith(0xff, 0xd8, 0xff) },
  png: {
    mime: 'image/png',
    extensions: ['png'],
    looks: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  },
  ofd: { mime: 'application/ofd', extensions: ['ofd'], looks: zip },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    looks: zip,
  },
  xlsx: {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    looks: zip,
  },
  csv: {
    mime: 'text/csv',
    extensions: ['csv', 'txt'],
    looks: (head) => !head.subarray(0, 1024).includes(0),
  },
  // A byte order mark may stand before the first angle bracket.
  xml: {
    mime: 'application/xml',
    extensions: ['xml'],
    looks: (head) => startsWith(0x3c)(head) || startsWith(0xef, 0xbb, 0xbf, 0x3c)(head),
  },
};

/** Read as a table and thrown away; never attached to anything. */
const tables: ReadonlySet<string> = new Set(['csv']);
const attachable: readonly string[] = Object.keys(kinds).filter((kind) => !tables.has(kind));

/** The kind a name claims, or undefined. */
export const kindOf = (name: string): string | undefined => {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return Object.keys(kinds).find((kind) => kinds[kind]?.extensions.includes(extension) === true);
};

/**
 * The name a file is kept under: as given, in composed form. Throws `file-secret` for a mark, `file-name` for names that are empty, too long,
 * hold a path or characters that do not show.
 */
export function fileName(given: string): string {
  const name = given.normalize('NFC').trim();
  const mark = secrecyMark(name);
  if (mark !== undefined) throw new Problem('file-secret', { name, mark });
  const unfit =
    name === '' ||
    name === '.' ||
    name === '..' ||
    name.length > fileLimits.nameCharacters ||
    new TextEncoder().encode(name).length > 255 ||
    /[/\\:*?"<>|\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(name);
  if (unfit || textTrouble(name, false) !== undefined)
    throw new Problem('file-name', { name: given });
  return name;
}

/** Checks what was announced, before anything is uploaded. */
export function checkAnnounced(
  given: string,
  size: number,
): { readonly name: string; readonly kind: string } {
  const name = fileName(given);
  const kind = kindOf(name);
  if (kind === undefined || tables.has(kind))
    throw new Problem('file-kind', { name, kinds: attachable });
  if (size <= 0) throw new Problem('file-empty', { name });
  if (size > fileLimits.bytes) throw new Problem('file-size', { name, max: fileLimits.bytes });
  return { name, kind };
}

/** Checks what arrived against what was announced. */
export function checkArrived(
  file: { readonly name: string; readonly kind: string; readonly sha256?: string },
  bytes: Uint8Array,
  sha256: string,
): void {
  const { name, kind } = file;
  if (bytes.length === 0) throw new Problem('file-empty', { name });
  if (bytes.length > fileLimits.bytes)
    throw new Problem('file-size', { name, max: fileLimits.bytes });
  if (kinds[kind]?.looks(bytes) !== true) throw new Problem('file-lies', { name });
  if (file.sha256 !== undefined && file.sha256.toLowerCase() !== sha256) {
    throw new Problem('file-changed', { name });
  }
}
