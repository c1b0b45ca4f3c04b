import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { PinStanding } from '../stores/pins.ts';
import { pinBox } from './pin-box.ts';
import { type Say, saying } from './saying.ts';

/** What a step still wants to know before it takes a decision from this browser: nothing, or who it is. */
export type ProofAsked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'sign-in'; readonly pin: PinStanding }
  | { readonly kind: 'passkey'; readonly has: boolean };

/** Above the button: the box for a PIN where there is one, and what comes after the button where there is none. */
export function proofPart(asked: ProofAsked, language: Language): Html | undefined {
  if (asked.kind === 'nothing') return undefined;
  const say = saying(language);
  if (asked.kind === 'passkey') return passkeyPart(asked.has, say);
  const later = say(
    '提交后须登录一次确认是您本人，已填的内容不会丢失。',
    'After submitting you sign in once to show that it is you. Nothing you typed is lost.',
  );
  switch (asked.pin) {
    case 'ready':
      return pinBox({
        name: '_pin',
        label: say('签批密码', 'PIN'),
        hint: say(
          '六位数字，确认是您本人。不输入也可以提交，再登录一次，已填的内容不会丢失。',
          'Six digits, to show that it is you. You can leave it empty and sign in after submitting; nothing you typed is lost.',
        ),
      });
    case 'frozen':
      return markup`<p class="hint">${say('您的签批密码已停用。', 'Your PIN is frozen. ')}${later}</p>`;
    case 'none':
      return markup`<p class="hint">${later}</p>`;
  }
}

const passkeyPart = (has: boolean, say: Say): Html =>
  has
    ? markup`<p class="hint">${say('提交后，在下一页核对内容并用通行密钥签名。', 'After submitting, you check it once more on the next page and sign with your passkey.')}</p>`
    : markup`<p class="hint">${say('这一步须用通行密钥签名，您还没有登记。请登录后在“签名方式”登记，再回来办理。', 'This step is signed with a passkey and you have none yet. Sign in and add one under “Signing”, then come back.')}</p>`;
