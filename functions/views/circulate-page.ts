import type { Person } from '#domain/office.ts';
import type { Problem } from '#domain/problem.ts';
import { opinionMax } from '#domain/terms.ts';
import { attributes, type Html, markup } from '#statemachines/html.ts';
import { type Frame, frame, hiddenFields } from './frame.ts';
import { calledIn, groupsOf } from './person-picker.ts';
import { sentenceBox } from './problem-box.ts';
import { saying } from './saying.ts';

export interface CirculatePage extends Omit<Frame, 'title'> {
  readonly headline: string;
  readonly number: string;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly persons: readonly Person[];
  readonly search?: Html | undefined;
  readonly chosen: ReadonlySet<string>;
  /** Departments ticked as a whole. */
  readonly whole: ReadonlySet<string>;
  readonly why: string;
  readonly back: string;
  readonly problem?: Problem | undefined;
}

/** 传阅: to whom and why. */
export function circulatePage(given: CirculatePage): string {
  const { language, headline, number, problem, chosen, whole } = given;
  const say = saying(language);
  const title = `${say('传阅：', 'Circulate: ')}${headline}`;
  return frame(
    {
      ...given,
      title: problem === undefined ? title : say(`没有提交：${title}`, `Not done: ${title}`),
    },
    markup`<p class="kick"><span class="nb">${number}</span></p>
<h1>${title}</h1>
<p class="hint">${say('给没有经办的人看，不用他们办理。对方收到邮件，阅后点“已阅”；谁阅了、谁没有阅，您随时看得到。', 'For persons who have no hand in it; they decide nothing. Each gets a mail and says when it is read; you see who has and who has not.')}</p>
${problem !== undefined && sentenceBox(problem, language)}
${given.search}
<form class="act" method="post" action="${given.action}" novalidate>${hiddenFields(given.hidden)}
<div class="f"><label for="why">${say('传阅说明', 'Why')}</label><p class="hint" id="why-hint">${say('须填写：为什么给他们看。', 'Needed: why they should see it.')}</p><textarea id="why" name="why" rows="2" maxlength="${opinionMax}" aria-describedby="why-hint">
${given.why}</textarea></div>
<fieldset class="f"><legend>${say('传给谁', 'To whom')}</legend>
${groupsOf(given).map(
  ({ id, title: department, persons }) =>
    markup`<details${(whole.has(id) || persons.some((one) => chosen.has(one.id))) && markup` open`}><summary>${department}<span class="quiet">　${say(`${String(persons.length)}人`, String(persons.length))}</span></summary>
<div class="pick">${tick('department', id, say('全部', 'All of them'), whole.has(id))}${persons.map((person) => tick('to', person.id, calledIn(given, person), chosen.has(person.id)))}</div></details>`,
)}</fieldset>
<p><button class="btn main" name="_circulate" value="1">${say('确定传阅', 'Circulate it')}</button><a class="btn" href="${given.back}">${say('不传了，回去', 'Back')}</a></p></form>`,
  );
}

const tick = (name: string, value: string, title: string, checked: boolean): Html =>
  markup`<input${attributes({ type: 'checkbox', id: `${name}-${value}`, name, value, checked })}><label for="${name}-${value}">${title}</label>
`;
