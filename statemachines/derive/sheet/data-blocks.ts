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
 * was filled are left out; lines that only repeat an earlier table are said to do so.
 */
export function dataBlocks(
  file: CaseFile,
  data: JsonObject,
  rows: readonly (readonly string[])[],
): readonly Block[] {
  const blocks: Block[] = [];
  const tables: { readonly title: string; readonly rows: readonly DataRow[] }[] = [];
  let form: FormRow[] = [];
  const close = (): void => {
    if (form.length > 0) blocks.push({ kind: 'form', across: 2, rows: form });
    form = [];
  };
  for (const row of rows) {
    const lines = linesIn(file, row);
    if (lines === undefined) {
      const cells = cellsOf(file, data, row);
      if (cells.length > 0) form.push(cells);
      continue;
    }
    const found = rowsOf(data, lines.id);
    if (found.length === 0) continue;
    const same = tables.find((table) => sameRows(table.rows, found));
    if (same === undefined) {
      close();
      blocks.push(tableOf(file, lines.id, lines.field, found, rows.flat()));
      tables.push({ title: lines.field.label.zh, rows: found });
    } else {
      form.push([
        { label: lines.field.label.zh, value: `与“${same.title}”相同，逐项一致。`, span: 2 },
      ]);
    }
  }
  close();
  return blocks;
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
  id: string,
  field: LinesField,
  rows: readonly DataRow[],
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
  return linesTable(
    { field, rows, totalElsewhere, ...(by === undefined ? {} : { filledBy: by }) },
    file.office,
  );
}

const sameRows = (a: readonly DataRow[], b: readonly DataRow[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
