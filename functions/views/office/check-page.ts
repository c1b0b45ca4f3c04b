import type { Fault } from '#domain/fault.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { type Clash, clashWords, isStop } from '#statemachines/office-people/clash.ts';
import { saying } from '../saying.ts';
import { mendedAt } from './health-box.ts';
import { type OfficeFrame, officePage } from './office-frame.ts';

export interface CheckPage extends OfficeFrame {
  readonly clashes: readonly Clash[];
  /** What ends or is missing in the coming weeks. */
  readonly notices: readonly Fault[];
}

/** 岗位分离检查: whether the real people can keep apart what the routes keep apart; who collides where, and what to do. */
export function checkPage(given: CheckPage): string {
  const { clashes, notices, office, language } = given;
  const say = saying(language);
  const title = say('岗位分离检查', 'Separation of duties');
  const stops = clashes.filter(isStop);
  const warnings = clashes.filter((clash) => !isStop(clash));
  const rows = (found: readonly Clash[]): Html =>
    markup`<ul class="rows">${found.map((clash) => markup`<li class="row">${clashWords(clash)[language]}</li>\n`)}</ul>`;
  return officePage(
    given,
    { tab: 'people', title },
    markup`<p><a class="plain" href="/office/people">${say('人员', 'People')}</a></p>
<h1>${title}</h1>
<p class="quiet">${say('按现在的人员、主持工作和代办人，逐个流程核对：要求由不同的人办的环节，是不是真有不同的人办。', 'Every route is held against the people as they are now, acting leaders and stand-ins included: are there different persons where it asks for them?')}</p>
${stops.length > 0 && markup`<section><h2 class="red">${say(`会办不下去的${String(stops.length)}处`, `${String(stops.length)} that stop requests`)}</h2>${rows(stops)}</section>`}
${
  warnings.length > 0 &&
  markup`<section><h2>${say(`要留意的${String(warnings.length)}处`, `${String(warnings.length)} to look at`)}</h2>
<p>${say('事情能办下去，但会改送别人。', 'Requests go on, but some steps go to somebody else.')}</p>${rows(warnings)}</section>`
}
${
  notices.length > 0 &&
  markup`<section><h2>${say(`近30天要办的${String(notices.length)}件`, `${String(notices.length)} to see to within 30 days`)}</h2>
<ul class="rows">${notices.map(
    ({
      at,
      says,
    }) => markup`<li><a class="row" href="${mendedAt(office, at) ?? '/office/settings'}">${says[language]}</a></li>
`,
  )}</ul></section>`
}
${clashes.length === 0 && markup`<p><b>${say('没有问题：各流程要求分开的环节，都有不同的人办。', 'Nothing to mend: every route finds different persons.')}</b></p>`}
<p class="f"><a class="btn" href="/office/people">${say('回人员', 'To the people')}</a></p>`,
  );
}
