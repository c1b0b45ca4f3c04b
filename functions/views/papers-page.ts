import { nearMoment } from '#domain/date-words.ts';
import { departmentTitle, personOf } from '#domain/office.ts';
import { attributes, type Html, markup } from '#statemachines/html.ts';
import type { PaperRow } from '../deeds/rows.ts';
import { type Frame, frame } from './frame.ts';
import { handWords } from './paper-lines.ts';
import { groupsOf } from './person-picker.ts';
import { type Say, saying } from './saying.ts';

/** A paper in a list. */
export interface PaperLine extends PaperRow {
  readonly href: string;
  /** 来文原件 */
  readonly title: string;
  readonly routeTitle: string;
}

export interface PapersPage extends Omit<Frame, 'title' | 'section'> {
  readonly now: string;
  /** The whole office's, or only what the reader holds and is to sign for. */
  readonly all: boolean;
  readonly person: string;
  readonly department: string;
  readonly rows: readonly PaperLine[];
}

/** 文件去向: every paper that is not laid away, who has it since when, and of what. */
export function papersPage(given: PapersPage): string {
  const { language, rows, all, person, department, office } = given;
  const say = saying(language);
  const title = say(`文件去向：${String(rows.length)}份`, `Papers: ${String(rows.length)}`);
  const scope = all
    ? say(
        '归档存放以前的原件都在这里。办结后没有收回的，也留在表里。',
        'Every paper until it is laid away, also of requests that are closed.',
      )
    : say('只列出在您手上的和等您签收的。', 'Only what you hold and what you are to sign for.');
  const whose = [
    department === '' ? '' : departmentTitle(office, department)[language],
    person === '' ? '' : (personOf(office, person)?.name ?? ''),
  ].filter((part) => part !== '');
  return frame(
    { ...given, section: 'desk', title, foot: markup`${scope}` },
    markup`<h1>${title}</h1>
<p class="quiet">${nearMoment(office.zone, given.now, language)}${whose.length > 0 && `${say('，', ', ')}${whose.join(say('，', ', '))}`}</p>
${all && filters(given, say)}
${rows.length === 0 ? markup`<p class="g">${say('没有在外的原件。', 'No paper is out.')}</p>` : table(given, say)}
${all && markup`<p class="f no-print"><a class="plain" href="/papers/today">${say('当日清：今天还没签收、没办完的', 'Today’s clearing list')}</a></p>`}`,
  );
}

function filters({ office, language, person, department }: PapersPage, say: Say): Html {
  const active = office.persons.filter((one) => one.active);
  return markup`<form action="/papers" method="get" class="no-print"><div class="grid">
<div class="f"><label for="department">${say('科室', 'Department')}</label><select id="department" name="department"><option value="">${say('全部', 'All')}</option>${office.departments.map(({ id, title }) => markup`<option${attributes({ value: id, selected: id === department })}>${title[language]}</option>`)}</select></div>
<div class="f"><label for="person">${say('人员', 'Person')}</label><select id="person" name="person"><option value="">${say('全部', 'All')}</option>${groupsOf({ office, language, persons: active }).map(({ title, persons }) => markup`<optgroup label="${title}">${persons.map(({ id, name }) => markup`<option${attributes({ value: id, selected: id === person })}>${name}</option>`)}</optgroup>`)}</select></div></div>
<p><button class="btn">${say('查看', 'Show')}</button></p></form>`;
}

function table({ rows, office, language }: PapersPage, say: Say): Html {
  const at = (instant: string): string => nearMoment(office.zone, instant, language);
  const body = rows.map(({ href, title, routeTitle, headline, serial, closed, paper }) => {
    const { holder, since, way } = paper;
    const state =
      way === undefined
        ? closed && say('已办结，待归档', 'request closed; to be laid away')
        : say(
            `${at(way.at)}交给${handWords(way.to, language)}，未签收`,
            `handed to ${handWords(way.to, language)} ${at(way.at)}, not signed for`,
          );
    return markup`<tr><th scope="row"><a href="${href}">${headline}</a><span>${title}${say('，', ', ')}${routeTitle}${say('，', ', ')}<span class="nb">${serial}</span></span></th><td class="c2">${handWords(holder, language)}</td><td class="c3 nb">${say(`${at(since)}起`, `since ${at(since)}`)}</td><td class="c6 small">${state}</td></tr>
`;
  });
  return markup`<table class="cards g"><caption class="vh">${say('原件在谁手上', 'Who holds which paper')}</caption><thead><tr><th scope="col">${say('文件', 'Paper')}</th><th scope="col">${say('在谁手上', 'With')}</th><th scope="col">${say('何时起', 'Since')}</th><th scope="col" class="c6">${say('交接', 'On its way')}</th></tr></thead>
<tbody>${body}</tbody></table>`;
}
