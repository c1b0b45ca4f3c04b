import { isDate } from '#domain/dates.ts';
import { isMoment } from '#domain/moments.ts';
import type { SimpleField } from '../../fields.ts';
import { attributes, type Html, markup } from '../../html.ts';
import { type Option, optionsOf } from './options.ts';
import { type Setting, say, words } from './setting.ts';
import { typedText } from './typed-text.ts';
import { valueText } from './value-text.ts';

/** The ids that say more about a control: its hint and what is wrong with it. */
export interface Described {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
  readonly fault?: string;
}

/** One box to type into or choose from. Names are flat; what was typed comes back as it was typed. */
export function control(
  setting: Setting,
  field: SimpleField,
  value: unknown,
  described: Described,
  inRow: boolean,
): Html {
  const common = { id: described.id, name: described.name, ...aria(described) };
  const text = typedText(field, value);
  switch (field.kind) {
    case 'long-text':
      return markup`<textarea${attributes({ ...common, rows: inRow ? 2 : 3 })}>\n${text}</textarea>`;
    case 'money':
      return input({ ...common, inputmode: 'decimal', class: 'num', value: text });
    case 'number':
      return input({
        ...common,
        inputmode: field.decimals === undefined ? 'numeric' : 'decimal',
        class: inRow && 'num',
        value: text,
      });
    case 'date':
      return dateInput(common, text);
    case 'moment':
      return momentInput(common, text);
    case 'account':
      return input({ ...common, inputmode: 'numeric', value: text });
    case 'text':
    case 'range':
    case 'departments':
      return input({ ...common, value: text });
    case 'choice':
    case 'yes-no':
    case 'person':
    case 'post':
    case 'department':
    case 'vehicle':
    case 'seal':
    case 'supplier':
    case 'standard':
      return select(setting, field, text, common);
  }
}

type Attributes = Parameters<typeof attributes>[0];

const input = (given: Attributes): Html =>
  markup`<input${attributes({ type: 'text', ...given, autocomplete: 'off' })}>`;

/** A browser's date box drops what is no date, so that is shown in a plain box. */
export const dateInput = (given: Attributes, text: string): Html =>
  markup`<input${attributes({ type: text === '' || isDate(text) ? 'date' : 'text', ...given, value: text })}>`;

/** As for a day; browsers without such a box show plain text. */
const momentInput = (given: Attributes, text: string): Html =>
  markup`<input${attributes({ type: text === '' || isMoment(text) ? 'datetime-local' : 'text', ...given, value: text })}>`;

const select = (setting: Setting, field: SimpleField, chosen: string, given: Attributes): Html =>
  selectOf(
    setting,
    optionsOf(field, setting.known, setting.language),
    chosen,
    valueText(field, chosen, setting.known.office, setting.language),
    given,
  );

/** A list to choose from; what was chosen and is not in it any more is named, to be chosen anew. */
export function selectOf(
  setting: Setting,
  options: readonly Option[],
  chosen: string,
  chosenText: string,
  given: Attributes,
): Html {
  const gone = chosen !== '' && !options.some(({ value }) => value === chosen);
  const all = [
    { value: '', text: say(setting, words.choose) },
    ...options,
    ...(gone ? [{ value: chosen, text: `${chosenText}${say(setting, words.gone)}` }] : []),
  ];
  return markup`<select${attributes(given)}>${all.map(
    ({ value, text }) =>
      markup`<option${attributes({ value, selected: value === chosen && chosen !== '' })}>${text}</option>`,
  )}</select>`;
}

export const aria = ({ hint, fault }: Pick<Described, 'hint' | 'fault'>): Attributes => ({
  'aria-invalid': fault === undefined ? undefined : 'true',
  'aria-describedby':
    hint === undefined && fault === undefined
      ? undefined
      : [hint, fault].filter((id) => id !== undefined).join(' '),
});
