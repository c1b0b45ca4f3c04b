import { calendarOf } from '#domain/calendar.ts';
import { departmentTitle } from '#domain/office.ts';
import type { Problem } from '#domain/problem.ts';
import type { RequestState, StepRow } from '#domain/request.ts';
import { opinionMax } from '#domain/terms.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { itemWords } from '#statemachines/derive/item-words.ts';
import type { Route } from '#statemachines/route.ts';
import { titleOf } from '#statemachines/terms.ts';
import {
  type ControlBox,
  controlBoxes,
  type OutcomeChoice,
  outcomeChoices,
} from './decision-parts.ts';
import { type Frame, frame, hiddenFields } from './frame.ts';
import { amountFact } from './money-words.ts';
import { penPad } from './pen-pad.ts';
import { problemBox } from './problem-box.ts';
import { type ProofAsked, proofPart } from './proof-part.ts';
import { saying } from './saying.ts';
import { shortHash } from './short-hash.ts';
import { type StandingWords, standingWords } from './standing-words.ts';
import { unbroken } from './unbroken.ts';
import { unsentBox } from './unsent-box.ts';
import { type NextStep, wayOn } from './way-on.ts';

export interface DecisionPage extends Omit<Frame, 'title' | 'foot'> {
  readonly route: Route;
  readonly state: RequestState;
  readonly row: StepRow;
  /** What is asked of the reader: 审批, 办理, 提意见… */
  readonly verb: string;
  readonly now: string;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  /** The name of the absent person for whom the reader decides. */
  readonly actsFor?: string;
  /** Who asked the reader, and what; only where he was added or asked. */
  readonly question?: Html | undefined;
  /** Why it came back to the reader. */
  readonly returned?: Html | undefined;
  /** The paper that has to be printed before this can be done. */
  readonly printFirst?: Html | undefined;
  /** Slips that are good now. */
  readonly slips?: Html | undefined;
  readonly content: Html;
  readonly attachments?: Html | undefined;
  readonly signers?: Html | undefined;
  /** What came before with the same thing. */
  readonly earlier?: Html | undefined;
  /** What it draws on, and who draws on it. */
  readonly ties?: Html | undefined;
  readonly opinions?: Html | undefined;
  /** What the step itself asks, whatever is decided. */
  readonly fields?: Html | undefined;
  readonly controls: readonly ControlBox[];
  readonly outcomes: readonly OutcomeChoice[];
  readonly opinion: string;
  /** What stands on the pad, where the step may be signed by hand. */
  readonly handwriting?: string;
  readonly next: readonly NextStep[];
  /** What the decision needs beyond what this browser has shown. */
  readonly proof: ProofAsked;
  /** 其他办理方式, out of the way. */
  readonly otherWays?: Html | undefined;
  /** Where faults' fields are: the prefix of the form they belong to. */
  readonly faultPrefix: string;
  readonly problem?: Problem | undefined;
  /** The decision was posted by somebody who had to sign in first: it still has to be submitted. */
  readonly unsent: boolean;
}

/** The page on which somebody decides: what it is about, what was said before, what to check, how to decide. */
export function decisionPage(given: DecisionPage): string {
  const { route, state, row, language, office, problem, verb } = given;
  const say = saying(language);
  const asked = say(`请您${verb}：${state.headline}`, `Please ${verb}: ${state.headline}`);
  const title =
    problem === undefined ? asked : say(`没有提交：${asked}`, `Not submitted: ${asked}`);
  const item = itemWords(given, row, language);
  const step = [item, titleOf(route, row.step)[language]]
    .filter((part) => part !== '')
    .join(say('，', ', '));
  const department = departmentTitle(office, state.requester.department)[language];
  const filed =
    state.period === undefined
      ? {
          zh: `${department}${state.requester.name}提交`,
          en: `Filed by ${state.requester.name}, ${department}`,
        }
      : { zh: '系统按周期发起', en: 'Opened by the office itself' };
  return frame(
    { ...given, title, foot: smallPrint(given) },
    markup`<div class="cols">
<div>
<p class="kick">${route.title[language]}　<span class="nb">${state.numbers['serial'] ?? ''}</span></p>
<h1>${unbroken(asked)}</h1>
<p>${say(`${filed.zh}，到了“${step}”这一步。`, `${filed.en}; now at “${step}”.`)}</p>${given.actsFor !== undefined && markup`<p><b>${say(`您代${given.actsFor}办理，审批单和留痕写明两人姓名。`, `You decide for ${given.actsFor}; records and the trail name both.`)}</b></p>`}
${problemBox(route, problem, language, given.faultPrefix)}${given.unsent && unsentBox(buttonOf(given), '#submit', language)}
${given.question}${given.returned}${given.printFirst}
${facts(given)}
${given.content}
${given.attachments !== undefined && markup`<section id="files"><h2>${say('附件', 'Attachments')}</h2>${given.attachments}</section>`}
${given.slips}${given.signers}
${given.ties}${given.earlier}
${given.opinions !== undefined && markup`<section><h2>${say('前面的意见', 'Opinions so far')}</h2>${given.opinions}</section>`}
<p class="stay no-print"><span>${limitLine(given)}</span><a class="btn" href="#decide">${say(`去${verb}`, 'Decide')}</a></p>
</div>
${panel(given)}
</div>
${given.otherWays}`,
  );
}

function facts({ route, state, row, language, office, now }: DecisionPage): Html | undefined {
  const say = saying(language);
  const fen = route.amount === undefined ? undefined : state.data[route.amount];
  const field = route.amount === undefined ? undefined : route.fields[route.amount];
  const amount =
    typeof fen === 'number' &&
    fen !== 0 &&
    amountFact(field?.label[language] ?? say('金额', 'Amount'), fen, language);
  const due = standingWords(row, now, calendarOf(office), language);
  if (amount === false && due === undefined) return undefined;
  return markup`<dl class="facts">${amount}${due !== undefined && markup`<div><dt>${say('限期', 'Due')}</dt><dd>${limitFact(due, language)}</dd></div>`}</dl>`;
}

const limitFact = (due: StandingWords, language: Language): Html => {
  const comma = language === 'zh' ? '，' : ', ';
  if (due.stopped) return markup`<b class="nb">${due.left}</b>${due.line}`;
  return markup`<b class="${due.state === 'late' ? 'nb red' : 'nb'}">${due.date}</b>${due.weekday}${comma}${due.left}${due.notes.map((note) => `${comma}${note}`)}`;
};

function limitLine({ row, now, office, language }: DecisionPage): string {
  const say = saying(language);
  const limit = standingWords(row, now, calendarOf(office), language);
  if (limit === undefined) return say('没有时限', 'No limit');
  return limit.stopped ? limit.left : say(`限${limit.day}`, `Due ${limit.day}`);
}

function panel(given: DecisionPage): Html {
  const { language, verb, outcomes, controls, next, hidden, action, state } = given;
  const say = saying(language);
  return markup`<form class="act" id="decide" method="post" action="${action}" novalidate>
${hiddenFields(hidden)}
<input type="hidden" name="document" value="${state.document}">
<button class="vh" name="_sum" value="1" tabindex="-1" aria-hidden="true"></button>
${given.fields !== undefined && markup`<div class="asked"><h2>${say(`${verb}时请填`, 'Please fill in')}</h2>${given.fields}</div>`}
${controlBoxes(controls, outcomes, language)}
<section>
${outcomeChoices(outcomes, language)}
${opinionBox(given)}${given.handwriting !== undefined && penPad(given.handwriting, language)}
${given.proof.kind !== 'nothing' && markup`<p class="hint g">${say('这一步涉及资金、印章或重要事项，要确认是您本人。', 'This step concerns money, a seal or another weighty matter: it must be known that it is you.')}</p>`}
${proofPart(given.proof, language)}
<button class="btn main wide" id="submit" name="_decide" value="1">${buttonOf(given)}</button>
<p class="hint g">${say('提交后不能更改，姓名、岗位、时间一并留痕。', 'A submitted decision cannot be changed; name, post and time go into the trail.')}</p>
</section>
${next.length > 0 && markup`<section><h2>${say('之后怎么走', 'What happens next')}</h2>${wayOn(next, language, say(`您${verb}`, 'You'))}</section>`}
</form>`;
}

/** The only way to decide is the button's name. */
function buttonOf({ outcomes, language }: DecisionPage): string {
  const [only, ...others] = outcomes;
  return only !== undefined && others.length === 0
    ? only.title
    : saying(language)('提交决定', 'Submit decision');
}

function opinionBox({ route, outcomes, opinion, language }: DecisionPage): Html {
  const say = saying(language);
  return route.wordless === true
    ? markup`<p class="hint">${say('涉密不上网：这里不写意见，意见写在原件上。', 'Nothing secret goes on the network: opinions are written on the paper, not here.')}</p>`
    : markup`<div class="f"><label for="opinion">${say('意见', 'Opinion')}</label><p class="hint" id="opinion-hint">${opinionHint(outcomes, language)}</p><textarea id="opinion" name="opinion" rows="3" maxlength="${opinionMax}" aria-describedby="opinion-hint">
${opinion}</textarea></div>`;
}

function opinionHint(outcomes: readonly OutcomeChoice[], language: Language): string {
  const say = saying(language);
  const hasPhrases = outcomes.some(({ phrases }) => phrases.length > 0);
  const strict = outcomes.filter(({ act }) => act === 'return' || act === 'refuse');
  const names = strict.map(({ title }) => `“${title}”`).join(say('', ', '));
  return [
    hasPhrases && say('选了常用语可以不填。', 'Optional if you chose a phrase.'),
    strict.length > 0 && say(`选${names}须写理由。`, `Choosing ${names} needs a reason.`),
  ]
    .filter((part) => part !== false)
    .join(say('', ' '));
}

type Language = Frame['language'];

function smallPrint({ state, language, section, person, office }: DecisionPage): Html {
  const say = saying(language);
  const name = office.persons.find(({ id }) => id === person)?.name ?? '';
  const own =
    section === undefined &&
    say(
      `本页只供${name}本人办理，转发给别人无效。`,
      `This page is for ${name} only; it does not work for anyone it is forwarded to. `,
    );
  return markup`${own}${say('内容摘要', 'Content digest ')}<span class="nb">${shortHash(state.document)}</span>${say('，流程版本', ', route version ')}<span class="nb">${shortHash(state.hash)}</span>${say('。', '.')}`;
}
