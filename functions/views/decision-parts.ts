import type { Language } from '#domain/words.ts';
import { attributes, type Html, markup } from '#statemachines/html.ts';
import type { Risk } from '#statemachines/safeguards.ts';
import { type AskedFiles, fileRows } from './file-rows.ts';
import { saying } from './saying.ts';

/** A control of a risk, to be ticked. */
export interface ControlBox {
  readonly key: string;
  readonly level: Risk['level'];
  readonly risk: string;
  readonly control: string;
  readonly required: boolean;
  readonly ticked: boolean;
}

/** A way to decide, with what opens below it once it is chosen. */
export interface OutcomeChoice {
  readonly act: string;
  readonly title: string;
  /** The consequence, under the choice. */
  readonly effect: string;
  readonly chosen: boolean;
  readonly phrases: readonly { readonly text: string; readonly chosen: boolean }[];
  readonly fields?: Html | undefined;
  readonly files: readonly AskedFiles[];
  readonly returns?: ReturnChoice | undefined;
}

/** To whom a return goes, and how it comes back. */
export interface ReturnChoice {
  readonly targets: readonly {
    readonly step: string;
    readonly label: string;
    readonly chosen: boolean;
  }[];
  readonly resume?: 'direct' | 'again' | undefined;
}

const levels = {
  high: { zh: '高风险', en: 'High risk' },
  medium: { zh: '中风险', en: 'Medium risk' },
  low: { zh: '低风险', en: 'Low risk' },
} as const;

/** Nothing is ticked beforehand; what must be ticked is checked on the server, because a return needs none. */
export function controlBoxes(
  boxes: readonly ControlBox[],
  outcomes: readonly Pick<OutcomeChoice, 'act' | 'title'>[],
  language: Language,
): Html | undefined {
  if (boxes.length === 0) return undefined;
  const say = saying(language);
  const must = boxes.filter(({ required }) => required).length;
  const rule =
    must === 0
      ? say('供您核对，打勾的会留痕。', 'For you to check; ticks go into the trail.')
      : mustTick(must === boxes.length, outcomes, language);
  return markup`<fieldset class="pick"><legend><h2>${say('风险点，请逐项核对', 'Risk points: check each one')}</h2></legend>
<p class="hint">${rule}</p>
${boxes.map(
  ({ key, level, risk, control, ticked }, index) =>
    markup`<input${attributes({ type: 'checkbox', id: `k${String(index)}`, name: 'control', value: key, checked: ticked })}><label for="k${String(index)}"><i class="tag">${levels[level][language]}</i>${risk}<span>${control}</span></label>
`,
)}</fieldset>`;
}

/** Names only the ways there are: not every step can be refused. */
function mustTick(
  all: boolean,
  outcomes: readonly Pick<OutcomeChoice, 'act' | 'title'>[],
  language: Language,
): string {
  const say = saying(language);
  const agree = outcomes.find(({ act }) => act === 'agree')?.title ?? '';
  const free = outcomes.filter(({ act }) => act === 'return' || act === 'refuse');
  const names = free.map(({ title }) => `“${title}”`).join(say('', ', '));
  return say(
    `选“${agree}”须${all ? '全部' : '把高风险的'}打勾${names === '' ? '' : `，选${names}不用`}。`,
    `To choose “${agree}” tick ${all ? 'all of them' : 'those of high risk'}${names === '' ? '' : `; not needed for ${names}`}.`,
  );
}

/**
 * The ways to decide, none of them chosen. Where there is one way only, leaving it stands beside it, and last: a mail
 * scanner that presses the one button, or everything in turn, has decided nothing.
 */
export function outcomeChoices(choices: readonly OutcomeChoice[], language: Language): Html {
  const say = saying(language);
  const [only, ...others] = choices;
  if (only !== undefined && others.length === 0) {
    return markup`<fieldset class="pick"><legend><h2>${say('请您办理', 'What is asked of you')}</h2></legend>
${radio(only, 1)}${radio({ ...later(language), chosen: false }, 2)}</fieldset>${below(only, language)}`;
  }
  return markup`<fieldset class="pick"><legend><h2>${say('您的决定', 'Your decision')}</h2></legend>
${choices.map((choice, index) => radio(choice, index + 1))}
${choices.map((choice, index) => {
  const inner = below(choice, language);
  return inner === undefined
    ? false
    : markup`<div class="on on${String(index + 1)} f">${inner}</div>`;
})}</fieldset>`;
}

const later = (language: Language) => {
  const say = saying(language);
  return {
    act: '',
    title: say('现在不办', 'Not now'),
    effect: say('先看看，什么都不提交', 'Only looking; nothing is submitted'),
  };
};

type Radio = Pick<OutcomeChoice, 'act' | 'title' | 'effect' | 'chosen'>;

const radio = ({ act, title, effect, chosen }: Radio, n: number): Html =>
  markup`<input${attributes({ type: 'radio', id: `a${String(n)}`, name: 'action', value: act, required: true, checked: chosen })}><label for="a${String(n)}">${title}<span>${effect}</span></label>
`;

function below(choice: OutcomeChoice, language: Language): Html | undefined {
  const parts = [
    choice.fields,
    fileRows(choice.files, language),
    phrases(choice, language),
    returns(choice, language),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : markup`${parts}`;
}

function phrases({ act, phrases: all }: OutcomeChoice, language: Language): Html | undefined {
  if (all.length === 0) return undefined;
  const say = saying(language);
  const own = { text: say('自己写', 'My own words'), value: '', chosen: false };
  const options = [
    ...all.map(({ text, chosen }, index) => ({ text, value: String(index), chosen })),
    own,
  ];
  return markup`<fieldset class="say g"><legend>${say('常用语，点一句即可', 'Common phrases: one tap is enough')}</legend>
${options.map(({ text, value, chosen }, index) => {
  const id = `p-${act}-${String(index)}`;
  return markup`<input${attributes({ type: 'radio', id, name: `phrase.${act}`, value, checked: chosen })}><label for="${id}">${text}</label>
`;
})}</fieldset>`;
}

function returns({ returns: given }: OutcomeChoice, language: Language): Html | undefined {
  if (given === undefined) return undefined;
  const say = saying(language);
  const resume = (value: 'direct' | 'again', title: string, effect: string): Html =>
    markup`<input${attributes({ type: 'radio', id: `h-${value}`, name: 'resume', value, checked: given.resume === value })}><label for="h-${value}">${title}<span>${effect}</span></label>
`;
  return markup`<label for="to">${say('退给谁', 'Return to')}</label><select id="to" name="to"><option value="">${say('请选择', 'Choose')}</option>${given.targets.map(
    ({ step, label, chosen }) =>
      markup`<option${attributes({ value: step, selected: chosen })}>${label}</option>`,
  )}</select>
<fieldset class="pick f"><legend>${say('改好以后', 'After the changes')}</legend>
${resume('direct', say('直接送我', 'Send it straight to me'), say('不再经过中间环节', 'Steps in between are skipped'))}${resume('again', say('重新逐级审批', 'Walk every step again'), say('从退到的人起，一级一级再批', 'From the person it was returned to'))}</fieldset>`;
}
