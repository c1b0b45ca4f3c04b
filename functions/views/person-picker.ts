import { departmentTitle, type Office, type Person, postsOf } from '#domain/office.ts';
import type { Language } from '#domain/words.ts';
import { attributes, type Html, markup } from '#statemachines/html.ts';
import { saying } from './saying.ts';

export interface PersonPicker {
  readonly office: Office;
  readonly language: Language;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly persons: readonly Person[];
  readonly chosen: string;
}

/** One person, by department; nobody is chosen beforehand. */
export function personPicker(given: PersonPicker): Html {
  const { language, name, label, hint, chosen } = given;
  const say = saying(language);
  const about = hint === undefined ? {} : { 'aria-describedby': `${name}-hint` };
  return markup`<div class="f"><label for="${name}">${label}</label>${hint !== undefined && markup`<p class="hint" id="${name}-hint">${hint}</p>`}<select${attributes({ id: name, name, ...about })}><option value="">${say('请选择', 'Choose')}</option>${groupsOf(
    given,
  ).map(
    ({ title, persons }) =>
      markup`<optgroup label="${title}">${persons.map(
        (person) =>
          markup`<option${attributes({ value: person.id, selected: person.id === chosen })}>${calledIn(given, person)}</option>`,
      )}</optgroup>`,
  )}</select></div>
`;
}

/** 欧阳堃，综合股股长 */
export function calledIn(
  { office, language }: Pick<PersonPicker, 'office' | 'language'>,
  { id, name }: Person,
): string {
  const [post] = postsOf(office, id);
  if (post === undefined) return name;
  return `${name}${language === 'zh' ? '，' : ', '}${post[language]}`;
}

interface Group {
  readonly id: string;
  readonly title: string;
  readonly persons: readonly Person[];
}

/** People by department, in the office's order. */
export function groupsOf({
  office,
  language,
  persons,
}: Pick<PersonPicker, 'office' | 'language' | 'persons'>): readonly Group[] {
  const ids = [
    ...new Set([
      ...office.departments.map(({ id }) => id),
      ...persons.map((one) => one.department),
    ]),
  ];
  return ids.flatMap((id) => {
    const own = persons.filter(({ department }) => department === id);
    return own.length === 0
      ? []
      : [{ id, title: departmentTitle(office, id)[language], persons: own }];
  });
}

/** People whose name, post or department has the words in it. */
export function found(
  { office }: Pick<PersonPicker, 'office'>,
  persons: readonly Person[],
  words: string,
): readonly Person[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return persons;
  return persons.filter(({ id, name, department }) => {
    const titles = [departmentTitle(office, department), ...postsOf(office, id)];
    const said = [name, ...titles.flatMap(({ zh, en }) => [zh, en])].join(' ').toLowerCase();
    return said.includes(wanted);
  });
}

/** From so many on, a list wants a box to look in. */
const many = 12;

/** Looks for a person on the same page, by a GET that changes nothing; `kept` keeps the page what it is. */
export function personSearch(
  { language }: Pick<PersonPicker, 'language'>,
  all: readonly Person[],
  search: {
    readonly words: string;
    readonly action: string;
    readonly kept: Readonly<Record<string, string>>;
    readonly matches: number;
  },
): Html | undefined {
  if (all.length < many) return undefined;
  const say = saying(language);
  const { words, action, kept, matches } = search;
  const hidden = Object.entries(kept).map(
    ([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`,
  );
  const none =
    matches === 0 &&
    markup`<p class="g">${say(`可选的人里没有“${words}”，下面仍列出全部。`, `Nobody to choose matches “${words}”; everybody is listed below.`)}</p>`;
  return markup`<form class="seek g" role="search" method="get" action="${action}">${hidden}<div><label class="vh" for="q">${say('找人', 'Find somebody')}</label><input type="search" id="q" name="q" value="${words}" placeholder="${say('姓名、岗位或科室', 'name, post or department')}"></div><button class="btn">${say('找人', 'Find')}</button></form>${none}`;
}
