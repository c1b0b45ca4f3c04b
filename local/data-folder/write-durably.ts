import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Replaces a file as a whole: after a power cut it holds the old content or the new, never a part. */
export function writeDurably(file: string, content: string, mode = 0o644): void {
  const draft = `${file}.new`;
  const handle = openSync(draft, 'w', mode);
  try {
    writeSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
  flushFolder(dirname(file));
}

/** Makes the names in a folder (new, renamed, removed files) survive a power cut. */
export function flushFolder(folder: string): void {
  // Windows cannot open a folder; its file system journals names by itself.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
