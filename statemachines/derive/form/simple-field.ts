import type { Fault } from '#domain/fault.ts';
import type { SimpleField } from '../../fields.ts';
import { attributes, type Html, markup, nothing } from '../../html.ts';
import { isTree } from '../reader/shape.ts';
import { aria, control, dateInput, type Described } from './control.ts';
import { type Option, optionsOf } from './options.ts';
import { faultAt, idAt, labelOf, nameAt, say, type Setting, words } from './setting.ts';
import { ticked, typedText } from './typed-text.ts';

/** Few enough to see all at once; more are a list to open. */
const mostRadios = 5;

/** A question with its hint, its control and, below, what is wrong with the answer. */
export function simpleField(
  setting: Setting,
  at: string,
  field: SimpleField,
  required: boolean,
  value: unknown,
): Html {
  const parts = partsOf(setting, at, field, required);
  if (field.kind === 'range') return rangeField(setting, at, parts, value);
  if (field.kind === 'departments') {
    return picks(setting, field, parts, 'checkbox', new Set(ticked(value)));
  }
  if (isPicked(field)) {
    return picks(setting, field, parts, 'radio', new Set([typedText(field, value)]));
  }
  const { described, label, hint, message } = parts;
  return markup`<div class="${parts.invalid ? 'f err' : 'f'}"><label for="${described.id}">${label}</label>${hint}${control(setting, field, value, described, false)}${message}</div>\n`;
}

const isPicked = (field: SimpleField): boolean =>
  field.kind === 'yes-no' ||
  (field.kind === 'choice' && Object.keys(field.options).length <= mostRadios);

interface Parts {
  readonly described: Described;
  readonly label: string;
  readonly hint: Html;
  readonly message: Html;
  readonly invalid: boolean;
}

function partsOf(setting: Setting, at: string, field: SimpleField, required: boolean): Parts {
  const id = idAt(setting, at);
  const joint = setting.language === 'zh' ? '' : ' ';
  const fault = faultAt(setting, at);
  const said = [field.hint, setting.notes[at]].flatMap((text) =>
    text === undefined ? [] : [say(setting, text)],
  );
  const hint = said.length === 0 ? undefined : `${id}-hint`;
  return {
    described: {
      id,
      name: nameAt(setting, at),
      ...(hint === undefined ? {} : { hint }),
      ...(fault === undefined ? {} : { fault: `${id}-fault` }),
    },
    label: `${labelOf(setting, field)}${required ? '' : say(setting, words.optional)}`,
    hint:
      hint === undefined ? nothing : markup`<p class="hint" id="${hint}">${said.join(joint)}</p>`,
    message: messageAt(setting, at),
    invalid: fault !== undefined,
  };
}

/** The sentence below what is wrong, with a box to tick where it may be meant so, or nothing. */
export function messageAt(setting: Setting, at: string): Html {
  const fault = faultAt(setting, at);
  return fault === undefined
    ? nothing
    : markup`<p class="msg" id="${idAt(setting, at)}-fault">${say(setting, fault.says)}</p>${confirmBox(setting, fault)}`;
}

function confirmBox(setting: Setting, { confirm }: Fault): Html {
  if (confirm === undefined) return nothing;
  const { name, value, says } = confirm;
  const box = { type: 'checkbox', id: idAt(setting, name), name: nameAt(setting, name), value };
  return markup`<div class="pick"><input${attributes(box)}><label for="${box.id}">${say(setting, says)}</label></div>`;
}

/** How many answers stand beside one another: short words many, phrases two, sentences none. */
function beside(options: readonly Option[], { language }: Setting): string {
  const longest = Math.max(0, ...options.map(({ text }) => text.length));
  const [many, two] = language === 'zh' ? [5, 10] : [9, 22];
  return longest <= many ? ' many' : longest <= two ? ' two' : '';
}

/** Radio buttons or tick boxes with large labels; nothing is chosen beforehand. */
function picks(
  setting: Setting,
  field: SimpleField,
  { described, label, hint, message, invalid }: Parts,
  type: 'radio' | 'checkbox',
  chosen: ReadonlySet<string>,
): Html {
  const offered = optionsOf(field, setting.known, setting.language);
  const options = offered.map(({ value, text }) => {
    const id = `${described.id}-${value}`;
    const box = { type, id, name: described.name, value, checked: chosen.has(value) };
    return markup`\n<input${attributes(box)}><label for="${id}">${text}</label>`;
  });
  return markup`<fieldset class="f pick${beside(offered, setting)}${invalid && ' err'}"${attributes({ id: described.id, tabindex: '-1', 'aria-describedby': aria(described)['aria-describedby'] })}><legend>${label}</legend>${hint}${options}${message}</fieldset>\n`;
}

function rangeField(
  setting: Setting,
  at: string,
  { described, label, hint, message }: Parts,
  value: unknown,
): Html {
  const typed = isTree(value) ? value : {};
  const days = (['from', 'to'] as const).map((end) => {
    const id = `${described.id}-${end}`;
    const fault = faultAt(setting, `${at}.${end}`);
    const faultId = fault === undefined ? {} : { fault: `${id}-fault` };
    const text = typeof typed[end] === 'string' ? typed[end] : '';
    const box = dateInput({ id, name: `${described.name}.${end}`, ...aria(faultId) }, text);
    return markup`\n<div class="${fault === undefined ? 'g' : 'g err'}"><label for="${id}">${say(setting, words[end])}</label>${box}${messageAt(setting, `${at}.${end}`)}</div>`;
  });
  return markup`<fieldset class="f"${attributes({ id: described.id, tabindex: '-1', 'aria-describedby': aria(described)['aria-describedby'] })}><legend>${label}</legend>${hint}${days}${message}</fieldset>\n`;
}
