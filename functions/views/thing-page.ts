import { markup } from '#statemachines/html.ts';
import type { RegisterTable } from '../deeds/rows.ts';
import { type Frame, frame } from './frame.ts';
import { registerTable } from './register-table.ts';
import { saying } from './saying.ts';
import { thingTitle } from './thing-title.ts';

export interface ThingPage extends Omit<Frame, 'title' | 'section'> {
  readonly key: string;
  readonly tables: readonly RegisterTable[];
  readonly openable: ReadonlySet<string>;
}

/** 一车一档: everything that the registers say of one thing, by register, the newest first. */
export function thingPage(given: ThingPage): string {
  const { key, tables, office, language, openable } = given;
  const say = saying(language);
  const name = thingTitle(office, key, language);
  const title = say(`${name}的档案`, `File: ${name}`);
  return frame(
    {
      ...given,
      section: 'registers',
      title,
      foot: markup`${say('只列您可以打开的台账，最近的在前。', 'Only registers that you may open, the newest first.')}`,
    },
    markup`<h1>${title}</h1>
${tables.length === 0 && markup`<p class="g">${say('台账里还没有登记。', 'Nothing is entered yet.')}</p>`}
${tables.map(
  ({ register, lines }) =>
    markup`<section><h2>${register.title[language]}${say(`（${String(lines.length)}条）`, ` (${String(lines.length)})`)}</h2>${registerTable({ register, lines, openable, language })}</section>
`,
)}
<p class="f no-print"><a class="plain" href="/registers">${say('全部台账', 'All registers')}</a></p>`,
  );
}
