import type { Person } from '#domain/office.ts';
import { markup } from '#statemachines/html.ts';
import type { PinStanding } from '../../stores/pins.ts';
import { hiddenFields } from '../frame.ts';
import { saying } from '../saying.ts';
import { type OfficeFrame, officePage } from './office-frame.ts';

export interface PinCodePage extends OfficeFrame {
  readonly subject: Person;
  readonly standing: PinStanding;
  readonly hidden: Readonly<Record<string, string>>;
}

/** What giving out a code means, and the one button. */
export function pinCodePage(given: PinCodePage): string {
  const { subject, standing, hidden, language } = given;
  const { id, name } = subject;
  const say = saying(language);
  const title = say(`给${name}发签批密码登记码`, `Give ${name} a code for setting a PIN`);
  const now = {
    none: say(`${name}还没有签批密码。`, `${name} has no PIN yet.`),
    ready: say(
      `${name}已有签批密码；设置新的以后，旧的作废。`,
      `${name} has a PIN; a new one replaces it.`,
    ),
    frozen: say(
      `${name}的签批密码已停用，重新设置后恢复。`,
      `The PIN of ${name} is frozen; setting it anew brings it back.`,
    ),
  }[standing];
  return officePage(
    given,
    { tab: 'people', title },
    markup`<form method="post" action="/office/people/${id}/pin-code" class="cols"><div>${hiddenFields(hidden)}
<p><a class="plain" href="/office/people/${id}">${name}</a></p>
<h1>${title}</h1>
<p>${now}</p>
<p>${say('请本人在场，核对是他本人，再点下面的按钮。登记码只显示一次，请当面给他，不要打电话、发邮件或请人代转。', 'The person must be with you: see that it is really he or she, then press the button. The code is shown once; hand it over yourself, never by telephone, mail or messenger.')}</p></div>
<section class="act"><h2>${say('之后怎么走', 'What happens next')}</h2>
<ul class="rows g"><li class="row">${say('登记码十分钟内有效，用一次即失效；再发一次，前一个作废。', 'The code is good for ten minutes and works once; a further one voids it.')}</li><li class="row">${say(`${name}登录后打开“签名方式”，输入登记码，自己设六位签批密码。`, `${name} signs in, opens “Signing”, enters the code and chooses six digits.`)}</li><li class="row">${say('您的姓名和时间写入单位的留痕，登记码不写；本人会收到邮件。', 'Your name and the time go into the office’s trail, the code does not; the person is told by mail.')}</li></ul>
<button class="btn main">${say('本人在场，发登记码', 'The person is here: give the code')}</button></section>
</form>`,
  );
}

export interface PinCodeShown extends OfficeFrame {
  readonly subject: Person;
  readonly code: string;
}

/** The code, this once. */
export function pinCodeShown(given: PinCodeShown): string {
  const { subject, code, language } = given;
  const { id, name } = subject;
  const say = saying(language);
  const title = say(`${name}的登记码`, `The code for ${name}`);
  return officePage(
    given,
    { tab: 'people', title },
    markup`<h1>${title}</h1>
<dl class="facts"><div><dt>${say('登记码', 'Code')}</dt><dd><b class="nb">${code}</b></dd></div></dl>
<p>${say(`请现在就当面给${name}，十分钟内有效。离开本页后不会再显示。`, `Hand it to ${name} now; it is good for ten minutes. It is not shown again after this page.`)}</p>
<section class="act"><a class="btn main" href="/office/people/${id}">${say('已给本人', 'Handed over')}</a></section>`,
  );
}
