import { type Html, markup } from '#statemachines/html.ts';
import { ceremonyPart } from './ceremony-part.ts';
import { type Frame, frame, hiddenFields } from './frame.ts';
import { penDrawing } from './pen-drawing.ts';
import { saying } from './saying.ts';
import { shortHash } from './short-hash.ts';

export interface SignPage extends Omit<Frame, 'title'> {
  readonly headline: string;
  readonly number: string;
  readonly step: string;
  readonly act: string;
  readonly opinion: string;
  readonly handwriting?: string | undefined;
  readonly document: string;
  readonly action: string;
  /** The decision as it was posted, to be posted once more with the signature. */
  readonly posted: readonly (readonly [string, string])[];
  readonly hidden: Readonly<Record<string, string>>;
  readonly options: object;
}

/** What is about to be signed with a passkey, and the one button. */
export function signPage(given: SignPage): string {
  const { language, headline, number, step, act, opinion, document, action, posted } = given;
  const say = saying(language);
  const title = say(`用通行密钥签名：${act}`, `Sign with a passkey: ${act}`);
  return frame(
    { ...given, title },
    markup`<p class="kick">${number}</p>
<h1>${title}</h1>
<p>${say('还没有提交。请核对下面的内容，再用通行密钥签名；签的就是这些内容，一个字也不能再改。', 'Nothing is submitted yet. Check what stands below and sign it with your passkey: the signature covers exactly this, to the letter.')}</p>
<dl class="kv g">
${line(say('事项', 'Matter'), headline)}${line(say('环节', 'Step'), step)}${line(say('决定', 'Decision'), act)}${opinion !== '' && line(say('意见', 'Opinion'), opinion)}
${given.handwriting !== undefined && markup`<div><dt>${say('手写意见', 'By hand')}</dt><dd>${penDrawing(given.handwriting, language)}</dd></div>`}
<div><dt>${say('内容摘要', 'Content digest')}</dt><dd class="nb">${shortHash(document)}</dd></div>
</dl>
<form class="act" method="post" action="${action}">${hiddenFields(given.hidden)}${posted.map(([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`)}
${ceremonyPart(
  {
    kind: 'sign',
    options: given.options,
    field: '_assertion',
    button: say('签名并提交', 'Sign and submit'),
    without: say(
      '点了没有反应，或这台设备上没有您的通行密钥：请换一个浏览器或设备；实在不行，在“签名方式”移除通行密钥，改用签批密码并请第二人确认。',
      'If nothing happens, or your passkey is not on this device: use another browser (with scripts) or device; failing that, remove the passkey under “Signing” and use your PIN with a second person.',
    ),
  },
  language,
)}
<p class="hint g">${say('十分钟内有效。不签的，关闭本页即可，什么也没有提交。', 'Good for ten minutes. To leave it, close the page: nothing was submitted.')}</p></form>`,
  );
}

const line = (term: string, value: string): Html =>
  markup`<div><dt>${term}</dt><dd>${value}</dd></div>\n`;
