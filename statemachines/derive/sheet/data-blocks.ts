import { canonical } from '#domain/chain.ts';
import type { JsonObject } from '#domain/words.ts';
import { rowsOf, type Row as DataRow } from '../../data/rows.ts';
import type { LinesField } from '../../fields.ts';
import type { Block, FormRow, Table } from '../../sheet.ts';
import { askedBy, type CaseFile, valueOf } from './case-file.ts';
import { cellOf } from './cell-of.ts';
import { linesTable } from './lines-table.ts';
import { stamp } from './times.ts';
import { isFilled } from './value-words.ts';

/**
 * Fields in rows of one or two as ruled blocks: forms, and tables where a row is a field of lines. Rows in which nothing
 * was filled are left out; lines that only repeat an earlier table are named in its title.
 */
export function dataBlocks(
  file: CaseFile,
  data: JsonObject,
  rows: readonly (readonly string[])[],
): readonly Block[] {
  const blocks: Block[] = [];
  let form: FormRow[] = [];
  const close = (): void => {
    if (form.length > 0) blocks.push({ kind: 'form', across: 2, rows: form });
    form = [];
  };
  const tables = tablesIn(file, data, rows);
  for (const row of rows) {
    const lines = linesIn(file, row);
    const table = tables.find(({ id }) => id === lines?.id);
    if (table !== undefined) {
      close();
      blocks.push(tableOf(file, table, rows.flat()));
    } else if (lines === undefined) {
      const cells = cellsOf(file, data, row);
      if (cells.length > 0) form.push(cells);
    }
  }
  close();
  return blocks;
}

interface Lines {
  readonly id: string;
  readonly field: LinesField;
  readonly rows: readonly DataRow[];
  /** Titles of later lines that are the same one by one. */
  readonly repeatedBy: readonly string[];
}

function tablesIn(
  file: CaseFile,
  data: JsonObject,
  rows: readonly (readonly string[])[],
): readonly Lines[] {
  const all = rows.flatMap((row) => {
    const lines = linesIn(file, row);
    const found = lines === undefined ? [] : rowsOf(data, lines.id);
    return lines === undefined || found.length === 0 ? [] : [{ ...lines, rows: found }];
  });
  const firsts = all.filter(
    (each, index) => !all.slice(0, index).some((earlier) => sameRows(earlier.rows, each.rows)),
  );
  return firsts.map((first) => ({
    ...first,
    repeatedBy: all
      .filter((each) => each !== first && sameRows(each.rows, first.rows))
      .map(({ field }) => field.label.zh),
  }));
}

function linesIn(
  { route }: CaseFile,
  row: readonly string[],
): { readonly id: string; readonly field: LinesField } | undefined {
  for (const id of row) {
    const field = route.fields[id];
    if (field?.kind === 'lines') return { id, field };
  }
  return undefined;
}

function cellsOf(file: CaseFile, data: JsonObject, row: readonly string[]): FormRow {
  const cells = row.flatMap((id) => {
    const field = file.route.fields[id];
    if (field === undefined || field.kind === 'lines') return [];
    return [{ value: valueOf(file, data, id), field }];
  });
  if (!cells.some(({ value }) => isFilled(value))) return [];
  return cells.map(({ field, value }) => ({
    ...cellOf(field, value, file.office),
    ...(cells.length === 1 ? { span: 2 } : {}),
  }));
}

function tableOf(
  file: CaseFile,
  { id, field, rows, repeatedBy }: Lines,
  shown: readonly string[],
): Table {
  const filled = file.state.steps.findLast(
    (done) => done.decision !== undefined && id in askedBy(file.route, done.step, done.decision),
  )?.decision;
  const by = filled && `${filled.name} ${stamp(file.office.zone, filled.at)}`;
  const totalElsewhere = shown.some((other) => {
    const { kind, calc } = file.route.fields[other] ?? {};
    return kind === 'money' && calc?.includes(`${id}.`) === true;
  });
  const table = linesTable(
    { field, rows, totalElsewhere, ...(by === undefined ? {} : { filledBy: by }) },
    file.office,
  );
  if (repeatedBy.length === 0) return table;
  return { ...table, title: `${field.label.zh}（${repeatedBy.join('、')}与此逐项相同）` };
}

const sameRows = (a: readonly DataRow[], b: readonly DataRow[]): boolean =>
  canonical(a) === canonical(b);
