import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Reply } from './reply.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

interface Wanted {
  /** Below the folder, percent-encoded, without a leading slash. */
  readonly path: string;
  /** Names that carry a version (`?v=…`) never change and may be kept for a year. */
  readonly versioned: boolean;
  readonly ifNoneMatch: string | undefined;
}

/** Serves the files of one folder, and nothing outside it (links that lead out count as outside). */
export function staticFiles(folder: string) {
  return async ({ path, versioned, ifNoneMatch }: Wanted): Promise<Reply | undefined> => {
    const file = await fileWithin(folder, path);
    const type = types[extname(path).toLowerCase()];
    if (file === undefined || type === undefined) return undefined;
    const body = await readFile(file).catch(() => undefined);
    if (body === undefined) return undefined;
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const lifetime = versioned ? 'max-age=31536000, immutable' : 'max-age=300';
    const headers = [
      ['content-type', type],
      ['cache-control', `public, ${lifetime}`],
      ['etag', etag],
      ['x-content-type-options', 'nosniff'],
    ] as const;
    const known = ifNoneMatch?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
    return known === true
      ? { status: 304, headers, body: new Uint8Array() }
      : { status: 200, headers, body };
  };
}

async function fileWithin(folder: string, path: string): Promise<string | undefined> {
  const name = decode(path);
  const segments = name?.split(/[/\\]/);
  if (name === undefined || segments === undefined || name.includes('\0')) return undefined;
  if (segments.some((segment) => segment === '' || segment.startsWith('.'))) return undefined;
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, ...segments))]);
    return file.startsWith(root + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
