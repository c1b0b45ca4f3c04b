import { html, pageReply, type Html, type Language } from '../gateway/page.ts';
import { textReply, type Reply } from '../gateway/reply.ts';
import type { Recipient } from './capture-store.ts';
import type { ReadMail } from './read-mail.ts';

const words = {
  zh: {
    boxes: '演示邮箱',
    about: '演示单位发出的邮件都留在这里，不会寄到任何地方。点一个收件人看他的邮件。',
    none: '还没有邮件。办一件事，通知就会出现在这里。',
    mails: (count: number) => `${count}封`,
    of: (who: string) => `${who}的邮箱`,
    back: '全部收件人',
    links: '邮件里的链接',
    from: '发件人',
    to: '收件人',
    at: '时间',
    body: '邮件正文',
    reload: '刷新',
  },
  en: {
    boxes: 'Demo mailboxes',
    about:
      'Mails of the demo office stay here and are sent nowhere. Choose a recipient to read their mail.',
    none: 'No mail yet. Do something, and the notice will appear here.',
    mails: (count: number) => (count === 1 ? '1 mail' : `${count} mails`),
    of: (who: string) => `Mailbox of ${who}`,
    back: 'All recipients',
    links: 'Links in this mail',
    from: 'From',
    to: 'To',
    at: 'At',
    body: 'The mail',
    reload: 'Reload',
  },
} as const;

export interface Mailbox extends Recipient {
  readonly name: string;
}

export function mailboxesPage(boxes: readonly Mailbox[], language: Language): Reply {
  const say = words[language];
  const rows = boxes.map(
    ({ recipient, name, mails, latest }) =>
      html`<li>
        <a class="row due" href="/demo/mailbox?to=${encodeURIComponent(recipient)}"
          ><b>${name === '' ? recipient : name}</b><span class="quiet small">${recipient}</span
          ><span class="end nb">${say.mails(mails)} ${moment(latest)}</span></a
        >
      </li>`,
  );
  const list =
    rows.length === 0
      ? html`<p>${say.none}</p>`
      : html`<ul class="rows">
          ${rows}
        </ul>`;
  const body = html`<p class="quiet">${say.about}</p>
    <section>${list}</section>
    <p><a class="btn" href="/demo/mailbox">${say.reload}</a></p>`;
  return pageReply({ language, title: say.boxes, body });
}

/** One recipient's mails, newest first. */
export function mailboxPage(
  recipient: string,
  mails: readonly ReadMail[],
  language: Language,
): Reply {
  const say = words[language];
  const rows = mails.toReversed().map(
    ({ id, subject, from, at }) =>
      html`<li>
        <a class="row due" href="/demo/mailbox/${id}"
          ><b>${subject}</b><span class="quiet small">${from}</span
          ><span class="end nb">${moment(at)}</span></a
        >
      </li>`,
  );
  const list =
    rows.length === 0
      ? html`<p>${say.none}</p>`
      : html`<ul class="rows">
          ${rows}
        </ul>`;
  const body = html`<p><a class="plain" href="/demo/mailbox">${say.back}</a></p>
    <section>${list}</section>
    <p>
      <a class="btn" href="/demo/mailbox?to=${encodeURIComponent(recipient)}">${say.reload}</a>
    </p>`;
  return pageReply({ language, title: say.of(mails.at(-1)?.toName || recipient), body });
}

export function mailPage(mail: ReadMail, language: Language): Reply {
  const say = words[language];
  const box = `/demo/mailbox?to=${encodeURIComponent(mail.to)}`;
  const links = mail.links.map(
    (link) => html`<li><a class="plain" href="${link}">${link}</a></li>`,
  );
  const shown =
    mail.html === ''
      ? mail.text.split(/\n{2,}/).map((part) => html`<p>${part}</p>`)
      : html`<iframe
          src="/demo/mailbox/${mail.id}/body"
          title="${say.body}"
          width="100%"
          height="720"
        ></iframe>`;
  const body = html`<p><a class="plain" href="${box}">${say.of(mail.toName || mail.to)}</a></p>
    <dl class="kv">
      ${fact(say.from, mail.from)}${fact(say.to, mail.to)}${fact(say.at, moment(mail.at))}
    </dl>
    <section class="act">
      <h2>${say.links}</h2>
      <ul>
        ${links}
      </ul>
    </section>
    <section>
      <h2>${say.body}</h2>
      ${shown}
    </section>`;
  return pageReply({ language, title: mail.subject, body });
}

const fact = (label: string, value: string): Html =>
  html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;

/** The mail as its sender drew it: no scripts, no remote pictures; links open in place of the mailbox page. */
export function mailBody({ html: drawn }: ReadMail): Reply {
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'self'; frame-ancestors 'self'; sandbox allow-popups allow-top-navigation-by-user-activation";
  const reply = textReply(200, 'text/html', `<base target="_top">${drawn}`);
  return { ...reply, headers: [...reply.headers, ['content-security-policy', policy]] };
}

const zone = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

const moment = (at: string) => zone.format(new Date(at));
