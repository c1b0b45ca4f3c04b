import { nearMoment } from '#domain/date-words.ts';
import type { Office } from '#domain/office.ts';
import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { handWords } from './paper-lines.ts';
import type { PaperLine } from './papers-page.ts';
import { type Say, saying } from './saying.ts';

export interface DeskPapers {
  readonly office: Office;
  readonly language: Language;
  readonly person: string;
  readonly rows: readonly PaperLine[];
  readonly keepsTrack: boolean;
}

/** 待我签收 and 在我手上的原件 on the desk; nothing for one who has neither. */
export function deskPapers(given: DeskPapers): Html | undefined {
  const { rows, person, language } = given;
  const say = saying(language);
  const coming = rows.filter(({ paper }) => paper.way?.to.person === person);
  const held = rows.filter(({ paper }) => paper.holder.person === person);
  const doors =
    given.keepsTrack &&
    markup`<p class="words"><a href="/papers">${say('文件去向', 'Where papers are')}</a><a href="/papers/today">${say('当日清', 'Today’s clearing list')}</a></p>`;
  if (coming.length + held.length === 0) {
    return given.keepsTrack ? markup`<section id="papers">${doors}</section>` : undefined;
  }
  return markup`<section id="papers">
${coming.length > 0 && markup`<h2 class="group">${say(`待我签收的原件${String(coming.length)}份`, `To sign for: ${String(coming.length)}`)}</h2><ul class="rows">${coming.map((row) => item(given, row, say))}</ul>`}
${held.length > 0 && markup`<h2 class="group">${say(`在我手上的原件${String(held.length)}份`, `In my hands: ${String(held.length)}`)}</h2><ul class="rows">${held.map((row) => item(given, row, say))}</ul>`}
${doors}</section>`;
}

function item({ office, language, person }: DeskPapers, row: PaperLine, say: Say): Html {
  const { href, headline, title, serial, closed, paper } = row;
  const { holder, since, way } = paper;
  const at = (instant: string): string => nearMoment(office.zone, instant, language);
  const stands =
    way?.to.person === person
      ? say(
          `${handWords(holder, language)}于${at(way.at)}交来`,
          `from ${handWords(holder, language)}, ${at(way.at)}`,
        )
      : way === undefined
        ? say(`${at(since)}起`, `since ${at(since)}`)
        : say(`已交给${way.to.name}，等签收`, `handed to ${way.to.name}, not signed for`);
  return markup`<li><a class="row" href="${href}"><b>${headline}</b><span class="quiet small">${title}${say('，', ', ')}<span class="nb">${serial}</span>${say('，', ', ')}${stands}${closed && say('，已办结', ', request closed')}</span></a></li>
`;
}
