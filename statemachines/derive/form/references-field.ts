import { mostFen } from '#domain/money.ts';
import type { ReferencesField } from '../../fields.ts';
import { attributes, type Html, markup, nothing } from '../../html.ts';
import { isTree, listed } from '../reader/shape.ts';
import { control } from './control.ts';
import { colon, faultAt, idAt, nameAt, rowName, say, type Setting, words } from './setting.ts';
import { messageAt } from './simple-field.ts';

const number = { kind: 'text', max: 60, label: words.number } as const;
const drawn = { kind: 'money', min: 1, max: mostFen, label: words.drawn } as const;

/** Numbers of other requests, and what is drawn on each where they have a balance. */
export function referencesField(
  setting: Setting,
  id: string,
  field: ReferencesField,
  raw: unknown,
): Html {
  const typed = (listed(raw) ?? []).map(([index, cells]) => ({
    place: `${id}.${String(index)}`,
    cells: isTree(cells) ? cells : { request: cells },
  }));
  const rows = typed.length > 0 ? typed : [{ place: `${id}.0`, cells: {} }];
  const hint =
    field.hint === undefined ? nothing : markup`<p class="hint">${say(setting, field.hint)}</p>\n`;
  const add =
    rows.length >= field.max
      ? nothing
      : markup`<button class="btn" name="_add" value="${nameAt(setting, id)}">${say(setting, words.add)}</button>\n`;
  return markup`<section id="${idAt(setting, id)}" tabindex="-1"><h2>${say(setting, field.label)}${field.min > 0 ? '' : say(setting, words.optional)}</h2>
${hint}${messageAt(setting, id)}${rows.map(({ place, cells }, index) => {
    const name = rowName(setting, index + 1);
    const label = `${name}${colon(setting)}${say(setting, words.number)}`;
    const parts = [
      cell(
        setting,
        `${place}.request`,
        label,
        number,
        isTree(cells) ? cells['request'] : undefined,
      ),
      field.draws !== 'sum'
        ? nothing
        : cell(
            setting,
            `${place}.amount`,
            say(setting, words.drawn),
            drawn,
            isTree(cells) ? cells['amount'] : undefined,
          ),
    ];
    const messages = ['', '.request', '.amount'].map((end) => messageAt(setting, `${place}${end}`));
    return markup`<div class="item n2" role="group"${attributes({ id: idAt(setting, place), tabindex: '-1', 'aria-label': name })}>\n${parts}<button class="plain" name="_drop" value="${nameAt(setting, place)}">${say(setting, words.drop)}</button>${messages}</div>\n`;
  })}${add}</section>\n`;
}

function cell(
  setting: Setting,
  at: string,
  label: string,
  field: typeof number | typeof drawn,
  value: unknown,
): Html {
  const id = idAt(setting, at);
  const fault = faultAt(setting, at);
  const described = {
    id,
    name: nameAt(setting, at),
    ...(fault === undefined ? {} : { fault: `${id}-fault` }),
  };
  return markup`<div${attributes({ class: fault !== undefined && 'err' })}><label for="${id}">${label}</label>${control(setting, field, value, described, true)}</div>\n`;
}
