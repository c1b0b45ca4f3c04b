import { fileLimits } from '#domain/files.ts';
import type { Attachment } from '#domain/request.ts';
import type { Language, Text } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { AttachmentRule } from '#statemachines/route.ts';
import { sizeWords } from './attachment-list.ts';
import { saying } from './saying.ts';

/** A rule that is asked for here, with the files there are. */
export interface AskedFiles {
  readonly id: string;
  readonly rule: Pick<AttachmentRule, 'title' | 'kinds' | 'min' | 'max'>;
  /** Files of the request that stay. */
  readonly fixed: readonly Attachment[];
  /** Files that this form brings and may take back. */
  readonly files: readonly Attachment[];
  /** What is wrong here. */
  readonly wrong?: Text;
}

/**
 * The files a form asks for, inside that form. A file travels by a form of its own to the store, so the button (`_upload`)
 * first keeps what was typed and then leads to that form; `_detach` takes a file back.
 */
export const fileRows = (asked: readonly AskedFiles[], language: Language): Html | undefined =>
  asked.length === 0
    ? undefined
    : markup`<section id="attachments"><h2>${saying(language)('附件', 'Attachments')}</h2>
${noSecrets(language)}
${asked.map((one) => ruleRows(one, language))}</section>
`;

/** 涉密不上网, wherever something is typed or uploaded. */
export const noSecrets = (language: Language): Html =>
  markup`<p class="hint"><b>${saying(language)('涉密不上网：', 'Nothing secret goes on the network: ')}</b>${saying(language)('涉密文件、资料不得填写、上传，交机要文件专管员办理。', 'no classified paper is typed in or uploaded; it goes to the custodian of classified papers.')}</p>`;

function ruleRows({ id, rule, fixed, files, wrong }: AskedFiles, language: Language): Html {
  const say = saying(language);
  const title = rule.title[language];
  const must = rule.min > 0 ? say('，必传', ', required') : say('，选传', ', optional');
  const count = fixed.length + files.length;
  const upload = count === 0 ? say('上传', 'Upload') : say('再传一份', 'Add another');
  return markup`<div class="${wrong === undefined ? 'f' : 'f err'}" id="attachments-${id}" tabindex="-1"><p class="label">${title}${must}</p>
<p class="hint">${hintOf(rule, language)}</p>
${fixed.map((file) => fixedRow(file, language))}${files.map((file) => fileRow(file, language))}
${count < rule.max && markup`<button class="btn" name="_upload" value="${id}">${upload}<span class="vh">${title}</span></button>`}${wrong !== undefined && markup`<p class="msg">${wrong[language]}</p>`}</div>
`;
}

const fixedRow = (file: Attachment, language: Language): Html =>
  markup`<div class="file"><p><b>${file.name}</b><span class="quiet small">${sizeWords(file.size)}${saying(language)('，已在申请里', ', already with the request')}</span></p></div>
`;

const fileRow = (file: Attachment, language: Language): Html => {
  const say = saying(language);
  return markup`<div class="file"><p><b>${file.name}</b><span class="quiet small">${sizeWords(file.size)}${say('，已上传', ', uploaded')}</span></p><input type="hidden" name="_file" value="${file.id} ${file.rule}"><button class="plain" name="_detach" value="${file.id}">${say('删去', 'Remove')}<span class="vh">${file.name}</span></button></div>
`;
};

/** JPG、PNG或PDF，每个不超过20 MB。 */
export function hintOf(
  { kinds, max }: Pick<AttachmentRule, 'kinds' | 'max'>,
  language: Language,
): string {
  const say = saying(language);
  const names = kinds.map((kind) => kind.toUpperCase());
  const list = [names.slice(0, -1).join(say('、', ', ')), names.at(-1) ?? '']
    .filter((part) => part !== '')
    .join(say('或', ' or '));
  const size = `${String(Math.floor(fileLimits.bytes / 1_048_576))} MB`;
  return say(
    `${list}，每个不超过${size}${max > 1 ? `，最多${String(max)}份` : ''}。`,
    `${list}, at most ${size} each${max > 1 ? `, at most ${String(max)} files` : ''}.`,
  );
}
