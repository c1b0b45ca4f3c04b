import type { Fault } from '#domain/fault.ts';
import { type Department, holds, type Person, postsOf } from '#domain/office.ts';
import { standInsFor } from '#domain/takers.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { listed, type Say, saying } from '../saying.ts';
import { nameOf } from './window-words.ts';
import { healthBox } from './health-box.ts';
import { type OfficeFrame, officePage } from './office-frame.ts';

export interface PeoplePage extends OfficeFrame {
  readonly search: string;
  readonly persons: readonly Person[];
  readonly health: readonly Fault[];
  /** How many places the check of persons warns of. */
  readonly clashes: number;
  /** Persons about whom a proposal waits. */
  readonly waitingFor: ReadonlySet<string>;
  /** The post that somebody is sought for: each row then leads to giving it. */
  readonly post?: { readonly id: string; readonly title: string };
}

/** The office's people by department; what is wrong with the office's data stands on top. */
export function peoplePage(given: PeoplePage): string {
  const { persons, language, office, health, post, search } = given;
  const say = saying(language);
  const title =
    post === undefined
      ? say('人员和岗位', 'People and posts')
      : say(`选一个人担任${post.title}`, `Choose who takes the post ${post.title}`);
  const groups = office.departments.map((department) => group(given, department, say));
  return officePage(
    given,
    { tab: 'people', title },
    markup`<h1>${title}</h1>
${post === undefined ? intro(say) : holders(given, post, say)}
${post === undefined && healthBox(office, health, language)}
${post === undefined && separation(given, say)}
<form action="/office/people" method="get" class="seek f no-print">${post !== undefined && markup`<input type="hidden" name="post" value="${post.id}">`}<div><label for="q">${say('姓名、岗位、股室、邮箱', 'Name, post, section, mailbox')}</label><input type="search" id="q" name="q" value="${search}"></div><button class="btn">${say('查找', 'Find')}</button></form>
${post === undefined && markup`<p><a class="btn main" href="/office/add-person">${say('登记新人', 'Add a person')}</a></p>`}
${persons.length === 0 ? nobody(given, say) : groups}`,
  );
}

/** The way to the check of persons, with how much it warns of. */
const separation = ({ clashes }: PeoplePage, say: Say): Html =>
  markup`<p><a class="plain" href="/office/check">${clashes === 0 ? say('岗位分离检查：没有问题', 'Separation of duties: nothing to mend') : say(`岗位分离检查：${String(clashes)}处要留意`, `Separation of duties: ${String(clashes)} to look at`)}</a></p>`;

const intro = (say: Say): Html =>
  markup`<p class="quiet">${say('点一个人，看资料、提更改。更改都要写依据，由另一位管理员确认后才生效。', 'Open a person to see and change what is kept. Every change needs a reason and takes effect when another administrator confirms it.')}</p>`;

function holders(
  { office, language }: PeoplePage,
  { id }: { readonly id: string },
  say: Say,
): Html {
  const names = office.persons
    .filter((person) => person.active && holds(office, person.id, id))
    .map(({ name }) => name);
  return names.length === 0
    ? markup`<p>${say('现在没有人在岗。点一个人，写上依据提出。', 'Nobody holds it now. Open a person and give the reason.')}</p>`
    : markup`<p>${say(`现在在岗：${listed(language, names)}。`, `Held now by ${listed(language, names)}.`)}</p>`;
}

function nobody({ search, post }: PeoplePage, say: Say): Html {
  const all = post === undefined ? '/office/people' : `/office/people?post=${post.id}`;
  return markup`<section><h2>${say('没有查到', 'Nobody found')}</h2><p>${say(`没有人的姓名、岗位、股室或邮箱里有“${search}”。`, `Nobody’s name, post, department or mailbox contains “${search}”.`)}<a href="${all}">${say('看全部人员', 'See everybody')}</a></p></section>`;
}

function group(given: PeoplePage, { id, title }: Department, say: Say): Html | false {
  const persons = given.persons.filter(({ department }) => department === id);
  if (persons.length === 0) return false;
  const count = say(`${String(persons.length)}人`, String(persons.length));
  return markup`<section><h2>${title[given.language]}　${count}</h2>
<ul class="rows">${persons.map((person) => row(given, person, say))}</ul></section>`;
}

function row({ office, language, waitingFor, post }: PeoplePage, person: Person, say: Say): Html {
  const { id, name, email, active } = person;
  const href =
    post === undefined ? `/office/people/${id}` : `/office/people/${id}/give-post?post=${post.id}`;
  const posts = [...new Set(postsOf(office, id).map((title) => title[language]))];
  return markup`<li><a class="row due" href="${href}"><span><b>${name}</b>${!active && markup` <i class="tag">${say('已停用', 'disabled')}</i>`}${standInsFor(office, id).map(({ standIn }) => markup` <i class="tag">${say(`外出，${nameOf(office, standIn)}代办`, `away, ${nameOf(office, standIn)} stands in`)}</i>`)}${waitingFor.has(id) && markup` <i class="tag">${say('有更改待确认', 'change to confirm')}</i>`}</span><span class="quiet small">${posts.join(language === 'zh' ? '、' : '; ')}</span><span class="quiet small end">${email}</span></a></li>
`;
}
