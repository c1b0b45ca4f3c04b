import { wordKind } from '#statemachines/derive/leaders-word.ts';
import type { Office } from '#domain/office.ts';
import type { Decision } from '#domain/decision.ts';
import { decisionsOf, type RequestState } from '#domain/request.ts';
import type { Json, JsonObject, Language } from '#domain/words.ts';
import { rowsOf } from '#statemachines/data/rows.ts';
import { valueText } from '#statemachines/derive/form/value-text.ts';
import { isFactor } from '#statemachines/derive/line-factors.ts';
import { itemWords } from '#statemachines/derive/item-words.ts';
import { askedBy } from '#statemachines/derive/sheet/case-file.ts';
import type { Field, LinesField } from '#statemachines/fields.ts';
import type { Route } from '#statemachines/route.ts';
import { calledAs } from '../views/called-as.ts';
import { saying } from '../views/saying.ts';
import type { Block } from './letter.ts';

/** Beyond this the page says the rest; a mail is for knowing what it is about. */
const mostRows = 8;
const longest = 160;

/**
 * What was asked up to now, field by field in the form's order, short enough for a mail; `hidden` are the fields that
 * the step it is about keeps off its page.
 */
export function matterBlocks(
  { route, office, state }: Matter,
  language: Language,
  hidden: readonly string[] = [],
): readonly Block[] {
  const asked = askedSoFar(route, state.steps);
  return Object.entries(route.fields).flatMap(([id, field]) => {
    if (!asked.has(id) || hidden.includes(id)) return [];
    const lines =
      field.kind === 'lines'
        ? rowLines(field, id, state.data, office, language)
        : fieldLines(field, state.data[id], office, language);
    return lines.length === 0 ? [] : [{ label: field.label[language], lines }];
  });
}

/** The form's questions and those of decided steps; a table that repeats another's rows is for the page. */
function askedSoFar(route: Route, steps: RequestState['steps']): ReadonlySet<string> {
  const decided = steps.flatMap(({ step, item, decision }) =>
    decision === undefined || item !== '' ? [] : Object.keys(askedBy(route, step, decision)),
  );
  const repeats = (id: string): boolean => {
    const field = route.fields[id];
    return field?.kind === 'lines' && field.rowsFrom !== undefined;
  };
  return new Set([...Object.keys(route.start.asks), ...decided].filter((id) => !repeats(id)));
}

export interface Matter {
  readonly route: Route;
  readonly office: Office;
  readonly state: RequestState;
}

function fieldLines(
  field: Exclude<Field, LinesField>,
  value: Json | undefined,
  office: Office,
  language: Language,
): readonly string[] {
  if (field.kind === 'references') return [];
  const text = valueText(field, value, office, language).replaceAll(/\s+/gu, ' ');
  if (text === '') return [];
  return [text.length > longest ? `${text.slice(0, longest - 1)}…` : text];
}

/** The sum that a row is about: what was typed, else its product. What exceeds a limit is for the page. */
function sumOf(columns: LinesField['columns']): string | undefined {
  const money = Object.entries(columns).filter(([, { kind }]) => kind === 'money');
  const typed = money.filter(([name, { calc }]) => calc === undefined && !isFactor(columns, name));
  return (typed.at(-1) ?? money.at(-1))?.[0];
}

/** One line a row: its words, and its sum of money. */
function rowLines(
  field: LinesField,
  id: string,
  data: JsonObject,
  office: Office,
  language: Language,
): readonly string[] {
  const rows = rowsOf(data, id);
  const columns = Object.entries(field.columns);
  const money = sumOf(field.columns);
  const words = columns.filter(([, { kind }]) => kind !== 'money' && kind !== 'number');
  const said = rows.slice(0, mostRows).map((row) => {
    const texts = words
      .map(([name, column]) => valueText(column, row[name], office, language))
      .filter((text) => text !== '');
    const column = money === undefined ? undefined : field.columns[money];
    const sum =
      money === undefined || column === undefined
        ? ''
        : valueText(column, row[money], office, language);
    return `${texts.join(language === 'zh' ? '，' : ', ')} ${sum}`.trim();
  });
  const more = rows.length - said.length;
  const rest =
    language === 'zh' ? `另有${String(more)}项，见审批页` : `${String(more)} more on the page`;
  return more > 0 ? [...said, rest] : said;
}

/** What earlier signers wrote, last round last; of several signers in a step, each, as they came. */
export function opinionLines(matter: Matter, language: Language): readonly string[] {
  return matter.state.steps.flatMap((row) =>
    decisionsOf(row)
      .toSorted((one, other) => one.at.localeCompare(other.at))
      .flatMap((decision) => {
        const opinion = writtenOr(decision, language);
        if (opinion === '') return [];
        const place = itemWords(matter, row, language);
        // A post of the department itself says the department already.
        const { name, post: own, standing } = signerOf(decision, language);
        const post = own.startsWith(place) ? own : `${place} ${own}`;
        const who = calledAs(name, `${post}${standing}`, language);
        const line = language === 'zh' ? `${who}：${opinion}` : `${who}: ${opinion}`;
        return [line.replaceAll(/\s+/gu, ' ')];
      }),
  );
}

/** Whose word it is: one by telephone is the leader's, whoever wrote it down. */
function signerOf({ name, post, phone }: Decision, language: Language) {
  if (phone === undefined) return { name, post, standing: '' };
  const standing = saying(language)(
    `，${wordKind(phone).zh}，${name}登记`,
    `, ${wordKind(phone).en}, recorded by ${name}`,
  );
  return { name: phone.name, post: phone.post, standing };
}

/** A mail carries no drawing: it says that there is one. */
const writtenOr = ({ opinion, handwriting }: Decision, language: Language): string =>
  opinion === '' && handwriting !== undefined
    ? saying(language)('（手写意见，见办理页）', '(by hand: see the page)')
    : opinion;

/** 虚增维修项目（高）；公费修私车（中） */
export const riskLine = (route: Route, step: string, language: Language): string =>
  route.risks
    .filter(({ at }) => at === step)
    .map(({ text, level }) =>
      language === 'zh' ? `${text.zh}（${levels[level].zh}）` : `${text.en} (${levels[level].en})`,
    )
    .join(language === 'zh' ? '；' : '; ');

const levels = {
  high: { zh: '高', en: 'high' },
  medium: { zh: '中', en: 'medium' },
  low: { zh: '低', en: 'low' },
} as const;
