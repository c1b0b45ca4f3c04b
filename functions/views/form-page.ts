import type { Problem } from '#domain/problem.ts';
import type { Language } from '#domain/words.ts';
import { type Html, markup, trusted } from '#statemachines/html.ts';
import type { Route } from '#statemachines/route.ts';
import { type AskedFiles, fileRows, noSecrets } from './file-rows.ts';
import { type Frame, frame, hiddenFields } from './frame.ts';
import { problemBox } from './problem-box.ts';
import { saying } from './saying.ts';
import { type NextStep, wayOn } from './way-on.ts';

export interface FormPage extends Omit<Frame, 'title' | 'foot'> {
  readonly route: Route;
  readonly version: string;
  readonly kicker: string;
  readonly heading: string;
  /** Where the form posts. */
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  /** What to know first: when the draft was kept, or why the request came back. */
  readonly first?: Html | undefined;
  readonly fields: Html;
  readonly files: readonly AskedFiles[];
  /** What happens next, and the buttons. */
  readonly last: Html;
  /** How it goes on, as SVG. */
  readonly chart?: string;
  readonly problem?: Problem | undefined;
}

/** A form to file or to mend: what is asked, what the rules say, and what happens after it is submitted. */
export function formPage(given: FormPage): string {
  const { route, language, problem, heading } = given;
  const say = saying(language);
  const foot = markup`${say('流程：', 'Route: ')}${route.title[language]}${say('，版本', ', version ')}<span class="nb">${given.version}</span>${say('。依据：', '. Basis: ')}${route.basis[language]}${say('。', '.')}`;
  const title =
    problem === undefined
      ? heading
      : say(`${heading}：还没有提交`, `${heading}: not submitted yet`);
  return frame(
    { ...given, title, foot },
    markup`<div class="cols">
<form method="post" action="${given.action}" novalidate>
${hiddenFields(given.hidden)}
<p class="kick">${given.kicker}</p>
<h1>${heading}</h1>
${given.first}
${problemBox(route, problem, language)}
${given.files.length === 0 && markup`<div class="g">${noSecrets(language)}</div>`}
${given.fields}
${fileRows(given.files, language)}
${given.last}
</form>
${rules(given)}
</div>`,
  );
}

/** The end of a draft: after you submit, and the buttons. */
export function submitPart(language: Language, next: readonly NextStep[], isSaved: boolean): Html {
  const say = saying(language);
  return markup`<section class="act"><h2>${say('提交以后', 'After you submit')}</h2>
${wayOn(next, language)}
<p class="hint">${say('每一步都会发邮件通知经办人，结果发到您的邮箱。', 'Whoever does a step is told by mail; the result comes to your mailbox.')}</p>
<button class="btn main" name="_submit" value="1">${say('提交', 'Submit')}</button><button class="btn" name="_save" value="1">${say('存草稿', 'Save the draft')}</button>
${isSaved && markup`<p><button class="plain" name="_discard" value="1">${say('删除草稿', 'Delete the draft')}</button></p>`}</section>`;
}

/** 办理要求, the risks that a filer should know, and the chart for whoever wants to see the whole of it. */
function rules({ route, language, chart }: FormPage): Html {
  const say = saying(language);
  const risks = route.risks.filter(({ at }) => at === 'start');
  return markup`<aside class="keep">${route.rules.length > 0 && markup`<section class="first"><h2>${say('办理要求', 'What the rules say')}</h2><ul class="rows">${route.rules.map((rule) => markup`<li class="row">${rule[language]}</li>`)}</ul></section>`}
${risks.length > 0 && markup`<section><h2>${say('风险提示', 'Risks to know')}</h2><ul class="rows">${risks.map(({ text, controls }) => markup`<li class="row">${text[language]}${controls.map((control) => markup`<span class="quiet small">${control[language]}</span>`)}</li>`)}</ul></section>`}
${chart !== undefined && markup`<section><details><summary>${say('流程图', 'Flow chart')}</summary>${trusted(chart)}</details></section>`}</aside>`;
}
