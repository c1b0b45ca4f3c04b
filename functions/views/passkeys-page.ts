import { nearMoment } from '#domain/date-words.ts';
import type { Problem } from '#domain/problem.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { Passkey } from '../stores/passkeys.ts';
import type { PinStanding } from '../stores/pins.ts';
import { ceremonyPart } from './ceremony-part.ts';
import { type Frame, frame, hiddenFields } from './frame.ts';
import { pinBox } from './pin-box.ts';
import { sentenceBox } from './problem-box.ts';
import { type Say, saying } from './saying.ts';
import { signingTabs } from './signing-tabs.ts';

export interface PasskeysPage extends Omit<Frame, 'title'> {
  readonly passkeys: readonly Passkey[];
  /** Whether the office is reached by a name, as passkeys need it. */
  readonly able: boolean;
  readonly pin: PinStanding;
  /** What has just been done. */
  readonly done: 'added' | 'removed' | undefined;
  readonly hidden: () => Readonly<Record<string, string>>;
  readonly problem?: Problem | undefined;
}

/** 通行密钥: those there are, removing one, and adding one. */
export function passkeysPage(given: PasskeysPage): string {
  const { language, passkeys, able, done, problem } = given;
  const say = saying(language);
  const title = say('通行密钥', 'Passkeys');
  return frame(
    { ...given, title },
    markup`${signingTabs('passkeys', language)}
<div class="f"><h1>${title}</h1></div>
${problem !== undefined && sentenceBox(problem, language)}
${done !== undefined && markup`<div class="act" role="status"><p><b>${done === 'added' ? say('通行密钥已登记。', 'The passkey is added.') : say('通行密钥已移除。', 'The passkey is removed.')}</b>${say('已发邮件告诉您本人。', 'A mail tells you so.')}</p></div>`}
<p>${say('通行密钥在您自己的手机、电脑或安全密钥上，用指纹、面容或屏幕密码打开。最重要的事项用它签名，签的就是那一个决定。', 'A passkey lives on your own phone, computer or security key and opens with a fingerprint, a face or the screen lock. It signs the weightiest matters: exactly that one decision.')}</p>
${passkeys.length === 0 ? markup`<p>${say('还没有登记通行密钥。', 'You have none yet.')}</p>` : markup`<ul class="rows g">${passkeys.map((passkey) => row(given, passkey, say))}</ul>`}
${able ? adding(given, say) : markup`<p class="hint">${say('通行密钥只能用在有域名的网址上，本系统现在是用IP地址打开的，不能登记。最重要的事项请用签批密码并请第二人确认。', 'Passkeys work at a web address with a name; this office is reached by a bare IP address, so none can be added. For the weightiest matters use your PIN with a second person.')}</p>`}`,
  );
}

function row({ office, language, hidden }: PasskeysPage, passkey: Passkey, say: Say): Html {
  const { id, name, addedAt } = passkey;
  const at = nearMoment(office.zone, addedAt, language);
  return markup`<li class="row">${name}<span class="quiet small">${say(`${at}登记`, `added ${at}`)}</span><form method="post" action="/passkeys/remove">${hiddenFields(hidden())}<input type="hidden" name="passkey" value="${id}"><button class="plain">${say(`移除“${name}”`, `Remove “${name}”`)}</button></form></li>
`;
}

function adding({ hidden, pin }: PasskeysPage, say: Say): Html {
  return markup`<form class="act" method="post" action="/passkeys/begin" novalidate>${hiddenFields(hidden())}
<h2>${say('登记一把', 'Add one')}</h2>
<div class="f"><label for="name">${say('给它起个名字', 'Its name')}</label><p class="hint" id="name-hint">${say('例如“我的手机”，选填。', 'Such as “my phone”; optional.')}</p><input type="text" id="name" name="name" maxlength="30" autocomplete="off" aria-describedby="name-hint"></div>
${pin !== 'none' && pinBox({ name: '_pin', label: say('签批密码', 'PIN'), hint: say('确认是您本人。', 'To show that it is you.') })}
<button class="btn main">${say('下一步', 'Next')}</button></form>`;
}

export interface RegisterPage extends Omit<Frame, 'title'> {
  readonly name: string;
  readonly nonce: string;
  readonly options: object;
  readonly hidden: Readonly<Record<string, string>>;
}

/** The ceremony of a new passkey. */
export function registerPage(given: RegisterPage): string {
  const { language, name, nonce, options, hidden } = given;
  const say = saying(language);
  const title = say('登记通行密钥', 'Add a passkey');
  return frame(
    { ...given, title },
    markup`<h1>${title}</h1>
<p>${say('请点下面的按钮，按设备的提示用指纹、面容或屏幕密码确认。', 'Press the button and follow your device: fingerprint, face or screen lock.')}</p>
<form class="act" method="post" action="/passkeys/add">${hiddenFields({ ...hidden, name, _ceremony: nonce })}
${ceremonyPart(
  {
    kind: 'register',
    options,
    field: '_registration',
    button: say('在本设备上登记', 'Add it on this device'),
    without: say(
      '点了没有反应的，请换一个新版浏览器（要允许脚本）；不用通行密钥的，可以用签批密码并请第二人确认。',
      'If nothing happens, use a recent browser with scripts; or do without: your PIN with a second person.',
    ),
  },
  language,
)}</form>
<p><a class="btn" href="/passkeys">${say('不登记了', 'Leave it')}</a></p>`,
  );
}
