import type { Fault } from '#domain/fault.ts';
import type { Language } from '#domain/words.ts';
import { attributes, type Html, markup } from '#statemachines/html.ts';
import { saying } from '../saying.ts';

/** What the questions of a form share: what was typed and what is wrong with it. */
export interface Asked {
  readonly language: Language;
  readonly typed: URLSearchParams;
  readonly faults: readonly Fault[];
}

/** An answer to choose: as it is posted, and as people read it. */
export interface ChangeOption {
  readonly value: string;
  readonly text: string;
  /** Under which heading it stands; those of none come first. */
  readonly group?: string;
}

interface TextExtras {
  readonly hint?: string;
  readonly inputmode?: string;
}

export function textField(
  asked: Asked,
  name: string,
  label: string,
  { hint, inputmode }: TextExtras = {},
): Html {
  const value = asked.typed.get(name) ?? '';
  const box = { type: 'text', id: name, name, value, inputmode, autocomplete: 'off' };
  return question(
    asked,
    name,
    label,
    markup`<input${attributes({ ...box, ...described(asked, name, hint) })}>`,
    hint,
  );
}

/** A list to choose from; nothing is chosen beforehand but what the page before already named. */
export function choiceField(
  asked: Asked,
  name: string,
  label: string,
  options: readonly ChangeOption[],
  hint?: string,
): Html {
  const chosen = asked.typed.get(name) ?? '';
  const line = ({ value, text }: ChangeOption): Html =>
    markup`<option${attributes({ value, selected: value === chosen })}>${text}</option>\n`;
  const groups = [...new Set(options.flatMap(({ group }) => group ?? []))];
  const lines = [
    ...options.filter(({ group }) => group === undefined).map(line),
    ...groups.map(
      (title) =>
        markup`<optgroup${attributes({ label: title })}>${options.filter(({ group }) => group === title).map(line)}</optgroup>\n`,
    ),
  ];
  const first = saying(asked.language)('请选择', 'Please choose');
  return question(
    asked,
    name,
    label,
    markup`<select${attributes({ id: name, name, ...described(asked, name, hint) })}><option value="">${first}</option>\n${lines}</select>`,
    hint,
  );
}

/** A day, with the browser's own calendar where it has one. */
export function dateField(asked: Asked, name: string, label: string, hint?: string): Html {
  const value = asked.typed.get(name) ?? '';
  const box = { type: 'date', id: name, name, value };
  return question(
    asked,
    name,
    label,
    markup`<input${attributes({ ...box, ...described(asked, name, hint) })}>`,
    hint,
  );
}

/** One box to tick. */
export function checkField(asked: Asked, name: string, label: string): Html {
  const box = { type: 'checkbox', id: name, name, value: '1', checked: asked.typed.has(name) };
  return markup`<div class="f pick"><input${attributes(box)}><label for="${name}">${label}</label></div>
`;
}

/** Several boxes to tick under one question. */
export function checkGroup(
  asked: Asked,
  name: string,
  label: string,
  options: readonly ChangeOption[],
): Html {
  const chosen = new Set(asked.typed.getAll(name));
  const faults = asked.faults.filter(({ at }) => at === name);
  const boxes = options.map(({ value, text }, index) => {
    const id = index === 0 ? name : `${name}-${String(index)}`;
    const box = { type: 'checkbox', id, name, value, checked: chosen.has(value) };
    return markup`<input${attributes(box)}><label for="${id}">${text}</label>\n`;
  });
  return markup`<fieldset class="${faults.length > 0 ? 'f pick err' : 'f pick'}"><legend>${label}</legend>
${boxes}
${faults.length > 0 && markup`<p class="msg">${faults.map(({ says }) => says[asked.language])}</p>`}</fieldset>
`;
}

/** Several lines, such as a table pasted in. */
export function areaField(asked: Asked, name: string, label: string, hint: string): Html {
  const box = { id: name, name, rows: 10, ...described(asked, name, hint) };
  return question(
    asked,
    name,
    label,
    markup`<textarea${attributes(box)}>\n${asked.typed.get(name) ?? ''}</textarea>`,
    hint,
  );
}

/** Why: the ground of every change. */
export function reasonField(
  asked: Asked,
  hint = saying(asked.language)(
    '写明谁决定的、什么文件，写入留痕，不能再改。',
    'Who decided it, by which paper. It goes into the trail for good.',
  ),
  label = saying(asked.language)('依据', 'Reason'),
): Html {
  return question(
    asked,
    'why',
    label,
    markup`<textarea${attributes({ id: 'why', name: 'why', rows: 2, ...described(asked, 'why', hint) })}>\n${asked.typed.get('why') ?? ''}</textarea>`,
    hint,
  );
}

function question(asked: Asked, name: string, label: string, control: Html, hint?: string): Html {
  const faults = asked.faults.filter(({ at }) => at === name);
  const isBad = faults.length > 0;
  return markup`<div class="${isBad ? 'f err' : 'f'}"><label for="${name}">${label}</label>
${hint !== undefined && markup`<p class="hint" id="${name}-hint">${hint}</p>`}
${control}
${isBad && markup`<p class="msg" id="${name}-fault">${faults.map(({ says }) => says[asked.language])}</p>`}</div>
`;
}

function described({ faults }: Asked, name: string, hint?: string) {
  const isBad = faults.some(({ at }) => at === name);
  const ids = [hint === undefined ? '' : `${name}-hint`, isBad ? `${name}-fault` : ''];
  const by = ids.filter((id) => id !== '').join(' ');
  return {
    'aria-invalid': isBad ? 'true' : undefined,
    'aria-describedby': by === '' ? undefined : by,
  };
}
