import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { restoreBackup } from './backup/restore-backup.ts';
import { takeBackup } from './backup/take-backup.ts';
import { Refusal } from './refusal.ts';

/** `npm run backup -- DIR` takes a snapshot into DIR; `npm run backup -- --restore DIR` makes a data folder of it. */
const dataDir = resolve(process.env['DATA_DIR'] ?? '.data');

try {
  process.stdout.write(`${await run()}\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function run(): Promise<string> {
  const { restore, positionals } = readArguments();
  const [to, ...more] = positionals;
  if (restore !== undefined && to === undefined) {
    const { at, files } = await restoreBackup(restore, dataDir);
    return `已恢复到 ${dataDir}：${at} 的 ${files.length} 个文件 / restored ${files.length} files as of ${at}`;
  }
  if (restore !== undefined || to === undefined || more.length > 0) throw usage();
  const { at, files } = await takeBackup({ from: dataDir, to, now: () => new Date() });
  return `已备份到 ${resolve(to)}：${at} 的 ${files.length} 个文件 / backed up ${files.length} files as of ${at}`;
}

function readArguments() {
  try {
    const options = { restore: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { restore: values.restore, positionals };
  } catch {
    throw usage();
  }
}

function usage(): Refusal {
  return new Refusal({
    zh: '用法：npm run backup -- 备份文件夹，或 npm run backup -- --restore 备份文件夹',
    en: 'Usage: npm run backup -- DIR, or npm run backup -- --restore DIR',
  });
}
