import type { Language } from '#domain/words.ts';
import type { BoxNode, Column, FrameNode, Node } from './nodes.ts';
import { balance } from './wrap.ts';

/** Sizes in SVG units, which are pixels at the chart's natural width. */
export const type = { text: 16, small: 15, line: 18 } as const;
const gap = 20;
const betweenParts = 34;
/** The height of a box with one line. */
export const least = 42;
const inset = 8;
const columns = { zh: { box: 160, notes: 130 }, en: { box: 172, notes: 150 } } as const;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedBox {
  readonly node: BoxNode;
  readonly area: Area;
  readonly title: readonly string[];
  readonly who: readonly string[];
  readonly note: readonly string[];
  /** The one it leads to, directly below. */
  readonly below?: { readonly y: number; readonly went: boolean };
}
export interface PlacedFrame {
  readonly node: FrameNode;
  readonly area: Area;
  readonly title: readonly string[];
  readonly note: readonly string[];
  /** Where one branch ends and the next begins. */
  readonly rules: readonly number[];
  readonly below?: { readonly y: number; readonly went: boolean };
}
export interface Placed {
  readonly frames: readonly PlacedFrame[];
  readonly boxes: readonly PlacedBox[];
  readonly notesAt: number;
  readonly width: number;
  readonly height: number;
}

interface Sheet {
  readonly frames: PlacedFrame[];
  readonly boxes: PlacedBox[];
  readonly notesWidth: number;
}

/** Puts a chart's column from `left` on, and beneath it what stands beside the main line. */
export function place(column: Column, left: number, language: Language): Placed {
  const { box, notes } = columns[language];
  const sheet: Sheet = { frames: [], boxes: [], notesWidth: notes };
  const end = stack(sheet, column.main, { x: left, y: 4, width: box, height: 0 });
  const height =
    column.beside.length === 0
      ? end
      : stack(sheet, column.beside, { x: left, y: end + betweenParts, width: box, height: 0 });
  const notesAt = left + box + 12;
  return {
    frames: sheet.frames,
    boxes: sheet.boxes,
    notesAt,
    width: notesAt + notes,
    height: height + 4,
  };
}

/** Nodes one below the other; gives the lower edge of the last. */
function stack(sheet: Sheet, nodes: readonly Node[], from: Area): number {
  let { y } = from;
  for (const [at, node] of nodes.entries()) {
    const bottom = put(sheet, node, { ...from, y }, at < nodes.length - 1);
    y = bottom + gap;
  }
  return nodes.length === 0 ? from.y : y - gap;
}

function put(sheet: Sheet, node: Node, from: Area, leadsOn: boolean): number {
  return node.kind === 'box'
    ? putBox(sheet, node, from, leadsOn)
    : putFrame(sheet, node, from, leadsOn);
}

const onward = (leadsOn: boolean, bottom: number, look: Node['look']) =>
  leadsOn ? { below: { y: bottom + gap, went: look === 'done' } } : {};

function putBox(sheet: Sheet, node: BoxNode, from: Area, leadsOn: boolean): number {
  const title = balance(node.title, from.width - 12, type.text);
  const who = balance(node.who, sheet.notesWidth, type.text);
  const note = notesOf(node, sheet);
  const lines = Math.max(title.length, who.length + note.length);
  const height = Math.max(least, lines * type.line + (title.length > 1 ? 14 : 6));
  const area = { ...from, height };
  sheet.boxes.push({
    node,
    area,
    title,
    who,
    note,
    ...onward(leadsOn, from.y + height, node.look),
  });
  return from.y + height;
}

const notesOf = ({ notes }: Node, { notesWidth }: Sheet): readonly string[] =>
  notes.flatMap((text) => balance(text, notesWidth, type.small));

function putFrame(sheet: Sheet, node: FrameNode, from: Area, leadsOn: boolean): number {
  const title = balance(node.title, from.width - 2 * inset, type.small);
  const note = notesOf(node, sheet);
  const at = sheet.frames.length;
  const rules: number[] = [];
  let y = from.y + Math.max(title.length, note.length) * type.line + 12;
  for (const [index, group] of node.groups.entries()) {
    if (index > 0) {
      rules.push(y);
      y += inset;
    }
    y =
      stack(sheet, group, { x: from.x + inset, y, width: from.width - 2 * inset, height: 0 }) +
      inset;
  }
  const area = { ...from, height: y - from.y };
  // Outer frames are drawn first, so that inner ones lie on them.
  sheet.frames.splice(at, 0, { node, area, title, note, rules, ...onward(leadsOn, y, node.look) });
  return y;
}
