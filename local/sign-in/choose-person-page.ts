import { html, pageReply, type Language } from '../gateway/page.ts';
import type { Reply } from '../gateway/reply.ts';
import type { Person } from './person.ts';

const words = {
  zh: {
    title: '以谁的身份登录',
    about: '这是演示单位，人和事都是虚构的。点一个人就以他的身份进入，随时可以退出换人。',
    none: '演示单位还没有人员。',
    between: '、',
  },
  en: {
    title: 'Sign in as whom?',
    about:
      'This is a demo office; its people and cases are invented. Tap a person to enter as them; sign out to change.',
    none: 'The demo office has no people yet.',
    between: ', ',
  },
} as const;

/** Each person is one button of a form: one tap, no script. */
export function choosePersonPage(
  uid: string,
  people: readonly Person[],
  language: Language,
): Reply {
  const say = words[language];
  const rows = people.map(
    ({ id, name, posts }) =>
      html`<li>
        <button class="btn wide" name="person" value="${id}">
          ${name} <span class="quiet small">${posts.join(say.between)}</span>
        </button>
      </li>`,
  );
  const list =
    rows.length === 0
      ? html`<p>${say.none}</p>`
      : html`<ul>
          ${rows}
        </ul>`;
  const body = html`<p class="quiet">${say.about}</p>
    <form method="post" action="/oidc/interaction/${uid}">${list}</form>`;
  return pageReply({ language, title: say.title, body });
}
