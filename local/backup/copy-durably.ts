import { constants, copyFileSync, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { flushFolder } from '../data-folder/write-durably.ts';

/** Copies a file so that it is on the disk when this returns; a file system that can share blocks does. */
export async function copyDurably(from: string, to: string): Promise<void> {
  const folder = dirname(to);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
  await flushFile(to);
  flushFolder(folder);
}

export async function flushFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
