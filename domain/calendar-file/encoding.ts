import type { Text } from '../words.ts';

/** How the bytes of a file are written, as far as a clerk's mistake can be told from them. */
export type Encoding = 'utf-8' | 'gbk' | 'utf-16' | 'workbook' | 'unreadable';

export function encodingOf(bytes: Uint8Array): Encoding {
  const starts = (...first: readonly number[]): boolean =>
    first.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)) return 'workbook';
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) return 'utf-16';
  if (bytes.includes(0)) return 'unreadable';
  if (isUtf8(bytes)) return 'utf-8';
  return isGbk(bytes) ? 'gbk' : 'unreadable';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Every byte above 7F begins a pair of GBK. */
function isGbk(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index += 1) {
    const [lead = 0, trail = 0] = bytes.subarray(index, index + 2);
    if (lead < 0x80) continue;
    if (lead === 0x80 || lead === 0xff || trail < 0x40 || trail === 0x7f || trail === 0xff)
      return false;
    index += 1;
  }
  return true;
}

export const encodingSays: Readonly<Record<Exclude<Encoding, 'utf-8'>, Text>> = {
  gbk: {
    zh: '文件是GBK编码，读不了。请在表格软件里“另存为”，类型选“CSV UTF-8（逗号分隔）”，再导入。',
    en: 'The file is in GBK. Save it again as “CSV UTF-8 (comma delimited)” and import that.',
  },
  'utf-16': {
    zh: '文件是UTF-16编码，读不了。请在表格软件里“另存为”，类型选“CSV UTF-8（逗号分隔）”，再导入。',
    en: 'The file is in UTF-16. Save it again as “CSV UTF-8 (comma delimited)” and import that.',
  },
  workbook: {
    zh: '这是Excel工作簿，不是CSV。请在表格软件里“另存为”，类型选“CSV UTF-8（逗号分隔）”，再导入。',
    en: 'This is an Excel workbook. Save it as “CSV UTF-8 (comma delimited)” and import that.',
  },
  unreadable: {
    zh: '文件读不出文字。请检查是否选错了文件，再导入CSV或JSON文件。',
    en: 'No text can be read from the file. Check that it is the right one and import a CSV or JSON file.',
  },
};
