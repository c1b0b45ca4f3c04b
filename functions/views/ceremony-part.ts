import type { Language } from '#domain/words.ts';
import { attributes, type Html, markup } from '#statemachines/html.ts';
import { saying } from './saying.ts';

export interface CeremonyPart {
  readonly kind: 'register' | 'sign';
  /** The browser's options, as JSON. */
  readonly options: object;
  /** Where the script puts what the passkey made. */
  readonly field: string;
  readonly button: string;
  /** What to do where the button does nothing: scripts are off, or the passkey is elsewhere. */
  readonly without: string;
}

/** The button that starts a passkey's ceremony: the one thing of the product that needs a script. */
export function ceremonyPart(
  { kind, options, field, button, without }: CeremonyPart,
  language: Language,
): Html {
  const say = saying(language);
  const box = {
    type: 'hidden',
    name: field,
    value: '',
    'data-ceremony': kind,
    'data-options': JSON.stringify(options),
    'data-unable': say(
      '这个浏览器不支持通行密钥。请换用新版浏览器，或改用别的办法。',
      'This browser knows no passkeys. Use a recent one, or another way.',
    ),
    'data-failed': say(
      '没有完成，没有提交任何内容。请再点一次；设备上没有这把通行密钥的，请换一台设备。',
      'It was not completed and nothing was sent. Press again; if the passkey is not on this device, use the one that has it.',
    ),
  };
  return markup`<input${attributes(box)}><p class="msg" role="alert"></p>
<button class="btn main wide">${button}</button>
<p class="hint g">${without}</p>
<script src="/web/passkey.js" defer></script>`;
}
