import type { Fault } from '#domain/fault.ts';
import type { Problem } from '#domain/problem.ts';
import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { faultsOf, sentenceBox } from '../problem-box.ts';
import { saying } from '../saying.ts';

/** Why a change was not proposed or confirmed, first on the page, each line leading to its question. */
export function faultList(
  problem: Problem | undefined,
  fields: readonly string[],
  language: Language,
): Html | undefined {
  if (problem === undefined) return undefined;
  const faults = faultsOf(problem);
  if (faults.length === 0) return sentenceBox(problem, language);
  const count = String(faults.length);
  const heading = saying(language)(
    `没有生效，有${count}处要改，填的内容已保留：`,
    `Not done: ${count} to mend, what you typed is kept.`,
  );
  return markup`<div class="bad" role="alert" id="faults" tabindex="-1"><p><b>${heading}</b></p>
<ul>${faults.map((fault) => line(fault, fields, language))}</ul></div>`;
}

/** A fault that no question of the page is about is only said. */
const line = ({ at, says }: Fault, fields: readonly string[], language: Language): Html =>
  fields.includes(at)
    ? markup`<li><a href="#${at}">${says[language]}</a></li>`
    : markup`<li>${says[language]}</li>`;
