import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { ListName } from '../deeds/rows.ts';
import { saying } from './saying.ts';

/** How much waits to be done and to be read. */
export interface Counts {
  readonly todo: number;
  readonly toRead: number;
}

/** 待办 待阅 已办 已阅, the first two with their counts. */
export function listTabs(
  language: Language,
  current: ListName | 'todo',
  { todo, toRead }: Counts,
): Html {
  const say = saying(language);
  const tabs = [
    { name: 'todo', href: '/', title: say('待办', 'To do'), count: String(todo) },
    { name: 'toread', href: '/?list=toread', title: say('待阅', 'To read'), count: String(toRead) },
    { name: 'done', href: '/?list=done', title: say('已办', 'Done'), count: '' },
    { name: 'read', href: '/?list=read', title: say('已阅', 'Read'), count: '' },
  ];
  return markup`<ul class="count g">${tabs.map(
    ({ name, href, title, count }) =>
      markup`<li><a href="${href}"${name === current && markup` aria-current="true"`}><b>${count === '' ? markup`<span class="vh">${say('清单', 'List')}</span>　` : count}</b>${title}</a></li>`,
  )}</ul>`;
}
