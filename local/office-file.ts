import { readFileSync } from 'node:fs';
import type { Office } from '#domain/office.ts';
import { isFields, type Fields } from './data-folder/read-json.ts';
import { Refusal } from './refusal.ts';

const lists = [
  'persons',
  'posts',
  'holdings',
  'departments',
  'oversight',
  'vehicles',
  'seals',
  'suppliers',
  'closures',
] as const;

/** Reads an office file: the office's first data, as JSON. Throws a `Refusal` that names what is missing. */
export function readOfficeFile(file: string): Office {
  const office = parse(file);
  const missing = [
    ...['zone', 'registrationCode'].filter((name) => typeof office[name] !== 'string'),
    ...['name', 'settings', 'help'].filter((name) => !isFields(office[name])),
    ...lists.filter((name) => !Array.isArray(office[name])),
  ];
  if (missing.length === 0 && isOffice(office)) return office;
  throw new Refusal({
    zh: `单位文件 ${file} 缺少或写错了：${missing.join('、')}。请对照 docs/running.md 补全。`,
    en: `The office file ${file} lacks or misspells: ${missing.join(', ')}. Complete it as docs/running.md shows.`,
  });
}

function parse(file: string): Fields {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isFields(value)) return value;
    throw new Error('not an object');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Refusal({
      zh: `读不了单位文件 ${file}：${reason}。请检查 OFFICE_FILE 的路径和 JSON 写法。`,
      en: `Cannot read the office file ${file}: ${reason}. Check the path in OFFICE_FILE and the JSON.`,
    });
  }
}

/** Shape only: what the words in it mean is checked when the office is changed. */
const isOffice = (fields: unknown): fields is Office =>
  isFields(fields) && lists.every((name) => Array.isArray(fields[name]));
