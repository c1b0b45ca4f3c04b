import type { Language } from '#domain/words.ts';
import { type Html, markup, nothing } from '#statemachines/html.ts';
import { saying } from './saying.ts';

/** The two means of signing, each with its page. */
export function signingTabs(current: 'pin' | 'passkeys', language: Language): Html {
  const say = saying(language);
  const items = [
    { id: 'pin', title: say('签批密码', 'PIN') },
    { id: 'passkeys', title: say('通行密钥', 'Passkeys') },
  ] as const;
  const shown = items.map(({ id, title }) => {
    const mark = id === current ? markup` aria-current="page"` : nothing;
    return markup`<li><a class="row" href="/${id}"${mark}>${title}</a></li>`;
  });
  return markup`<nav aria-label="${say('签名方式', 'Signing')}"><ul class="count">${shown}</ul></nav>`;
}
