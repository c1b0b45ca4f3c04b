import { capitals } from '#domain/money.ts';
import type { JsonObject } from '#domain/words.ts';
import { rootNames } from '../../data/root-names.ts';
import type { Field, LinesField } from '../../fields.ts';
import { attributes, type Html, markup, nothing } from '../../html.ts';
import type { Asks, Route } from '../../route.ts';
import { isPartOf } from '../part-of.ts';
import type { FormRow } from './lines-field.ts';
import { comma, idAt, rowName, say, type Setting } from './setting.ts';
import { messageAt } from './simple-field.ts';
import { valueText } from './value-text.ts';

/**
 * The calculated fields to show with a form, each with the last of the lines it sums, if it sums lines: those that read one
 * of its questions, and those that read nothing but these. A total that also waits for later steps would only mislead.
 */
export function totalsOf(
  route: Route,
  asks: Asks,
): readonly { readonly id: string; readonly lines?: string }[] {
  const totals = new Map<string, { readonly id: string; readonly lines?: string }>();
  const isSettled = (name: string): boolean =>
    Object.hasOwn(asks, name) || totals.has(name) || name === 'setting' || name === 'request';
  const calculated = Object.entries(route.fields).flatMap(([id, { calc }]) =>
    calc === undefined ? [] : [{ id, reads: rootNames(calc) }],
  );
  // A total may be of totals that come later: as many rounds as there are totals are enough.
  for (const { id, reads } of calculated.flatMap(() => calculated)) {
    const asked = Object.keys(asks).filter((name) => reads.includes(name));
    const follows = reads.some((name) => totals.has(name)) && reads.every(isSettled);
    if (totals.has(id) || (asked.length === 0 && !follows)) continue;
    const lines = asked.findLast((name) => route.fields[name]?.kind === 'lines');
    totals.set(id, lines === undefined ? { id } : { id, lines });
  }
  return [...totals.values()];
}

/** A total in figures and, in Chinese, in capitals; says which rows it leaves out because they cannot be read. */
export function total(
  setting: Setting,
  id: string,
  data: JsonObject,
  rows: readonly FormRow[],
): Html {
  const field: Field | undefined = setting.route.fields[id];
  if (field === undefined || field.kind === 'lines' || field.kind === 'references') return nothing;
  const value = data[id];
  if (value === undefined && field.kind !== 'money') return nothing;
  if (isPartOf(setting.route, id)) return nothing;
  const figures =
    value === undefined && field.kind === 'money'
      ? valueText(field, 0, setting.known.office, setting.language)
      : valueText(field, value, setting.known.office, setting.language);
  const inCapitals =
    setting.language === 'zh' && field.kind === 'money' && typeof value === 'number'
      ? capitals(value)
      : '';
  const left = rows.flatMap((row, index) =>
    isCounted(setting, row) ? [] : [rowName(setting, index + 1)],
  );
  const sums = /^\$sum\((\w+)\.(\w+)\)$/u.exec(field.calc ?? '');
  const sum = sums === null ? undefined : `${idAt(setting, sums[1] ?? '')} ${sums[2] ?? ''}`;
  return markup`<dl class="facts"${attributes({ id: idAt(setting, id), tabindex: '-1' })}><div><dt>${say(setting, field.label)}${leftOut(setting, left)}</dt><dd><b class="num"${attributes({ 'data-sum': sum, 'data-reads': sum === undefined ? readsOf(setting.route, id).join(' ') : undefined })}>${figures}</b>${inCapitals}</dd></div></dl>${messageAt(setting, id)}\n`;
}

/** The questions from which a value is worked out, by way of other values too: it is stale once one of them changes. */
function readsOf(
  { fields }: Pick<Route, 'fields'>,
  id: string,
  seen: ReadonlySet<string> = new Set(),
): string[] {
  const { calc } = fields[id] ?? {};
  if (calc === undefined) return [id];
  const further = new Set([...seen, id]);
  return [
    ...new Set(
      rootNames(calc)
        .filter((name) => fields[name] !== undefined && !further.has(name))
        .flatMap((name) => readsOf({ fields }, name, further)),
    ),
  ];
}

function leftOut(setting: Setting, rows: readonly string[]): Html {
  if (rows.length === 0) return nothing;
  const words =
    setting.language === 'zh'
      ? `，${rows.join('、')}未计入`
      : `${comma(setting)}without ${rows.join(', ').toLowerCase()}`;
  return markup`<span data-left-out>${words}</span>`;
}

const isCounted = (setting: Setting, row: FormRow): boolean => {
  if (!row.touched) return true;
  const field = setting.route.fields[row.place.split('.', 1)[0] ?? ''];
  const sums = field?.kind === 'lines' ? calculatedColumns(field) : [];
  return sums.every((name) => row.read?.[name] !== undefined);
};

const calculatedColumns = ({ columns }: LinesField): readonly string[] =>
  Object.entries(columns).flatMap(([name, { calc }]) => (calc === undefined ? [] : [name]));
