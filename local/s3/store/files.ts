import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ByteRange } from '../rules/byte-range.ts';

/** Bodies of objects, one file each, named by random ids only: no key ever reaches the file system. */
export interface Files {
  /** Keeps the bytes; when this returns they are on the disk, not in a cache. Gives the file's name. */
  readonly keep: (content: Uint8Array) => Promise<string>;
  /** Reads `size` bytes, or the part of them in `range`; throws when the file is not that long. */
  readonly read: (file: string, size: number, range?: ByteRange) => Promise<Uint8Array>;
  readonly remove: (file: string) => Promise<void>;
  readonly pathOf: (file: string) => string;
}

/** Opens the folder of bodies and clears away writes that a crash cut short. */
export function openFiles(dir: string): Files {
  const incoming = join(dir, 'incoming');
  const objects = join(dir, 'objects');
  mkdirSync(incoming, { recursive: true });
  for (const leftover of readdirSync(incoming)) rmSync(join(incoming, leftover));

  const folderOf = (file: string) => join(objects, file.slice(0, 2));
  // All made now, so that no write has to wonder whether the folder it uses is itself on the disk yet.
  for (let byte = 0; byte < 256; byte += 1) {
    mkdirSync(folderOf(byte.toString(16).padStart(2, '0')), { recursive: true });
  }
  for (const folder of [objects, dir]) flushFolderNow(folder);

  const pathOf = (file: string) => join(folderOf(file), file);

  return {
    async keep(content) {
      const file = randomUUID();
      const temporary = join(incoming, file);
      await writeFlushed(temporary, content);
      await rename(temporary, pathOf(file));
      await flushFolder(folderOf(file));
      return file;
    },

    async read(file, size, range = { first: 0, last: size - 1 }) {
      const length = range.last - range.first + 1;
      const bytes = Buffer.alloc(length);
      const handle = await open(pathOf(file), 'r');
      try {
        const { bytesRead } = await handle.read(bytes, 0, length, range.first);
        if (bytesRead !== length) throw new Error(`object file ${file} is shorter than recorded`);
      } finally {
        await handle.close();
      }
      return bytes;
    },

    remove: (file) => rm(pathOf(file), { force: true }),
    pathOf,
  };
}

async function writeFlushed(path: string, content: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A new name is durable only once its folder is. Windows cannot open folders and writes names through by itself. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function flushFolderNow(path: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
