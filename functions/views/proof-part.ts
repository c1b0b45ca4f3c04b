import type { Language } from '#domain/words.ts';
import { attributes, type Html, markup } from '#statemachines/html.ts';
import type { PinStanding } from '../stores/pins.ts';
import { pinBox } from './pin-box.ts';
import { type Say, saying } from './saying.ts';

/** What a step still wants to know before it takes a decision from this browser: nothing, or who it is. */
export type ProofAsked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'sign-in'; readonly pin: PinStanding }
  | { readonly kind: 'passkey' }
  | ({ readonly kind: 'second' } & SecondAsked);

/** What stands in for a passkey: the PIN, and who is asked to confirm. */
export interface SecondAsked {
  readonly pin: PinStanding;
  readonly persons: readonly { readonly id: string; readonly title: string }[];
  /** Who was chosen before a refusal. */
  readonly chosen: string;
  /** The same decision waits for a second person already. */
  readonly waiting?: { readonly name: string; readonly until: string } | undefined;
}

/** Above the button: the box for a PIN where there is one, and what comes after the button where there is none. */
export function proofPart(asked: ProofAsked, language: Language): Html | undefined {
  if (asked.kind === 'nothing') return undefined;
  const say = saying(language);
  if (asked.kind === 'passkey') {
    return markup`<p class="hint">${say('提交后，在下一页核对内容并用通行密钥签名。', 'After submitting, you check it once more on the next page and sign with your passkey.')}</p>`;
  }
  if (asked.kind === 'second') return secondPart(asked, say);
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

function secondPart({ pin, persons, chosen, waiting }: SecondAsked, say: Say): Html {
  if (pin !== 'ready') {
    return markup`<p class="hint">${say('这一步须用通行密钥签名；没有通行密钥的，用签批密码并请第二人确认。您两样都还没有：请登录后在“签名方式”登记通行密钥，或当面找管理员领取签批密码的登记码。', 'This step is signed with a passkey or, without one, with a PIN and a second person. You have neither yet: sign in and add a passkey under “Signing”, or get a code for a PIN from an administrator in person.')}</p>`;
  }
  return markup`${waiting !== undefined && markup`<p class="hint"><b>${say(`您的决定正在等${waiting.name}确认，${waiting.until}前有效。`, `Your decision waits for ${waiting.name}, until ${waiting.until}.`)}</b>${say('再提交一次，前一次作废。', ' Submitting again replaces it.')}</p>`}
${pinBox({
  name: '_pin',
  label: say('签批密码', 'PIN'),
  hint: say('六位数字，确认是您本人。', 'Six digits, to show that it is you.'),
})}<div class="f"><label for="second">${say('请谁确认', 'Who confirms')}</label><p class="hint" id="second-hint">${say('您没有通行密钥，须请另一人确认后才生效。', 'You have no passkey, so it takes effect when another person confirms it.')}</p><select id="second" name="_second" aria-describedby="second-hint"><option value="">${say('请选择', 'Choose')}</option>${persons.map(
    ({ id, title }) =>
      markup`<option${attributes({ value: id, selected: id === chosen })}>${title}</option>`,
  )}</select></div>
`;
}
