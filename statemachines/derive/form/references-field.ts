import { mostFen } from '#domain/money.ts';
import type { ReferencesField } from '../../fields.ts';
import { attributes, type Html, markup, nothing } from '../../html.ts';
import { isBlank } from '../reader/read.ts';
import { isTree, listed, type Tree } from '../reader/shape.ts';
import { aria, control, type Described, selectOf } from './control.ts';
import type { Option } from './options.ts';
import { offeredOptions } from './offered-options.ts';
import { colon, faultAt, idAt, nameAt, rowName, say, type Setting, words } from './setting.ts';
import { messageAt } from './simple-field.ts';

const drawn = { kind: 'money', min: 1, max: mostFen, label: words.drawn } as const;

/**
 * Other requests to refer to, from those this person may draw on: boxes to tick where each is taken as it is, rows with
 * an amount where a sum is drawn.
 */
export function referencesField(
  setting: Setting,
  id: string,
  field: ReferencesField,
  raw: unknown,
): Html {
  const options = offeredOptions(setting, field);
  const chosen = chosenIn(setting, raw);
  const isEmpty = options.length === 0 && chosen.length === 0;
  const hint =
    field.hint === undefined ? nothing : markup`<p class="hint">${say(setting, field.hint)}</p>\n`;
  const body = isEmpty
    ? markup`<p class="hint">${say(setting, field.min > 0 ? words.noneOffered : words.noneNeeded)}</p>\n`
    : field.draws === 'sum' || field.max === 1
      ? rows(setting, id, field, options, raw)
      : boxes(setting, id, options, chosen);
  return markup`<section id="${idAt(setting, id)}" tabindex="-1"><h2>${say(setting, field.label)}${field.min > 0 ? '' : say(setting, words.optional)}</h2>
${hint}${messageAt(setting, id)}${body}</section>\n`;
}

const cellsOf = (cells: unknown): Tree => (isTree(cells) ? cells : { request: cells });

const sentIn = (raw: unknown) => listed(typeof raw === 'string' && raw !== '' ? [raw] : raw) ?? [];

/** What was chosen so far: by id where it is on offer, else as it was typed. */
const chosenIn = ({ known }: Setting, raw: unknown) =>
  sentIn(raw).flatMap(([index, cells]) => {
    const name = cellsOf(cells)['request'];
    if (typeof name !== 'string' || isBlank(name)) return [];
    const found = known.offers?.offered.find(
      ({ request, numbers }) => request === name || numbers.includes(name),
    );
    return [{ index, value: found?.request ?? name, text: found?.number ?? name }];
  });

/** One box for each: what was chosen and is not on offer any more can only be taken out. */
function boxes(
  setting: Setting,
  id: string,
  options: readonly Option[],
  chosen: ReturnType<typeof chosenIn>,
): Html {
  const gone = chosen
    .filter(({ value }) => !options.some((option) => option.value === value))
    .map(({ value, text }) => ({ value, text: `${text}${say(setting, words.gone)}` }));
  const lines = [...options, ...gone].map(({ value, text }) => {
    const at = chosen.find((one) => one.value === value);
    const place = `${id}.${at === undefined ? value : String(at.index)}.request`;
    const box = {
      type: 'checkbox',
      id: idAt(setting, place),
      name: nameAt(setting, id),
      value,
      checked: at !== undefined,
    };
    const message = at === undefined ? nothing : messageAt(setting, place);
    return markup`\n<input${attributes(box)}><label for="${box.id}">${text}</label>${message}`;
  });
  return markup`<div class="f pick" role="group">${lines}</div>\n`;
}

function rows(
  setting: Setting,
  id: string,
  field: ReferencesField,
  options: readonly Option[],
  raw: unknown,
): Html {
  const typed = sentIn(raw).map(([index, cells]) => ({
    place: `${id}.${String(index)}`,
    cells: cellsOf(cells),
  }));
  const shown = typed.length > 0 ? typed : [{ place: `${id}.0`, cells: {} }];
  const add =
    shown.length >= field.max
      ? nothing
      : markup`<button class="btn" name="_add" value="${nameAt(setting, id)}">${say(setting, words.add)}</button>\n`;
  return markup`${shown.map(({ place, cells }, index) => row(setting, field, options, place, cells, index + 1))}${add}`;
}

function row(
  setting: Setting,
  field: ReferencesField,
  options: readonly Option[],
  place: string,
  cells: Tree,
  position: number,
): Html {
  const name = rowName(setting, position);
  const number = say(setting, words.number);
  const label = field.max === 1 ? number : `${name}${colon(setting)}${number}`;
  const [chosen] = chosenIn(setting, [cells['request']]);
  const parts = [
    cell(setting, `${place}.request`, label, (described) =>
      selectOf(setting, options, chosen?.value ?? '', chosen?.text ?? '', {
        ...described,
        ...aria(described),
      }),
    ),
    field.draws !== 'sum'
      ? nothing
      : cell(setting, `${place}.amount`, say(setting, field.sumLabel ?? words.drawn), (described) =>
          control(setting, drawn, cells['amount'], described, true),
        ),
  ];
  const messages = ['', '.request', '.amount'].map((end) => messageAt(setting, `${place}${end}`));
  const drop =
    field.max === 1
      ? nothing
      : markup`<button class="plain" name="_drop" value="${nameAt(setting, place)}">${say(setting, words.drop)}</button>`;
  return markup`<div class="item n2" role="group"${attributes({ id: idAt(setting, place), tabindex: '-1', 'aria-label': name })}>\n${parts}${drop}${messages}</div>\n`;
}

function cell(
  setting: Setting,
  at: string,
  label: string,
  box: (described: Described) => Html,
): Html {
  const id = idAt(setting, at);
  const fault = faultAt(setting, at);
  const described = {
    id,
    name: nameAt(setting, at),
    ...(fault === undefined ? {} : { fault: `${id}-fault` }),
  };
  return markup`<div${attributes({ class: fault !== undefined && 'err' })}><label for="${id}">${label}</label>${box(described)}</div>\n`;
}
