import { type Html, markup } from '#statemachines/html.ts';
import type { FamilyRegister } from '../deeds/rows.ts';
import { familyTitles } from './family-titles.ts';
import { type Frame, frame } from './frame.ts';
import { saying } from './saying.ts';
import { thingHref, thingTitle } from './thing-title.ts';

export interface RegistersPage extends Omit<Frame, 'title' | 'section'> {
  readonly registers: readonly FamilyRegister[];
}

/** 一车一档、一章一档: the office's own things, each with a file. */
function things({ office, language }: RegistersPage): Html {
  const keys = [
    ...office.vehicles.map(({ id }) => `vehicle:${id}`),
    ...office.seals.map(({ id }) => `seal:${id}`),
  ];
  return markup`<section><h2>${saying(language)('一车一档、一章一档', 'Files of vehicles and seals')}</h2><ul class="rows">${keys.map((key) => markup`<li><a class="row" href="${thingHref(key)}"><b>${thingTitle(office, key, language)}</b></a></li>`)}</ul></section>
`;
}

/** 台账: every register that the reader may open, by family. */
export function registersPage(given: RegistersPage): string {
  const { registers, language } = given;
  const say = saying(language);
  const title = say('台账', 'Registers');
  const groups = [...Map.groupBy(registers, ({ family }) => family)];
  return frame(
    {
      ...given,
      section: 'registers',
      title,
      foot: markup`${say('台账随办随记：每办一步，相关的行同时更新，不用另外登记。', 'Registers are written as work is done: nothing has to be entered twice.')}`,
    },
    markup`<h1>${title}</h1>
${groups.length === 0 && markup`<p class="g">${say('没有您可以打开的台账。', 'There is no register that you may open.')}</p>`}
<div class="folders">${groups.map(
      ([family, own]): Html =>
        markup`<section><h2>${familyTitles[family][language]}</h2><ul class="rows">${own.map(({ id, title: name }) => markup`<li><a class="row" href="/registers/${id}"><b>${name[language]}</b></a></li>`)}</ul></section>
`,
    )}${things(given)}</div>`,
  );
}
