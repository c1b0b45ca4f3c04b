import type { Problem } from '#domain/problem.ts';
import { opinionMax } from '#domain/terms.ts';
import { attributes, type Html, markup } from '#statemachines/html.ts';
import { type Frame, frame, hiddenFields } from './frame.ts';
import { sentenceBox } from './problem-box.ts';
import { saying } from './saying.ts';

/** A choice among few, none of them made beforehand. */
export interface Picked {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly {
    readonly value: string;
    readonly title: string;
    readonly effect: string;
    readonly chosen: boolean;
  }[];
}

export interface MovePage extends Omit<Frame, 'title' | 'section'> {
  readonly kind: string;
  readonly title: string;
  readonly effect: string;
  readonly headline: string;
  readonly number: string;
  /** The step and who holds it. */
  readonly step: string;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly search?: Html | undefined;
  readonly picker?: Html | undefined;
  readonly pick?: Picked | undefined;
  readonly why: { readonly label: string; readonly hint: string; readonly typed: string };
  readonly back: { readonly href: string; readonly label: string };
  readonly problem?: Problem | undefined;
}

/** One thing done with a step beside deciding it: to whom, why, and what comes of it. */
export function movePage(given: MovePage): string {
  const { language, kind, title, effect, headline, number, step, problem, search, back } = given;
  const say = saying(language);
  const whole = `${title}${say('：', ': ')}${headline}`;
  return frame(
    {
      ...given,
      title: problem === undefined ? whole : say(`没有提交：${whole}`, `Not done: ${whole}`),
    },
    markup`<p class="kick"><span class="nb">${number}</span></p>
<h1>${whole}</h1>
<p>${step}</p>
<p class="hint">${effect}${say('。', '.')}</p>
${problem !== undefined && sentenceBox(problem, language)}
${search}
<form class="act" method="post" action="${given.action}" novalidate>${hiddenFields({ ...given.hidden, kind })}
${given.picker}
${given.pick !== undefined && picks(given.pick)}
<div class="f"><label for="why">${given.why.label}</label><p class="hint" id="why-hint">${given.why.hint}</p><textarea id="why" name="why" rows="3" maxlength="${opinionMax}" aria-describedby="why-hint">
${given.why.typed}</textarea></div>
<button class="btn main" name="_move" value="1">${say(`确定${title}`, title)}</button><a class="btn" href="${back.href}">${back.label}</a>
<p class="hint g">${say('姓名、岗位、时间和理由一并留痕。', 'Name, post, time and reason go into the trail.')}</p></form>`,
  );
}

const picks = ({ name, legend, options }: Picked): Html =>
  markup`<fieldset class="pick f"><legend>${legend}</legend>
${options.map(
  ({ value, title, effect, chosen }, index) =>
    markup`<input${attributes({ type: 'radio', id: `${name}-${String(index)}`, name, value, checked: chosen })}><label for="${name}-${String(index)}">${title}<span>${effect}</span></label>
`,
)}</fieldset>`;
