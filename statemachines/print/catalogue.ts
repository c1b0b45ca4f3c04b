import { createHash } from 'node:crypto';
import process from 'node:process';
import { canonical } from '#domain/chain.ts';
import { entry, type CatalogueEntry } from '../derive/entry.ts';
import { routes } from '../routes/index.ts';

// `npm run catalogue -- --json` gives every route as data; without it, one line for each to read.

const entries = routes.map((route) =>
  entry(route, (whole) => createHash('sha256').update(canonical(whole)).digest('hex')),
);

const inOneLine = ({ id, title, family, grade, steps, covers, hash }: CatalogueEntry): string =>
  [
    id.padEnd(24),
    family.padEnd(10),
    grade,
    `${String(steps.length).padStart(2)} steps`,
    `${String(covers.length).padStart(2)} flows`,
    hash.slice(0, 8),
    title.zh,
  ].join('  ');

const covered = new Set(routes.flatMap(({ covers }) => covers)).size;
process.stdout.write(
  process.argv.includes('--json')
    ? `${JSON.stringify(entries, null, 2)}\n`
    : `${entries.map(inOneLine).join('\n')}\n${String(entries.length)} routes carry ${String(covered)} flows of the source documents\n`,
);
