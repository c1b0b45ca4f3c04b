import type { Problem } from '#domain/problem.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { PinStanding } from '../stores/pins.ts';
import { type Frame, frame, hiddenFields } from './frame.ts';
import { pinBox } from './pin-box.ts';
import { sentenceBox } from './problem-box.ts';
import { type Say, saying } from './saying.ts';
import { signingTabs } from './signing-tabs.ts';

export interface PinPage extends Omit<Frame, 'title'> {
  readonly standing: PinStanding;
  /** It has just been set. */
  readonly done: boolean;
  readonly hidden: Readonly<Record<string, string>>;
  readonly problem?: Problem | undefined;
}

/** 签批密码: how it stands, and setting it with a code that an administrator gave in person. */
export function pinPage(given: PinPage): string {
  const { language, standing, done, hidden, problem } = given;
  const say = saying(language);
  const heading = say('签批密码', 'Your PIN');
  const title =
    problem === undefined ? heading : say(`没有设置：${heading}`, `Not set: ${heading}`);
  return frame(
    { ...given, title },
    markup`${signingTabs('pin', language)}
<div class="f"><h1>${heading}</h1></div>
${problem !== undefined && sentenceBox(problem, language)}
${done && standing === 'ready' ? receipt(say) : markup`<p>${says(standing, say)}</p>`}
<form class="act" method="post" action="/pin" novalidate>${hiddenFields(hidden)}
<h2>${standing === 'none' ? say('设置', 'Set it') : say('重新设置', 'Set it anew')}</h2>
<div class="f"><label for="code">${say('登记码', 'Code')}</label><p class="hint" id="code-hint">${say('请当面找管理员领取，十分钟内有效，只能用一次。', 'Get it from an administrator in person; it is good for ten minutes and works once.')}</p><input type="text" id="code" name="_code" autocomplete="off" maxlength="20" aria-describedby="code-hint"></div>
${pinBox({ name: '_pin', label: say('新的签批密码', 'New PIN'), hint: say('六位数字，不要用生日、连号或重复的数字。', 'Six digits; no birthday, no rising or repeated digits.') })}
${pinBox({ name: '_again', label: say('再输一次', 'Once more'), hint: say('与上面相同。', 'The same as above.') })}
<button class="btn main">${say('设置签批密码', 'Set the PIN')}</button>
<p class="hint g">${say('签批密码只有您本人知道，管理员也看不到。连续输错五次即停用，须当面重新领取登记码。', 'Nobody but you knows it, the administrator included. Five wrong tries in a row freeze it; then you need a new code in person.')}</p></form>`,
  );
}

const receipt = (say: Say): Html =>
  markup`<div class="act" role="status"><p><b>${say('签批密码已设置。', 'The PIN is set.')}</b>${say('从邮件链接办理重要事项时，输入它就不用再登录。', 'At a mail’s link to a weighty matter, it saves you the sign-in.')}</p></div>`;

function says(standing: PinStanding, say: Say): string {
  switch (standing) {
    case 'none':
      return say(
        '还没有设置。设置以后，从邮件链接办理涉及资金、印章的事项，输入六位签批密码即可，不用登录。',
        'Not set yet. Once it is, six digits do instead of signing in when you open a mail’s link to a matter of money or seals.',
      );
    case 'ready':
      return say(
        '已设置，可以使用。忘了的，可以重新设置。',
        'It is set and works. If you forgot it, set it anew.',
      );
    case 'frozen':
      return say(
        '连续输错五次，已停用。请当面找管理员领取登记码，重新设置。',
        'Frozen after five wrong tries. Get a code from an administrator in person and set it anew.',
      );
  }
}
