import { moment } from '#domain/date-words.ts';
import { departmentTitle } from '#domain/office.ts';
import { periodText } from '#domain/recurrence.ts';
import type { Block, Form, Sheet, Verification } from '../sheet.ts';
import { circulationsOf } from './sheet/circulations-of.ts';
import { type CaseFile, endedAt, filing } from './sheet/case-file.ts';
import { clockChanges } from './sheet/clock-changes.ts';
import { clockTable } from './sheet/clock-table.ts';
import { dataBlocks } from './sheet/data-blocks.ts';
import { endWords, headMarks } from './sheet/marks-of.ts';
import { numbersOf } from './sheet/numbers-of.ts';
import { opinionsOf } from './sheet/opinions-of.ts';
import { attachmentsOf, notesOf } from './sheet/papers-of.ts';
import { printableSheet, substitute } from './sheet/printable-sheet.ts';
import { recordSource } from './sheet/record-source.ts';
import { risksOf } from './sheet/risks-of.ts';
import { slipsOf } from './sheet/slips-of.ts';
import { whereaboutsOf } from './sheet/whereabouts-of.ts';

/** A finished request with all that its record says. */
export interface RecordInput extends CaseFile {
  /** Content hash of the route's definition. */
  readonly hash: string;
  /** What a reader types to look the record up, and where. */
  readonly code: string;
  readonly verifyUrl: string;
}

/**
 * The record (归档审批单) of a finished request, as data. The same request, trail and office give the same sheet: there
 * is no clock in it but the trail's.
 */
export function recordSheet(input: RecordInput): Sheet {
  const { route, state, office, hash } = input;
  const serial = state.numbers['serial'] ?? state.id;
  const title = route.record.title.zh;
  const made: Sheet = {
    margins: 'form',
    layout: 'own-pages',
    letterhead: { office: office.name.zh, aside: '签办　归档审批单' },
    heading: {
      title,
      subtitle: `${route.noun.zh}　${serial}`,
      left: `${filing(route).done}：${moment(office.zone, state.submittedAt, 'zh')}`,
      right: `${endWords(input)}：${moment(office.zone, endedAt(input), 'zh')}`,
    },
    copies: [{ marks: headMarks(input), blocks: blocksOf(input) }],
    footer: { number: serial, shortHash: state.chain.slice(0, 8) },
    properties: {
      title: `${title} ${serial}`,
      author: office.name.zh,
      subject: route.title.zh,
      keywords: [serial, input.code],
      at: endedAt(input),
    },
    source: recordSource(input, hash),
  };
  const { sheet, substituted } = printableSheet(made);
  return substituted ? withNote(sheet) : sheet;
}

function blocksOf(input: RecordInput): readonly Block[] {
  const { route, state } = input;
  const risks = risksOf(input);
  return [
    requesterForm(input),
    ...dataBlocks(input, state.data, route.record.rows),
    opinionsOf(input),
    ...(state.steps.length === 0 ? [] : [clockTable(input), ...clockChanges(input)]),
    ...(state.papers === undefined ? [] : [whereaboutsOf(input)]),
    ...(state.circulations === undefined ? [] : [circulationsOf(input)]),
    ...(risks.points.length === 0 ? [] : [risks]),
    ...(state.slips.length === 0 ? [] : [slipsOf(input)]),
    ...(state.notes.length === 0 ? [] : [notesOf(input)]),
    ...(state.attachments.length === 0 ? [] : [attachmentsOf(input)]),
    verificationOf(input),
  ];
}

function requesterForm(input: RecordInput): Form {
  const { route, state, office, trail } = input;
  const [filed] = trail;
  const post = filed?.type === 'submitted' && filed.by.post !== '' ? `（${filed.by.post}）` : '';
  return {
    kind: 'form',
    across: 2,
    rows: [
      [
        { label: filing(route).by, value: `${state.requester.name}${post}` },
        { label: '部门', value: departmentTitle(office, state.requester.department).zh },
      ],
      ...(state.period === undefined
        ? []
        : [[{ label: '发起', value: `系统按规定周期发起（${periodText(state.period).zh}）` }]]),
      ...numbersOf(input),
    ],
  };
}

function verificationOf({ state, hash, code, verifyUrl }: RecordInput): Verification {
  return {
    kind: 'verification',
    code,
    url: verifyUrl,
    facts: [
      { label: '流程版本', value: hash },
      { label: `留痕${String(state.seq)}条，末条`, value: state.chain },
    ],
    note: '页脚“校验”为留痕末条前8位；办件数据和全部留痕附在本文件内（record.json）。',
  };
}

const withNote = (sheet: Sheet): Sheet => ({
  ...sheet,
  copies: sheet.copies.map((copy) => ({
    ...copy,
    blocks: [
      ...copy.blocks,
      { kind: 'note', text: `“${substitute}”代替字库不能印出的字符，原文见附带的record.json。` },
    ],
  })),
});
