import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isFields, readJson } from '../data-folder/read-json.ts';
import type { Complaint } from '../refusal.ts';

/** What a backup holds. A backup without its manifest was cut short and is not one. */
export interface Manifest {
  /** ISO instant at which the facts were taken. */
  readonly at: string;
  readonly files: readonly Entry[];
}

export interface Entry {
  /** Relative to the backup, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** Reads a file back from the disk and describes it. */
export async function describeFile(folder: string, path: string): Promise<Entry> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(createReadStream(join(folder, path)), async function* count(chunks) {
    for await (const chunk of chunks) {
      const part = Buffer.from(chunk);
      bytes += part.byteLength;
      hash.update(part);
    }
    yield* [];
  });
  return { path: path.replaceAll('\\', '/'), bytes, sha256: hash.digest('hex') };
}

/** Reads a manifest; `undefined` when it is missing or is none. */
export function readManifest(file: string): Manifest | undefined {
  const { at, files } = readJson(file) ?? {};
  if (typeof at !== 'string' || !Array.isArray(files)) return undefined;
  const entries = files.flatMap((entry: unknown) => {
    if (!isFields(entry)) return [];
    const { path, bytes, sha256 } = entry;
    const sound =
      typeof path === 'string' && typeof bytes === 'number' && typeof sha256 === 'string';
    return sound && isInside(path) ? [{ path, bytes, sha256 }] : [];
  });
  return entries.length === files.length ? { at, files: entries } : undefined;
}

/** Every file that is missing or not what it was when the backup was made. */
export async function findChanges(
  folder: string,
  manifest: Manifest,
): Promise<readonly Complaint[]> {
  const complaints: Complaint[] = [];
  for (const expected of manifest.files) {
    // One file after the other: a backup may be larger than what one wants open at once.
    // oxlint-disable-next-line no-await-in-loop
    const fault = await faultOf(folder, expected);
    if (fault !== undefined) complaints.push(fault);
  }
  return complaints;
}

async function faultOf(folder: string, expected: Entry): Promise<Complaint | undefined> {
  const file = join(folder, expected.path);
  if (!existsSync(file)) return { zh: `缺少 ${file}。`, en: `${file} is missing.` };
  const found = await describeFile(folder, expected.path);
  if (found.sha256 === expected.sha256 && found.bytes === expected.bytes) return undefined;
  return { zh: `${file} 与备份时不同。`, en: `${file} is not what it was when backed up.` };
}

const isInside = (path: string) =>
  !path.startsWith('/') && !/^[a-z]:/i.test(path) && !path.split(/[/\\]/).includes('..');
