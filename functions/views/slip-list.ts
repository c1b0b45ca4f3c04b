import { nearDay, nearMoment } from '#domain/date-words.ts';
import { dateIn } from '#domain/dates.ts';
import type { Office } from '#domain/office.ts';
import type { RequestState, SlipIssue } from '#domain/request.ts';
import type { Language } from '#domain/words.ts';
import { voidOf } from '#statemachines/derive/sheet/void-of.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { Route } from '#statemachines/route.ts';
import { hiddenFields } from './frame.ts';
import { saying } from './saying.ts';
import { slipHref } from './slips-here.ts';

interface Slips {
  readonly route: Route;
  readonly office: Office;
  readonly state: Pick<RequestState, 'id' | 'slips' | 'outcome' | 'closedAt'>;
  readonly language: Language;
  /** Hidden fields of each slip's own form, by number. */
  readonly printForms: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** 在办单据: each can be printed, which is logged; void ones say since when and why. */
export const slipList = (slips: Slips): Html =>
  markup`<ul class="rows">${slips.state.slips.map((issue) => slipRow(slips, issue))}</ul>
<p class="hint">${saying(slips.language)('每打印一次登记一次。另开新单后旧单作废，作废的打印出来有作废标记。', 'Every print is logged. A new issue voids the old one, which then prints with a void mark.')}</p>`;

function slipRow({ route, office, state, language, printForms }: Slips, issue: SlipIssue): Html {
  const say = saying(language);
  const voided = voidOf(issue, state);
  const slip = route.slips.find(({ id }) => id === issue.slip);
  const copies = (slip?.copies ?? []).map((copy) => copy[language]).join(say('、', ', '));
  const title = slip?.title[language] ?? issue.slip;
  const mark = voided !== undefined && markup`<i class="tag">${say('已作废', 'Void')}</i>`;
  const parts = [
    issue.number,
    say(
      `${nearDay(dateIn(office.zone, issue.at), language)}开出`,
      `issued ${nearDay(dateIn(office.zone, issue.at), language)}`,
    ),
    issue.prints === 0
      ? say('未打印', 'not printed')
      : say(`已打印${String(issue.prints)}次`, `printed ${String(issue.prints)} times`),
    copies,
    voided === undefined
      ? ''
      : say(
          `${nearMoment(office.zone, voided.at, language)}作废：${voided.why}`,
          `void since ${nearMoment(office.zone, voided.at, language)}`,
        ),
  ].filter((part) => part !== '');
  const action = slipHref(state.id, issue.number);
  return markup`<li class="row"><strong>${mark}${title}</strong><span class="quiet small">${parts.join(say('，', ', '))}</span>
<form method="post" action="${action}" class="no-print">${hiddenFields(printForms[issue.number] ?? {})}<button class="btn">${say('打印', 'Print')}</button></form></li>`;
}
