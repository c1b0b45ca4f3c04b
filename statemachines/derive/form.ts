import type { Fault } from '#domain/fault.ts';
import type { JsonObject, Language, Text } from '#domain/words.ts';
import type { Known, RawAnswers } from '../answers.ts';
import { holds } from '../data.ts';
import { rootNames } from '../data/root-names.ts';
import type { Field } from '../fields.ts';
import { attributes, type Html, markup, nothing } from '../html.ts';
import { confirmedIn, onceAnswer } from '../ties/judge-once.ts';
import type { Asks, Route } from '../route.ts';
import { begun } from './form/begun.ts';
import { formRows, linesField } from './form/lines-field.ts';
import { referencesField } from './form/references-field.ts';
import { nameAt, say, type Setting, words } from './form/setting.ts';
import { simpleField } from './form/simple-field.ts';
import { total, totalsOf } from './form/totals.ts';
import { type FormRead, readForm } from './reader.ts';
import { isBlank } from './reader/read.ts';
import { shape, type Tree } from './reader/shape.ts';

export interface FormOptions {
  /** What stands in the form: what was typed, as it was typed, or kept data. */
  readonly values: RawAnswers | JsonObject;
  /** The request's data so far: rows to follow, and what conditions read. */
  readonly previous?: JsonObject;
  readonly faults?: readonly Fault[];
  /** What is to be known of a field just now: which vehicles are free. */
  readonly notes?: Readonly<Record<string, Text>>;
  readonly known: Known;
  readonly language: Language;
  /** Put before every name where a page has several forms, such as `agree.`; `answersUnder` takes it off again. */
  readonly prefix?: string;
}

/**
 * The questions of a form, to stand inside a `<form method="post" novalidate>`. Questions that do not apply are left
 * out; sums are those of what can be read. Buttons named `_add`, `_drop` and `_sum` send the form to be changed or
 * summed and not submitted: see `editRows`.
 */
export async function formFields(route: Route, asks: Asks, options: FormOptions): Promise<Html> {
  const { values, previous = {}, faults = [], notes = {}, known, language, prefix = '' } = options;
  const setting: Setting = { route, known, language, prefix, faults, notes };
  const sent = shape(values);
  const first = await readForm(route, asks, previous, values, known);
  const typed = begun(route, asks, sent, first);
  const read = typed === sent ? first : await readForm(route, asks, previous, typed, known);
  const applicable = await applicableAsks(route, asks, read, known);
  const totals = totalsOf(route, asks);
  const blocks = applicable.map(([id, field]) => {
    const ask = asks[id];
    if (field.kind === 'lines' && typeof ask === 'object') {
      const rows = formRows(id, field, ask, typed[id], read);
      const sums = totals
        .filter(({ lines }) => lines === id)
        .map((one) => total(setting, one.id, read.data, rows));
      return linesField(setting, id, field, ask, rows, sums);
    }
    if (field.kind === 'lines') return nothing;
    if (field.kind === 'references') return referencesField(setting, id, field, typed[id]);
    return simpleField(setting, id, field, ask === 'required', typed[id]);
  });
  const others = totals
    .filter(({ lines }) => lines === undefined)
    .map(({ id }) => total(setting, id, read.data, []));
  const confirmed = stillConfirmed(setting, values);
  const kept = stillTyped(setting, asks, applicable, typed);
  return markup`${enterKey}${confirmed}${kept}${blocks}${others}${refresh(setting, asks)}`;
}

/** What was typed where the question applies no more: it may again, by another choice. Nobody reads it until then. */
const stillTyped = (
  setting: Setting,
  asks: Asks,
  applicable: readonly (readonly [string, Field])[],
  typed: Tree,
): readonly Html[] =>
  Object.keys(asks)
    .filter((id) => !applicable.some(([asked]) => asked === id))
    .flatMap((id) => {
      const value = typed[id];
      return typeof value === 'string' && !isBlank(value)
        ? [markup`<input${attributes({ type: 'hidden', name: nameAt(setting, id), value })}>\n`]
        : [];
    });

/** What was confirmed before stays so while other faults are mended. */
const stillConfirmed = (setting: Setting, values: FormOptions['values']): readonly Html[] =>
  Object.entries(confirmedIn(values)).flatMap(([rule, requests]) =>
    requests
      .filter((value) => !setting.faults.some(({ confirm }) => confirm?.value === value))
      .map((value) => {
        const name = nameAt(setting, `${onceAnswer}.${rule}`);
        return markup`<input${attributes({ type: 'hidden', name, value })}>\n`;
      }),
  );

/**
 * Enter in a text box presses a form's first button: let that be one that only sums, not one that drops a row or a file,
 * and never one that submits.
 */
const enterKey = markup`<button class="vh" name="_sum" value="1" tabindex="-1" aria-hidden="true"></button>\n`;

/** Where an answer here asks for another, or for a file, a button to see it: without JavaScript there is no other way. */
function refresh(setting: Setting, asks: Asks): Html {
  const { fields, attachments, bookings = [] } = setting.route;
  const asked = Object.keys(asks).map((id) => fields[id]?.when);
  const files = Object.values(attachments).map(({ when }) => when);
  const hangsHere = [...asked, ...files].some(
    (when) => when !== undefined && rootNames(when).some((name) => Object.hasOwn(asks, name)),
  );
  // Which are free is seen once the time is there.
  const booksHere = bookings.some(
    ({ of, from, to }) =>
      Object.hasOwn(asks, of) && [from, to].some((id) => Object.hasOwn(asks, id)),
  );
  return hangsHere || booksHere
    ? markup`<button class="btn" name="_sum" value="1">${say(setting, words.refresh)}</button>\n`
    : nothing;
}

async function applicableAsks(
  route: Route,
  asks: Asks,
  { data }: FormRead,
  known: Known,
): Promise<readonly (readonly [string, Field])[]> {
  const fields = await Promise.all(
    Object.keys(asks).map(async (id) => {
      const field = route.fields[id];
      if (field === undefined) return [];
      const applies = field.when === undefined || (await holds(field.when, data, known));
      return applies ? [[id, field] as const] : [];
    }),
  );
  return fields.flat();
}
