import { isDate } from '../dates.ts';
import type { Fault } from '../fault.ts';
import type { Office } from '../office.ts';
import { fault, periodFaults } from '../office-check/faults.ts';
import { type StandardTable, standardTables } from '../standards.ts';
import { editionFaults } from '../standards/edition-faults.ts';
import { readTable } from '../standards/read-table.ts';
import { type ImportStandard, standardImported } from './standard.ts';

/** What is wrong with a new edition of a table: its lines, its days, and how it follows the others. */
export function importFaults(office: Office, change: ImportStandard): readonly Fault[] {
  const { table, from, to, read, unread } = change;
  if (table === undefined || !standardTables.includes(table)) return [noTable];
  const period = periodFaults(from, to);
  const rows = read === undefined ? readTable(table, unread ?? '') : undefined;
  return [
    ...period,
    ...(isDate(from) && from < office.today ? [backdated] : []),
    ...(rows?.ok === false ? rows.faults : []),
    ...(period.length === 0 && read !== undefined ? followFaults(office, change, read.table) : []),
  ];
}

function followFaults(
  office: Office,
  change: ImportStandard,
  table: StandardTable,
): readonly Fault[] {
  const { standards = {} } = standardImported(office, change);
  const before = new Set(editionFaults(office.standards?.[table] ?? []).map(({ says }) => says.zh));
  return editionFaults(standards[table] ?? [])
    .filter(({ says, code }) => code !== 'standard-basis' && !before.has(says.zh))
    .map(({ code, says }) => ({ at: 'from', code, says }));
}

const noTable = fault(
  'table',
  'standard-table',
  '请选是哪一张标准表。',
  'Choose which table of standards it is.',
);
const backdated = fault(
  'from',
  'standard-backdated',
  '标准不能倒填，请从今天或以后开始执行。文件来得晚的，从今天起执行，文件上的日期写进依据；以前提交的照旧，确需补差的另行更正。',
  'Standards are not set backwards: begin today or later. For a late document begin today and name its own date in the reason; requests filed before stay, and what is owed is corrected by a request of its own.',
);
