import { listed } from '../words.ts';
import type { Sentences } from './saying.ts';

export const registers = {
  'period-unsound': () => ({
    zh: '期间不对：请选一个月、季度或年，或者填起止日期，起始日期在前，最长5年。',
    en: 'These days cannot be used: choose a month, quarter or year, or give two dates, the first not after the second, at most five years apart.',
  }),
  'table-unreadable': () => ({
    zh: '这份表读不出来。请从财务软件另存为XLSX或CSV再传，不要设密码。',
    en: 'This table cannot be read. Save it as XLSX or CSV without a password and send it again.',
  }),
  'table-heads': ({ missing }) => ({
    zh: `表里没有${listed(missing).zh}这一栏。请在表头写上栏目名称再传。`,
    en: `The table has no column ${listed(missing).en}. Give it that head and send it again.`,
  }),
  'table-empty': () => ({
    zh: '表里没有一行内容。请填好再传。',
    en: 'The table has no line. Fill it in and send it again.',
  }),
  'table-long': ({ max }) => ({
    zh: `一次最多导入${String(max)}行。请分成几份再传。`,
    en: `At most ${String(max)} lines at once. Send it in parts.`,
  }),
  'lines-unmatched': ({ lines }) => ({
    zh: `一行也没有导入，有${String(lines.length)}行对不上：${lines.map(({ line, says }) => `第${String(line)}行${says.zh}`).join('')}`,
    en: `Nothing was taken; ${String(lines.length)} lines do not match: ${lines.map(({ line, says }) => `line ${String(line)}: ${says.en}`).join(' ')}`,
  }),
} as const satisfies Partial<Sentences>;
