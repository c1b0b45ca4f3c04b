import type { Decision } from '#domain/decision.ts';
import { fullDay } from '#domain/date-words.ts';
import { dateIn } from '#domain/dates.ts';
import type { Office } from '#domain/office.ts';
import type { RequestState, SlipIssue } from '#domain/request.ts';
import type { Column } from '../fields.ts';
import type { Slip } from '../results.ts';
import type { Route } from '../route.ts';
import type { Block, FormRow, Sheet } from '../sheet.ts';
import { humanStep } from '../flow.ts';
import { outcomeOf } from '../terms.ts';
import { type CaseFile, filing } from './sheet/case-file.ts';
import { dataBlocks } from './sheet/data-blocks.ts';
import { opinionRows } from './sheet/opinion-rows.ts';
import { pairedRows } from './sheet/paired-rows.ts';
import { printableSheet } from './sheet/printable-sheet.ts';
import { stamp } from './sheet/times.ts';
import { voidOf } from './sheet/void-of.ts';

export interface SlipInput {
  readonly route: Route;
  readonly slip: SlipIssue;
  readonly state: RequestState;
  readonly office: Office;
  readonly code: string;
  readonly verifyUrl: string;
}

/**
 * A working slip (在办单据) in its copies, with the data as it was issued. A slip that is no longer good says so in its
 * heading, above its fields and beside its QR, since a print can only tell what was so when it was made.
 */
export function slipSheet(input: SlipInput): Sheet {
  const { route, slip, office, state } = input;
  const rule = route.slips.find(({ id }) => id === slip.slip);
  const title = rule?.title.zh ?? slip.slip;
  const voided = voidOf(slip, state);
  const copies = rule === undefined || rule.copies.length === 0 ? [undefined] : rule.copies;
  const blocks = blocksOf(input);
  return printableSheet({
    margins: 'form',
    layout: 'cut-apart',
    letterhead: { office: office.name.zh, aside: '在办单据' },
    heading: {
      title: voided === undefined ? title : `${title}（作废）`,
      left: `单号：${slip.number}`,
      right: `开出：${fullDay(dateIn(office.zone, slip.at), 'zh')}`,
    },
    copies: copies.map((copy) => ({ ...(copy === undefined ? {} : { name: copy.zh }), blocks })),
    footer: {
      number: slip.number,
      print: slip.prints === 0 ? '预览' : `第${String(slip.prints)}次打印`,
    },
    properties: {
      title: `${title} ${slip.number}`,
      author: office.name.zh,
      subject: route.title.zh,
      keywords: [slip.number, state.numbers['serial'] ?? state.id],
      at: voided?.at ?? slip.at,
    },
  }).sheet;
}

function blocksOf({ route, slip, state, office, code, verifyUrl }: SlipInput): readonly Block[] {
  const rule = route.slips.find(({ id }) => id === slip.slip);
  const file: CaseFile = { route: withBlanks(route, rule), state, office, trail: [] };
  const voided = voidOf(slip, state);
  const words =
    voided === undefined ? '' : `本单于${stamp(office.zone, voided.at)}作废：${voided.why}。`;
  const said = opinionRows(route, state, office, slip, rule?.opinionsOf ?? []);
  const notice: FormRow[] =
    words === '' ? [] : [[{ label: '作废', value: `${words}不得再用。`, span: 2 }]];
  return [
    {
      kind: 'form',
      across: 2,
      rows: [...notice, ...originRows(route, state, slip), ...otherNumbers(route, state, slip)],
    },
    ...dataBlocks(file, slip.data, pairedRows(route, rule?.shows ?? [])),
    ...(said.length === 0 ? [] : [{ kind: 'form', across: 2, rows: said } as const]),
    ...(rule?.notes ?? []).map(({ zh }): Block => ({ kind: 'note', text: zh })),
    {
      kind: 'verification',
      code,
      url: verifyUrl,
      facts: [],
      note: words === '' ? '使用前请扫码，确认本单未作废。' : `${words}不得再用。`,
    },
  ];
}

/** The table that is filled in by hand has its empty columns beside those that were filled here. */
function withBlanks(route: Route, rule: Slip | undefined): Route {
  const { lines, columns } = rule?.blanks ?? { lines: '', columns: [] };
  const field = route.fields[lines];
  if (field?.kind !== 'lines') return route;
  const empty = columns.map((label, at): [string, Column] => [
    `blank${String(at)}`,
    { kind: 'text', max: 20, label },
  ]);
  const filled = { ...field, columns: { ...field.columns, ...Object.fromEntries(empty) } };
  return { ...route, fields: { ...route.fields, [lines]: filled } };
}

/** Such as the 发文字号 on its sheet. */
const otherNumbers = (route: Route, { numbers }: RequestState, { slip }: SlipIssue): FormRow[] =>
  (route.slips.find(({ id }) => id === slip)?.numbers ?? []).flatMap((id) => {
    const title = route.numbers.find((rule) => rule.id === id)?.title.zh;
    const value = numbers[id];
    return title === undefined || value === undefined ? [] : [[{ label: title, value, span: 2 }]];
  });

/** Who asked, who approved, and whose decision issued the slip. */
function originRows(route: Route, state: RequestState, slip: SlipIssue): FormRow[] {
  const asker = {
    label: filing(route).by,
    value: `${state.requester.name}　${state.numbers['serial'] ?? ''}`.trim(),
  };
  const issuing = state.steps.findLast(
    ({ step, decision }) =>
      decision !== undefined && decision.at <= slip.at && issues(route, step, decision.act, slip),
  );
  if (issuing?.decision === undefined) return [[{ ...asker, span: 2 }]];
  const rule = route.slips.find(({ id }) => id === slip.slip);
  const signed = humanStep(route, issuing.step)?.kind === 'sign';
  const issued = {
    label: rule?.issuer?.zh ?? (signed ? '批准人' : '开单人'),
    value: byWords(issuing.decision),
  };
  const approved = lastAgreed(rule?.approvedAt ?? [], state, slip);
  if (approved === undefined) return [[asker, issued]];
  return [[{ ...asker, span: 2 }], [{ label: '批准人', value: byWords(approved) }, issued]];
}

const byWords = ({ post, name }: Decision): string => `${post}　${name}`.trim();

/** The last agreement at these steps before a slip was issued. */
const lastAgreed = (
  at: readonly string[],
  { steps }: RequestState,
  slip: SlipIssue,
): Decision | undefined =>
  steps
    .filter(({ step }) => at.includes(step))
    .flatMap(({ decision }) => (decision?.act === 'agree' ? [decision] : []))
    .filter((decision) => decision.at <= slip.at)
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1);

function issues(route: Route, id: string, act: string, { slip }: SlipIssue): boolean {
  const step = humanStep(route, id);
  return step !== undefined && outcomeOf(step, act)?.issues?.includes(slip) === true;
}
