import { canonical } from '#domain/chain.ts';
import type { Decided } from '#domain/events.ts';
import type { Json, JsonObject } from '#domain/words.ts';
import { isList, isObject } from '../../data/rows.ts';
import type { Field, LinesField } from '../../fields.ts';
import type { Office } from '#domain/office.ts';
import { askedBy, type CaseFile } from './case-file.ts';
import { isFilled, valueWords } from './value-words.ts';

/**
 * What somebody filled in with a decision, a line each: answers given beside others, and fields for which the record
 * has no row of its own.
 */
export function answerLines(
  file: Pick<CaseFile, 'route' | 'office'>,
  event: Decided,
): readonly string[] {
  const { route, office } = file;
  const shown = new Set(route.record.rows.flat());
  const beside = event.item !== '' && event.decision.answers !== undefined;
  const data = event.decision.answers ?? event.data ?? {};
  return Object.keys(askedBy(route, event.step, event.decision))
    .filter((id) => beside || !shown.has(id))
    .flatMap((id) => {
      const field = route.fields[id];
      const words = field === undefined ? '' : fieldWords(field, data[id], office);
      return field === undefined || words === '' ? [] : [`${field.label.zh}：${words}`];
    });
}

/** What a requester changed before filing again: `当前里程由“86,240公里”改为“86,420公里”`. */
export function changeLines(
  file: Pick<CaseFile, 'route' | 'office'>,
  before: JsonObject,
  after: JsonObject,
): readonly string[] {
  return Object.entries(file.route.fields)
    .filter(([id, { calc }]) => calc === undefined && !same(before[id], after[id]))
    .map(([id, field]) => {
      const [was, is] = [before[id], after[id]].map((value) =>
        fieldWords(field, value, file.office),
      );
      const { zh } = field.label;
      if (field.kind === 'lines') return `${zh}改为：${is ?? ''}`;
      if (was === '') return `补填${zh}：${is ?? ''}`;
      return is === '' ? `删去${zh}：${was ?? ''}` : `${zh}由“${was ?? ''}”改为“${is ?? ''}”`;
    });
}

const same = (a: Json | undefined, b: Json | undefined): boolean =>
  canonical(a ?? null) === canonical(b ?? null);

function fieldWords(field: Field, value: Json | undefined, office: Office): string {
  if (!isFilled(value)) return '';
  if (field.kind === 'money') return `${valueWords(field, value, office)}元`;
  if (field.kind !== 'lines') return valueWords(field, value, office);
  return isList(value) ? value.map((row) => rowWords(field, row, office)).join('；') : '';
}

/** `更换水泵（数量1，单价380.00元，金额380.00元）`. */
function rowWords({ columns }: LinesField, row: Json, office: Office): string {
  if (!isObject(row)) return '';
  const said = Object.entries(columns)
    .map(([name, column]) => ({
      label: column.label.zh.replace(/（.*）$/u, ''),
      words: fieldWords(column, row[name], office),
    }))
    .filter(({ words }) => words !== '');
  const [first, ...rest] = said;
  const more = rest.map(({ label, words }) => `${label}${words}`).join('，');
  return `${first?.words ?? ''}${more === '' ? '' : `（${more}）`}`;
}
