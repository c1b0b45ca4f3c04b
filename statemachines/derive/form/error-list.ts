import type { Fault } from '#domain/fault.ts';
import type { Language } from '#domain/words.ts';
import type { Field } from '../../fields.ts';
import { type Html, markup, nothing } from '../../html.ts';
import type { Route } from '../../route.ts';
import { colon, idAt, labelOf, rowName, say } from './setting.ts';

export interface ListedFaults {
  readonly faults: readonly Fault[];
  readonly language: Language;
  readonly prefix?: string;
}

/** What is wrong, first on the page, each line leading to its place. */
export function errorList(route: Route, { faults, language, prefix = '' }: ListedFaults): Html {
  if (faults.length === 0) return nothing;
  const count = String(faults.length);
  const heading =
    language === 'zh'
      ? `还没有提交，有${count}处要改，其余已保留：`
      : `Not submitted yet: ${count} to mend, everything else is kept.`;
  const lines = faults.map((fault) => {
    const words = `${placeOf(route, fault, language)}${say({ language }, fault.says)}`;
    return markup`\n<li><a href="#${target(route, fault.at, prefix)}">${words}</a></li>`;
  });
  return markup`<div class="bad" role="alert" id="faults" tabindex="-1"><p><b>${heading}</b></p>\n<ul>${lines}\n</ul></div>\n`;
}

/** Sentences that name the field themselves need no name before them, only the table and the row. */
const namesItself = new Set([
  'missing',
  'too-few',
  'too-many',
  'not-rows',
  'not-asked',
  'does-not-add-up',
]);

function placeOf(route: Route, { at, code }: Fault, language: Language): string {
  const [id = '', ...inner] = at.split('.');
  const field: Field | undefined = Object.hasOwn(route.fields, id) ? route.fields[id] : undefined;
  const isRow = field?.kind === 'lines' || field?.kind === 'references';
  const row = isRow && inner[0] !== undefined ? rowName({ language }, Number(inner[0]) + 1) : '';
  const named = field?.kind === 'lines' && inner[1] !== undefined ? field.columns[inner[1]] : field;
  const attachment =
    id === 'attachments' ? route.attachments[inner[0] ?? '']?.title[language] : undefined;
  const label = attachment ?? (named === undefined ? '' : labelOf({ language }, named));
  const isLine = field?.kind === 'lines' && row !== '';
  const isNamed = namesItself.has(code) || (isLine && inner[1] === undefined);
  const parts = [isLine ? say({ language }, field.label) : '', row, isNamed ? '' : label];
  const place = parts.filter((part) => part !== '').join(language === 'zh' ? '' : ', ');
  return place === '' ? '' : `${place}${colon({ language })}`;
}

/** A fault stands at a control, a row or a section; one that is nowhere on the page leads to the list itself. */
function target(route: Route, at: string, prefix: string): string {
  const [id = '', second = ''] = at.split('.');
  if (id === 'attachments') return idAt({ prefix }, `${id}.${second}`);
  return Object.hasOwn(route.fields, id) ? idAt({ prefix }, at) : 'faults';
}
