import type { Problem } from '#domain/problem.ts';
import { markup } from '#statemachines/html.ts';
import type { AttachmentRule } from '#statemachines/route.ts';
import { hintOf, noSecrets } from './file-rows.ts';
import { type Frame, frame, hiddenFields } from './frame.ts';
import { sentenceBox } from './problem-box.ts';
import { saying } from './saying.ts';

export interface UploadPage extends Omit<Frame, 'title'> {
  readonly rule: Pick<AttachmentRule, 'title' | 'kinds' | 'max'>;
  /** Where the store takes the file, and the fields that permit it. */
  readonly ticket: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
  readonly back: string;
  readonly problem?: Problem | undefined;
}

/** One file for one rule. The form goes straight to the store, which sends the browser back to us. */
export function uploadPage(given: UploadPage): string {
  const { rule, ticket, back, problem, language } = given;
  const say = saying(language);
  const title = say(`上传：${rule.title.zh}`, `Upload: ${rule.title.en}`);
  const accept = rule.kinds.map((kind) => (kind === 'jpg' ? '.jpg,.jpeg' : `.${kind}`)).join(',');
  return frame(
    { ...given, title },
    markup`<h1>${title}</h1>
${problem !== undefined && sentenceBox(problem, language)}
${noSecrets(language)}
<form class="act" method="post" enctype="multipart/form-data" action="${ticket.url}">
${hiddenFields(ticket.fields)}
<div class="f first"><label for="file">${say('选择文件', 'Choose the file')}</label><p class="hint" id="file-hint">${hintOf(rule, language)}${say('十分钟内上传有效。', ' Upload within ten minutes.')}</p><input type="file" id="file" name="file" required accept="${accept}" aria-describedby="file-hint"></div>
<button class="btn main">${say('上传', 'Upload')}</button><a class="btn" href="${back}">${say('不传了，返回', 'Back without it')}</a>
</form>
<p class="hint g">${say('前面填的内容已经保留，传完自动回到原来的页面。苹果手机的照片如果是HEIC格式，请在相机设置里选“兼容性最佳”后重拍。', 'What you entered is kept; after the upload you are back on the page. If a phone gives HEIC photos, set its camera to “Most compatible”.')}</p>`,
  );
}
