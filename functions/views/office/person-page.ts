import { nearMoment } from '#domain/date-words.ts';
import {
  departmentTitle,
  heldBy,
  holdingTitle,
  inWindow,
  type Office,
  type Person,
  postsOf,
} from '#domain/office.ts';
import type { OfficeChange } from '#domain/office-change.ts';
import { rankTitles } from '#domain/standards/row-faults.ts';
import type { Text } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { PaperRow } from '../../deeds/rows.ts';
import type { Proposed } from '../../stores/changes.ts';
import { type Say, saying } from '../saying.ts';
import { paperHref } from '../whereabouts.ts';
import { nameOf, windowWords } from './window-words.ts';
import { type OfficeFrame, officePage } from './office-frame.ts';
import { proposalRows } from './proposals-page.ts';

export interface PersonPage extends OfficeFrame {
  readonly subject: Person;
  /** Papers in this person's hands. */
  readonly papers: readonly PaperRow[];
  /** What waits to be confirmed about this person. */
  readonly proposals: readonly Proposed[];
}

/** One person: what is kept, what waits, and what can be changed. */
export function personPage(given: PersonPage): string {
  const { subject, office, language, proposals } = given;
  const { id, name, email, active } = subject;
  const say = saying(language);
  const posts = postLines(office, id).map((title) => title[language]);
  const overseen = office.oversight
    .filter((row) => row.person === id && inWindow(row, office.today))
    .map(({ department }) => departmentTitle(office, department)[language]);
  const joined = (names: readonly string[]) => names.join(language === 'zh' ? '、' : '; ');
  return officePage(
    given,
    { tab: 'people', title: name },
    markup`<div class="cols"><div>
<p><a class="plain" href="/office/people">${say('人员', 'People')}</a></p>
<h1>${name}${!active && markup` <i class="tag">${say('已停用', 'disabled')}</i>`}</h1>
<dl class="kv g">
${line(say('邮箱', 'Mailbox'), email)}
${line(say('股室', 'Section'), departmentTitle(office, subject.department)[language])}
${line(say('岗位', 'Posts'), joined(posts))}
${overseen.length > 0 && line(say('分管', 'Oversees'), joined(overseen))}
${line(say('职级', 'Rank'), rankTitles[subject.rank ?? 'other'][language])}
${line(say('账号', 'Account'), id)}
</dl>
${absences(given, say)}
${given.papers.length > 0 && papersHeld(given, say)}
${proposals.length > 0 && markup`<section><h2>${say('正在等另一位管理员确认', 'Waiting for another administrator')}</h2>${proposalRows(given, proposals)}</section>`}
</div>
<section class="act"><h2>${say('要改什么', 'What to change')}</h2>
<ul class="rows">${choices(subject, say)}</ul>
<p class="hint g">${say('每一项都要写依据，由另一位管理员确认后才生效。', 'Each needs a reason and takes effect when another administrator confirms it.')}</p>
${active && markup`<p><a class="plain" href="/office/people/${id}/pin-code">${say('当面发签批密码登记码', 'Give a code for setting a PIN, in person')}</a></p>`}
<p><a class="plain" href="/office/history?person=${id}">${say('看此人的更改记录', 'See this person’s history')}</a></p></section>
</div>`,
  );
}

/** A leaver's papers stay with him until somebody has signed for them. */
function papersHeld({ papers, subject, office, language }: PersonPage, say: Say): Html {
  const hint = subject.active
    ? say(
        '离岗前请本人逐份交出，由接收人签收。',
        'Before leaving, each is handed over and signed for.',
      )
    : say(
        '已离岗，仍记在其名下。由接任人或管理员代为交出，接收人签收后才变更。',
        'Gone, and still counted as with this person. Whoever took over, or an administrator, hands each over; it changes hands once signed for.',
      );
  return markup`<section id="papers"><h2>${say(`手上的原件${String(papers.length)}份`, `Papers in hand: ${String(papers.length)}`)}</h2><p class="hint">${hint}</p><ul class="rows">${papers.map(
    ({ request, headline, serial, paper }) =>
      markup`<li><a class="row" href="${paperHref(request, paper.id)}"><b>${headline}</b><span class="quiet small"><span class="nb">${serial}</span>${say('，', ', ')}${say(`${nearMoment(office.zone, paper.since, language)}起`, `since ${nearMoment(office.zone, paper.since, language)}`)}${paper.way !== undefined && say(`，已交给${paper.way.to.name}，未签收`, `, handed to ${paper.way.to.name}, not signed for`)}</span></a></li>`,
  )}</ul></section>`;
}

/** What a person holds today; a window or an acting post is said with it. */
function postLines(office: Office, person: string): readonly Text[] {
  const held = heldBy(office, person).map((holding) => {
    const title = holdingTitle(office, holding);
    const notes = [
      ...(holding.acting === true ? [{ zh: '主持工作', en: 'acting' }] : []),
      ...(holding.from === undefined && holding.to === undefined ? [] : [windowWords(holding)]),
    ];
    if (notes.length === 0) return title;
    return {
      zh: `${title.zh}（${notes.map(({ zh }) => zh).join('，')}）`,
      en: `${title.en} (${notes.map(({ en }) => en).join(', ')})`,
    };
  });
  return held.length > 0 ? held : postsOf(office, person);
}

/** Who stands in for this person, and for whom this person does: now and to come. */
function absences({ subject, office, language }: PersonPage, say: Say): Html | false {
  const rows = office.standIns
    .filter(({ to }) => to >= office.today)
    .filter(({ absent, standIn }) => absent === subject.id || standIn === subject.id)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (rows.length === 0) return false;
  const lines = rows.map((row) => {
    const { id, absent, standIn } = row;
    const title =
      absent === subject.id
        ? say(`由${nameOf(office, standIn)}代办`, `${nameOf(office, standIn)} stands in`)
        : say(`代${nameOf(office, absent)}办理`, `Stands in for ${nameOf(office, absent)}`);
    const query = new URLSearchParams({ id, standIn }).toString();
    return markup`<li class="row">${title}<span class="quiet small">${windowWords(row)[language]}${say('；依据：', '; reason: ')}${row.why}</span><a class="plain" href="/office/people/${absent}/end-stand-in?${query}">${say('收回委托', 'End it')}</a></li>\n`;
  });
  return markup`<section><h2>${say('外出委托', 'Absence')}</h2><ul class="rows">${lines}</ul></section>`;
}

const line = (term: string, value: string): Html =>
  markup`<div><dt>${term}</dt><dd>${value}</dd></div>\n`;

function choices({ id, active }: Person, say: Say): readonly Html[] {
  const choice = (kind: OfficeChange['kind'], title: string, effect: string): Html =>
    markup`<li><a class="row" href="/office/people/${id}/${kind}"><b>${title}</b><span class="quiet small">${effect}</span></a></li>\n`;
  if (!active) {
    return [
      choice(
        'enable-person',
        say('恢复账号', 'Enable again'),
        say('可以重新登录，名下保留的岗位随之恢复', 'Can sign in again, with the posts kept'),
      ),
    ];
  }
  return [
    choice(
      'change-address',
      say('改邮箱', 'Change the mailbox'),
      say('旧邮箱里的链接立即失效', 'Links in the old mailbox end at once'),
    ),
    choice(
      'give-post',
      say('加岗位', 'Give a post'),
      say('可以多人同岗，也可以主持工作', 'Several may hold one; also acting'),
    ),
    choice(
      'give-stand-in',
      say('设代办人', 'Set a stand-in'),
      say('外出期间由别人代办，到期自动收回', 'Somebody acts for this person on certain days'),
    ),
    choice(
      'set-rank',
      say('改职级', 'Change the rank'),
      say('差旅、接待的标准跟着变', 'Standards of journeys follow it'),
    ),
    choice(
      'take-post',
      say('免岗位', 'Take a post'),
      say('岗位上须还有别人', 'Somebody else must hold it'),
    ),
    choice(
      'hand-over',
      say('离岗移交', 'Hand over and leave'),
      say('岗位和待办交给接手人，账号停用', 'Posts and open steps go to a successor'),
    ),
    choice(
      'disable-person',
      say('停用账号', 'Disable'),
      say('暂时不用，岗位保留', 'For a while; posts are kept'),
    ),
  ];
}
