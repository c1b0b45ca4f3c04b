import type { Problem } from '#domain/problem.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { Fills } from '#statemachines/results.ts';
import type { FamilyRegister, FilledLine } from '../deeds/rows.ts';
import { type Frame, frame, hiddenFields } from './frame.ts';
import { sentenceBox } from './problem-box.ts';
import { type Say, saying } from './saying.ts';

export interface FillPage extends Omit<Frame, 'title' | 'section'> {
  readonly register: FamilyRegister;
  readonly fills: Fills;
  /** Where the store takes a file, and the fields that permit it. */
  readonly ticket: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
  /** Of the form in which a table is pasted. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly text: string;
  readonly problem?: Problem | undefined;
}

/** A table comes back from another program: as a file, or pasted. */
export function fillPage(given: FillPage): string {
  const { register, fills, ticket, language, problem, hidden, text } = given;
  const say = saying(language);
  const title = fills.title[language];
  const heads = [fills.names, ...Object.values(fills.into)].map(
    ({ column }) => register.columns[column]?.title[language] ?? '',
  );
  return frame(
    { ...given, section: 'registers', title },
    markup`<p class="kick">${register.title[language]}</p><h1>${title}</h1>
<p>${say(`表里要有${heads.join('、')}这几栏，栏目先后不限；写了金额的，逐行核对。已登记过的行自动略过，其余全部对得上才导入，每一行都记作您本人办理。`, `The table needs the columns ${heads.join(', ')}, in any order; a sum, where there is one, is compared. Lines that are there already are passed over; nothing is taken unless all others match, and each line is your own decision.`)}</p>
${problem !== undefined && sentenceBox(problem, language)}
<form class="act" method="post" enctype="multipart/form-data" action="${ticket.url}">
${hiddenFields(ticket.fields)}
<div class="f first"><label for="file">${say('上传XLSX或CSV', 'Upload XLSX or CSV')}</label><input type="file" id="file" name="file" required accept=".xlsx,.csv,.txt"></div>
<button class="btn main">${say('上传并核对', 'Upload and compare')}</button>
</form>
<form class="g" method="post" action="/registers/${register.id}/fill">${hiddenFields(hidden)}
<details${text === '' ? '' : openly}><summary>${say('或者粘贴表格', 'Or paste the table')}</summary>
<div class="f"><label for="text">${say('连同表头复制，粘贴到这里', 'Copy it with its heads and paste it here')}</label><textarea id="text" name="text" rows="8">
${text}</textarea></div><button class="btn">${say('核对', 'Compare')}</button></details></form>
<p class="f"><a class="plain" href="/registers/${register.id}">${say('返回台账', 'Back to the register')}</a></p>`,
  );
}

const openly = markup` open`;

export interface FilledPage extends Omit<Frame, 'title' | 'section'> {
  readonly register: FamilyRegister;
  readonly fills: Fills;
  readonly lines: readonly FilledLine[];
  /** Of the form that confirms it, with the source in it; left out where there is nothing to confirm. */
  readonly confirm?: Readonly<Record<string, string>> | undefined;
  readonly problem?: Problem | undefined;
}

/** What each line comes to: before it is confirmed, and afterwards. */
export function filledPage(given: FilledPage): string {
  const { register, fills, lines, language, confirm, problem } = given;
  const say = saying(language);
  const wrong = lines.filter(({ fault }) => fault !== undefined).length;
  const done = lines.filter((line) => line.done).length;
  const own = lines.filter(({ there }) => there === undefined).length;
  const heading =
    done > 0
      ? say(`已导入${String(done)}行`, `Taken: ${String(done)} lines`)
      : wrong > 0
        ? say(
            `有${String(wrong)}行对不上，一行也没有导入`,
            `${String(wrong)} lines do not match; nothing was taken`,
          )
        : own === 0
          ? say('都已登记过，没有要导入的', 'All of it is there already; nothing to take')
          : say(
              `${String(own)}行都对得上，请确认`,
              `All ${String(own)} lines match; please confirm`,
            );
  return frame(
    { ...given, section: 'registers', title: heading },
    markup`<p class="kick">${fills.title[language]}</p><h1>${heading}</h1>
${problem !== undefined && sentenceBox(problem, language)}
${table(given, say)}
${
  confirm !== undefined &&
  wrong === 0 &&
  own > 0 &&
  markup`<form class="act" method="post" action="/registers/${register.id}/fill">${hiddenFields(confirm)}
<p>${say('确认后，每一行都记作您本人办理，不能更改。', 'Once confirmed, each line is your own decision and cannot be changed.')}</p>
<button class="btn main" name="_confirm" value="1">${say(`确认导入${String(own)}行`, `Take ${String(own)} lines`)}</button></form>`
}
<p class="words no-print">${done === 0 && markup`<a href="/registers/${register.id}/fill">${say('改好再传一次', 'Mend it and send it again')}</a>`}<a href="/registers/${register.id}">${say('返回台账', 'Back to the register')}</a></p>`,
  );
}

function table({ register, fills, lines, language }: FilledPage, say: Say): Html {
  const title = (column: number): string => register.columns[column]?.title[language] ?? '';
  const filled = Object.values(fills.into).map(({ column }) => title(column));
  const heads = [say('行', 'Line'), title(fills.names.column), ...filled, say('结果', 'Outcome')];
  const body = lines.map((line) => {
    const said = [String(line.line), line.name, ...line.values];
    const outcome =
      line.fault === undefined
        ? line.done === true
          ? say('已导入', 'taken')
          : line.there === true
            ? say('已登记过，不再导入', 'there already, passed over')
            : say('对得上', 'matches')
        : markup`<span class="red">${line.fault[language]}</span>`;
    return markup`<tr>${said.map((text, at) => markup`<td data-label="${heads[at] ?? ''}">${at === 1 && line.request !== undefined ? markup`<a href="/requests/${line.request}">${text}</a>` : text}</td>`)}<td data-label="${heads.at(-1) ?? ''}">${line.headline !== undefined && markup`${line.headline}${say('：', ': ')}`}${outcome}</td></tr>
`;
  });
  return markup`<div class="broad"><table class="ledger g"><caption class="vh">${say('逐行结果', 'Line by line')}</caption><thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead><tbody>${body}</tbody></table></div>`;
}
