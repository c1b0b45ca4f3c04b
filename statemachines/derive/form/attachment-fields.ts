import type { Fault } from '#domain/fault.ts';
import { fileLimits } from '#domain/files.ts';
import type { Attachment } from '#domain/request.ts';
import type { JsonObject, Language, Text } from '#domain/words.ts';
import type { Known } from '../../answers.ts';
import { holds } from '../../data.ts';
import { attributes, type Html, markup, nothing } from '../../html.ts';
import type { AttachmentRule, Route } from '../../route.ts';
import { idAt, say } from './setting.ts';

export interface AttachmentOptions {
  /** Files there are already, of any rule. */
  readonly files: readonly Attachment[];
  /** The data that decides which files are demanded. */
  readonly data: JsonObject;
  readonly known: Known;
  readonly language: Language;
  /** Faults at `attachments.rule`. */
  readonly faults?: readonly Fault[];
  readonly prefix?: string;
  /** Where an uploaded file is opened. */
  readonly hrefOf: (file: Attachment) => string;
  /** The id of the rule's own upload form elsewhere on the page; without it files go with the form around them. */
  readonly formOf?: (rule: string) => string;
}

/**
 * The files a form asks for: those there are, each with a button to take it back (`_detach`), and a box for more, named
 * `file` in a form of its own and `attachments.rule` otherwise.
 */
export async function attachmentFields(
  route: Route,
  rules: readonly string[],
  options: AttachmentOptions,
): Promise<Html> {
  const shown = await Promise.all(
    rules.map(async (id) => {
      const rule = route.attachments[id];
      if (rule === undefined) return nothing;
      const { when } = rule;
      const demanded = when === undefined || (await holds(when, options.data, options.known));
      return demanded ? ruleField(id, rule, options) : nothing;
    }),
  );
  return rules.length === 0
    ? nothing
    : markup`<section id="attachments"><h2>${options.language === 'zh' ? '附件' : 'Attachments'}</h2>\n${shown}</section>\n`;
}

function ruleField(id: string, rule: AttachmentRule, options: AttachmentOptions): Html {
  const { language, files, faults = [], prefix = '' } = options;
  const at = `attachments.${id}`;
  const box = idAt({ prefix }, at);
  const own = files.filter((file) => file.rule === id);
  const fault = faults.find((one) => one.at === at);
  const title = markup`${say({ language }, rule.title)}${rule.min > 0 ? must[language] : may[language]}`;
  const list = own.map((file) => fileRow(file, options));
  const hint = markup`<p class="hint" id="${box}-hint">${hintFor(rule, language)}</p>`;
  const message =
    fault === undefined
      ? nothing
      : markup`<p class="msg" id="${box}-fault">${say({ language }, fault.says)}</p>`;
  const form = options.formOf?.(id);
  const input = attributes({
    type: 'file',
    id: box,
    name: form === undefined ? `${prefix}${at}` : 'file',
    form,
    accept: rule.kinds.map((kind) => `.${kind}${kind === 'jpg' ? ',.jpeg' : ''}`).join(','),
    multiple: form === undefined && rule.max > 1,
    'data-most-bytes': fileLimits.bytes,
    'aria-invalid': fault === undefined ? undefined : 'true',
    'aria-describedby': `${box}-hint${fault === undefined ? '' : ` ${box}-fault`}`,
  });
  const send =
    form === undefined
      ? nothing
      : markup`<button class="btn" form="${form}">${upload[language]}</button>`;
  const row = fault === undefined ? 'f' : 'f err';
  if (own.length === 0) {
    return markup`<div class="${row}"><label for="${box}">${title}</label>${hint}<input${input}>${send}${message}</div>\n`;
  }
  const full = own.length >= rule.max;
  const again = full ? (rule.max === 1 ? replace : undefined) : more;
  const add =
    again === undefined
      ? nothing
      : markup`<details${attributes({ open: fault !== undefined })}><summary>${again[language]}</summary><label for="${box}" class="vh">${again[language]}${language === 'zh' ? '' : ': '}${say({ language }, rule.title)}</label>${hint}<input${input}>${send}${message}</details>`;
  return markup`<div class="${row}"><p class="label">${title}</p>\n${list}${add}</div>\n`;
}

function fileRow(file: Attachment, { language, hrefOf }: AttachmentOptions): Html {
  const remove = markup`<button class="plain" name="_detach" value="${file.id}" aria-label="${drop[language]}${language === 'zh' ? '' : ' '}${file.name}">${drop[language]}</button>`;
  return markup`<div class="file"><a class="row" href="${hrefOf(file)}"><b>${file.name}</b><span class="quiet small">${sizeText(file.size)}${done[language]}</span></a>${remove}</div>\n`;
}

const must: Text = { zh: '，必传', en: ', required' };
const may: Text = { zh: '，选传', en: ', optional' };
const upload: Text = { zh: '上传', en: 'Upload' };
const more: Text = { zh: '再传一份', en: 'Add another' };
const replace: Text = { zh: '换一份', en: 'Replace it' };
const drop: Text = { zh: '删去', en: 'Remove' };
const done: Text = { zh: '，已上传', en: ', uploaded' };

/** `212 KB`, `1.8 MB`. */
export const sizeText = (bytes: number): string =>
  bytes < 1_048_576
    ? `${String(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${(bytes / 1_048_576).toFixed(1)} MB`;

function hintFor({ kinds, max }: AttachmentRule, language: Language): string {
  const names = kinds.map((kind) => kind.toUpperCase());
  const size = `${String(Math.floor(fileLimits.bytes / 1_048_576))} MB`;
  const last = names.at(-1) ?? '';
  const first = names.slice(0, -1);
  if (language === 'en') {
    const list = first.length === 0 ? last : `${first.join(', ')} or ${last}`;
    return `${list}, at most ${size} each${max > 1 ? `, at most ${String(max)} files` : ''}.`;
  }
  const list = first.length === 0 ? last : `${first.join('、')}或${last}`;
  return `${list}，每个不超过${size}${max > 1 ? `，最多${String(max)}份` : ''}。`;
}
