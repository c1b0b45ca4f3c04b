import { nearMoment } from '#domain/date-words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { Proposed } from '../../stores/changes.ts';
import { saying } from '../saying.ts';
import { changeTitle } from './change-words.ts';
import { nameOf } from './window-words.ts';
import { type OfficeFrame, officePage } from './office-frame.ts';

export interface ProposalsPage extends OfficeFrame {
  readonly proposals: readonly Proposed[];
  /** Who reads it: own proposals are for somebody else to confirm. */
  readonly reader: string;
}

/** Changes that wait for a second administrator: the reader's to confirm first, then the reader's own. */
export function proposalsPage(given: ProposalsPage): string {
  const { proposals, reader, language } = given;
  const say = saying(language);
  const others = proposals.filter(({ by }) => by !== reader);
  const own = proposals.filter(({ by }) => by === reader);
  const title =
    others.length === 0
      ? say('没有要您确认的更改', 'Nothing for you to confirm')
      : say(
          `待您确认${String(others.length)}项更改`,
          `${String(others.length)} for you to confirm`,
        );
  return officePage(
    given,
    { tab: 'proposals', title },
    markup`<h1>${title}</h1>
${others.length === 0 ? markup`<p>${say('别的管理员提出更改后会列在这里。要提更改，请从“人员”点开一个人。', 'What other administrators propose is listed here. To propose something, open a person under “People”.')}</p>` : proposalRows(given, others)}
${own.length > 0 && markup`<section><h2>${say('您提出的，等别人确认', 'Yours, for somebody else to confirm')}</h2>${proposalRows(given, own)}</section>`}`,
  );
}

/** Proposals as rows, each leading to its page. */
export const proposalRows = (about: OfficeFrame, proposals: readonly Proposed[]): Html =>
  markup`<ul class="rows g">${proposals.map(({ id, change, why, by, at }) => {
    const { office, language } = about;
    const say = saying(language);
    const who = nameOf(office, by);
    const when = nearMoment(office.zone, at, language);
    return markup`<li><a class="row due" href="/office/proposals/${id}"><b>${changeTitle(about, change)[language]}</b><span class="quiet small">${say('依据：', 'Reason: ')}${why}</span><span class="quiet small end">${say(`${who} ${when}提出`, `${who}, ${when}`)}</span></a></li>
`;
  })}</ul>`;
