import { nearMoment } from '#domain/date-words.ts';
import type { Paper, PaperEvent } from '#domain/papers.ts';
import type { Problem } from '#domain/problem.ts';
import { paperNote, paperWords } from '#statemachines/derive/paper-words.ts';
import { attributes, type Html, markup } from '#statemachines/html.ts';
import { type Frame, frame, hiddenFields } from './frame.ts';
import { paperLines } from './paper-lines.ts';
import { personPicker } from './person-picker.ts';
import { sentenceBox } from './problem-box.ts';
import { type Say, saying } from './saying.ts';

export interface PaperPage extends Omit<Frame, 'title'> {
  readonly headline: string;
  readonly number: string;
  /** 来文原件 */
  readonly paperTitle: string;
  readonly paper: Paper;
  readonly history: readonly PaperEvent[];
  /** What the reader may do with it now. */
  readonly may: 'sign' | 'give' | 'wait' | 'look';
  readonly action: string;
  /** Hidden fields, fresh for each form. */
  readonly hidden: () => Readonly<Record<string, string>>;
  /** The request's page; left out for one who came by a link. */
  readonly request?: string;
  readonly typed: Readonly<Record<'act' | 'to' | 'note' | 'why' | 'place', string>>;
  readonly problem?: Problem | undefined;
}

/** A paper: where it is, what its reader can do with it, and every hand it went through. */
export function paperPage(given: PaperPage): string {
  const { language, headline, number, paper, problem, may } = given;
  const say = saying(language);
  const asks = may === 'sign' ? say('请您签收', 'Please sign for ') : '';
  const title = `${asks}${given.paperTitle}${say('：', ': ')}${headline}`;
  return frame(
    {
      ...given,
      title: problem === undefined ? title : say(`没有提交：${title}`, `Not done: ${title}`),
    },
    markup`<div class="cols"><div>
<p class="kick"><span class="nb">${number}</span></p>
<h1>${title}</h1>
${problem !== undefined && sentenceBox(problem, language)}
${paperLines(paper, given.office, language)}
${given.history.length > 0 && history(given, say)}
${given.request !== undefined && markup`<p class="words no-print"><a href="${given.request}">${say('看整件', 'See the whole request')}</a><a href="${given.action}/label">${say('打印二维码标签', 'Print a QR label')}</a></p>`}
</div>
${forms(given, say)}
</div>`,
  );
}

function history({ history: events, office, language }: PaperPage, say: Say): Html {
  return markup`<section><h2>${say('交接记录', 'Hand-overs')}</h2><ol class="trail">${events.map(
    (event) =>
      markup`<li><h3>${paperWords(event)[language]}</h3>${paperNote(event) !== '' && markup`<p class="said">${paperNote(event)}</p>`}<p class="sign"><span>${event.by.post}</span> <span>${event.by.name}</span> <span>${nearMoment(office.zone, event.at, language)}</span></p></li>
`,
  )}</ol></section>`;
}

function forms(given: PaperPage, say: Say): Html | undefined {
  switch (given.may) {
    case 'sign':
      return signForm(given, say);
    case 'give':
      return giveForms(given, say);
    case 'wait':
      return waitForms(given, say);
    case 'look':
      return undefined;
  }
}

const opened = ({ action, hidden }: PaperPage, more: Readonly<Record<string, string>> = {}): Html =>
  markup`<form method="post" action="${action}" novalidate>${hiddenFields({ ...hidden(), ...more })}`;

const words = (name: string, label: string, hint: string, typed: string): Html =>
  markup`<div class="f"><label for="${name}">${label}</label><p class="hint" id="${name}-hint">${hint}</p><textarea id="${name}" name="${name}" rows="2" maxlength="200" aria-describedby="${name}-hint">
${typed}</textarea></div>
`;

/** Nothing is chosen beforehand, and leaving it stands last: whoever presses everything in turn has signed nothing. */
function signForm(given: PaperPage, say: Say): Html {
  const { typed } = given;
  const ways = [
    [
      'take',
      say('签收', 'Sign for it'),
      say(
        '原件已到您手上并核对无误，去向记到您名下',
        'You have it and have checked it; from now on it is with you',
      ),
    ],
    [
      'decline',
      say('拒收', 'Decline'),
      say(
        '没有拿到或不符，须写理由；仍记在交出的人名下',
        'You do not have it or it is not right; say why. It stays with the giver',
      ),
    ],
    [
      '',
      say('现在不签', 'Not now'),
      say('先看看，什么都不提交', 'Only looking; nothing is submitted'),
    ],
  ] as const;
  return markup`<section class="act"><h2>${say('签收', 'Signing')}</h2>${opened(given)}
<fieldset class="pick"><legend class="vh">${say('您的决定', 'Your decision')}</legend>
${ways.map(
  ([value, title, effect], index) =>
    markup`<input${attributes({ type: 'radio', id: `a${String(index + 1)}`, name: 'act', value, checked: value !== '' && typed.act === value })}><label for="a${String(index + 1)}">${title}<span>${effect}</span></label>
`,
)}<div class="on on2">${words('why', say('拒收理由', 'Why'), say('交出的人会在邮件里看到。', 'The giver reads it in a mail.'), typed.why)}</div></fieldset>
<button class="btn main wide" name="_paper" value="1">${say('提交', 'Submit')}</button>
<p class="hint g">${say('姓名、岗位、时间一并留痕。', 'Name, post and time go into the trail.')}</p></form></section>`;
}

function giveForms(given: PaperPage, say: Say): Html {
  const { office, language, typed, paper } = given;
  const persons = office.persons.filter(({ id, active }) => active && id !== paper.holder.person);
  return markup`<section class="act"><h2>${say('交给别人', 'Hand it over')}</h2>
<p class="hint">${say('对方签收以前，仍记在原持有人名下，随时可以收回。', 'Until it is signed for it counts as with its holder and can be called back.')}</p>
${opened(given, { act: 'give' })}
${personPicker({ office, language, name: 'to', label: say('交给谁', 'To whom'), persons, chosen: typed.to })}${words('note', say('附言', 'Note'), say('可以不填。', 'You may leave it empty.'), typed.note)}
<button class="btn main" name="_paper" value="1">${say('交出', 'Hand it over')}</button></form>
<details${typed.act === 'file' && markup` open`}><summary>${say('不再流转，归档存放', 'Lay it away for good')}</summary>${opened(given, { act: 'file' })}
${words('place', say('存放处', 'Where'), say('写清楚，以便日后找到，例如：档案室3柜2层。', 'So that it can be found: archive room, cabinet 3, shelf 2.'), typed.place)}
<button class="btn" name="_paper" value="1">${say('归档', 'Lay it away')}</button></form></details></section>`;
}

function waitForms(given: PaperPage, say: Say): Html {
  const name = given.paper.way?.to.name ?? '';
  return markup`<section class="act"><h2>${say(`等${name}签收`, `Waiting for ${name}`)}</h2>
${opened(given, { act: 'urge' })}<button class="btn main" name="_paper" value="1">${say('催一下', 'Urge')}</button><p class="hint g">${say('再发一封邮件，四小时内只能催一次。', 'Another mail; once in four hours.')}</p></form>
<details${given.typed.act === 'call-back' && markup` open`}><summary>${say('收回，不交了', 'Call it back')}</summary>${opened(given, { act: 'call-back' })}
${words('why', say('理由', 'Why'), say('可以不填。', 'You may leave it empty.'), given.typed.why)}
<button class="btn" name="_paper" value="1">${say('收回', 'Call it back')}</button></form></details></section>`;
}
