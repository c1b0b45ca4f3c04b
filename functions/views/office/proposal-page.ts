import { moment } from '#domain/date-words.ts';
import { holds } from '#domain/office.ts';
import type { Problem } from '#domain/problem.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { Proposed } from '../../stores/changes.ts';
import { hiddenFields } from '../frame.ts';
import { listed, type Say, saying } from '../saying.ts';
import { changeDetails, changeHeading } from './change-details.ts';
import { nameOf } from './window-words.ts';
import { consequences } from './consequences.ts';
import { faultList } from './fault-list.ts';
import { type OfficeFrame, officePage } from './office-frame.ts';
import { standardTable } from './standard-table.ts';
import { tableChanges } from './table-changes.ts';

export interface ProposalPage extends OfficeFrame {
  readonly proposed: Proposed;
  readonly reader: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly problem?: Problem | undefined;
}

/** One proposal: what it does, why, and the two buttons; its proposer sees who can confirm it. */
export function proposalPage(given: ProposalPage): string {
  const { proposed, office, language, reader, problem } = given;
  const { change, why, by, at } = proposed;
  const say = saying(language);
  const title = changeHeading(given, change)[language];
  const isOwn = by === reader;
  return officePage(
    given,
    { tab: 'proposals', title },
    markup`<div class="cols"><div><p class="kick">${isOwn ? say('已提出，还没有生效', 'Proposed, not in effect yet') : say('请您确认', 'For you to confirm')}</p>
<h1>${title}</h1>
${faultList(problem, [], language)}
<dl class="kv g">${changeDetails(office, change).map(({ label, value }) => markup`<div><dt>${label[language]}</dt><dd>${value[language]}</dd></div>\n`)}
<div><dt>${say('依据', 'Reason')}</dt><dd>${why}</dd></div>
<div><dt>${say('提出', 'Proposed')}</dt><dd>${nameOf(office, by)}${say('，', ', ')}<span class="nb">${moment(office.zone, at, language)}</span></dd></div>
</dl>
${change.kind === 'import-standard' && tableChanges(office, change, language)}${change.kind === 'import-standard' && change.read !== undefined && standardTable(change.read.table, change.read.rows, language)}
<section><h2>${say('生效以后', 'What it does')}</h2><ul class="rows">${consequences(office, change).map((text) => markup`<li class="row">${text[language]}</li>`)}</ul></section></div>
${isOwn ? waiting(given, say) : confirming(given, say)}</div>`,
  );
}

function confirming({ proposed, hidden }: ProposalPage, say: Say): Html {
  return markup`<form method="post" action="/office/proposals/${proposed.id}" class="act">${hiddenFields(hidden)}
<p>${say('请核对依据属实再确认。确认后立即生效，您的姓名和时间写入留痕。', 'Check that the reason holds. It takes effect at once; your name and the time go into the trail.')}</p>
<button class="btn main" name="act" value="confirm">${say('确认，立即生效', 'Confirm, in effect at once')}</button><button class="btn" name="act" value="drop">${say('不同意，撤销这项更改', 'Drop this change')}</button></form>`;
}

function waiting({ proposed, hidden, office, reader, language }: ProposalPage, say: Say): Html {
  const others = office.persons.filter(
    ({ id, active }) => active && id !== reader && holds(office, id, 'office-admin'),
  );
  const names = listed(
    language,
    others.map(({ name }) => name),
  );
  const next =
    others.length === 0
      ? say(
          '现在没有另一位在岗的系统管理员，无人可以确认。请联系系统运维人员补上第二位管理员。',
          'There is no other active administrator to confirm it. Ask whoever runs the system to add a second one.',
        )
      : say(
          `请告诉${names}：打开“管理”里的“待确认”。系统不会为此发邮件。`,
          `Tell ${names} to open “Confirm” under “Office”. No mail is sent about it.`,
        );
  return markup`<form method="post" action="/office/proposals/${proposed.id}" class="act">${hiddenFields(hidden)}
<p><b>${say('这是您提出的，须由另一位管理员确认。', 'You proposed this; another administrator confirms it.')}</b>${next}</p>
<button class="btn" name="act" value="drop">${say('撤销这项更改', 'Drop this change')}</button></form>`;
}

/** What stands where a proposal was. */
export function proposalGone(about: OfficeFrame, problem: Problem): string {
  const say = saying(about.language);
  const title = say('这项更改已经处理过了', 'This change has been dealt with');
  return officePage(
    about,
    { tab: 'proposals', title },
    markup`<h1>${title}</h1>
<p>${problem.in(about.language)}</p>
<section class="act"><p>${say('谁在什么时候确认或撤销的，见更改记录。', 'The history tells who confirmed or dropped it, and when.')}</p><a class="btn main" href="/office/history">${say('看更改记录', 'See the history')}</a></section>`,
  );
}
