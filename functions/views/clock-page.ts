import type { Problem } from '#domain/problem.ts';
import { opinionMax } from '#domain/terms.ts';
import { attributes, type Html, markup } from '#statemachines/html.ts';
import { type Frame, frame, hiddenFields } from './frame.ts';
import { sentenceBox } from './problem-box.ts';
import { saying } from './saying.ts';

export interface ClockPage extends Omit<Frame, 'title' | 'section'> {
  readonly kind: string;
  readonly title: string;
  readonly effect: string;
  readonly headline: string;
  readonly number: string;
  readonly step: string;
  /** The limit as it stands: `限3月11日（周三），含今天3个工作日`. */
  readonly limit: string;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  /** To stop it the reasons and the papers; to resume it that its reason is over. Nothing is chosen beforehand. */
  readonly grounds?: GroundPicks;
  readonly files?: Html | undefined;
  /** To have more time: at most so much, of which unit, granted by whom. */
  readonly extend?: {
    readonly hint: string;
    readonly unit: string;
    readonly typed: string;
  };
  readonly why: { readonly label: string; readonly typed: string };
  readonly back: { readonly href: string; readonly label: string };
  readonly problem?: Problem | undefined;
}

interface GroundPicks {
  readonly legend: string;
  readonly options: readonly {
    readonly id: string;
    readonly title: string;
    readonly basis: string;
    readonly chosen: boolean;
  }[];
}

/** One thing done with the clock of a step. */
export function clockPage(given: ClockPage): string {
  const { language, kind, title, effect, headline, number, problem, grounds, extend } = given;
  const say = saying(language);
  const whole = `${title}${say('：', ': ')}${headline}`;
  return frame(
    {
      ...given,
      title: problem === undefined ? whole : say(`没有提交：${whole}`, `Not done: ${whole}`),
    },
    markup`<p class="kick"><span class="nb">${number}</span></p>
<h1>${whole}</h1>
<p>${given.step}${say('。', '. ')}${given.limit}${say('。', '.')}</p>
<p class="hint">${effect}${say('。', '.')}</p>
${problem !== undefined && sentenceBox(problem, language)}
<form class="act" method="post" action="${given.action}" novalidate>${hiddenFields({ ...given.hidden, kind })}
${grounds !== undefined && groundPicks(grounds)}${given.files}${extend !== undefined && amountField(extend, say(`延长几${extend.unit}`, `How many ${extend.unit} more`))}
<div class="f"><label for="why">${given.why.label}</label><textarea id="why" name="why" rows="3" maxlength="${opinionMax}">
${given.why.typed}</textarea></div>
<button class="btn main" name="_clock" value="1">${say(`确定${title}`, title)}</button><a class="btn" href="${given.back.href}">${given.back.label}</a>
<p class="hint g">${say('姓名、岗位、时间和理由一并留痕。', 'Name, post, time and reason go into the trail.')}</p></form>`,
  );
}

const groundPicks = ({ legend, options }: GroundPicks): Html =>
  markup`<fieldset class="pick f"><legend>${legend}</legend>
${options.map(
  ({ id, title, basis, chosen }, index) =>
    markup`<input${attributes({ type: 'radio', id: `ground-${String(index)}`, name: 'ground', value: id, checked: chosen })}><label for="ground-${String(index)}">${title}<span>${basis}</span></label>
`,
)}</fieldset>
`;

const amountField = ({ hint, typed }: NonNullable<ClockPage['extend']>, label: string): Html =>
  markup`<div class="f"><label for="amount">${label}</label><p class="hint" id="amount-hint">${hint}</p><input${attributes({ type: 'text', id: 'amount', name: 'amount', value: typed, inputmode: 'numeric', autocomplete: 'off', 'aria-describedby': 'amount-hint' })}></div>
`;
