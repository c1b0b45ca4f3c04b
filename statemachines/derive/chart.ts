import type { Language } from '#domain/words.ts';
import type { Route } from '../route.ts';
import { describe } from './chart/describe.ts';
import { drawLanes, lanePitch, lanesFor } from './chart/draw-lanes.ts';
import type { LiveChart } from './chart/live.ts';
import { waysOf } from './chart/lanes.ts';
import { columnOf } from './chart/nodes.ts';
import { place, type, type Placed, type PlacedBox, type PlacedFrame } from './chart/place.ts';
import { box, escape, line, n, tipDown, write } from './chart/svg.ts';

const called = { zh: '流程图', en: 'Flow chart' } as const;

/**
 * A route's flow chart as SVG, or a request's with its position. The look comes from the page's stylesheet: `done`,
 * `live`, `dash` (returns, jumps, what is passed over unless it applies), `frame` (side by side), `s`, `b`, `w`.
 */
export function chart(route: Route, language: Language, live?: LiveChart): string {
  const column = columnOf(route, language, live);
  const over = live !== undefined && live.state.status !== 'running';
  const ways = waysOf(route, column, language, over);
  const left = margin(lanesFor(ways, place(column, 0, language), language));
  const placed = place(column, left, language);
  const said = describe(column, ways, language, live !== undefined);
  return [
    `<svg class="chart" viewBox="0 0 ${n(placed.width)} ${n(placed.height)}" role="img" aria-labelledby="chart-title chart-desc">`,
    `<title id="chart-title">${called[language]}</title><desc id="chart-desc">${escape(said)}</desc>`,
    ...drawColumn(placed),
    drawLanes(ways, placed, left, language),
    '</svg>',
  ].join('');
}

const margin = (lanes: number): number => (lanes === 0 ? 4 : 22 + lanes * lanePitch);

const drawColumn = (placed: Placed): readonly string[] => [
  ...placed.frames.map((frame) => drawFrame(frame, placed)),
  ...placed.boxes.map((placedBox) => drawBox(placedBox, placed)),
];

function drawFrame(frame: PlacedFrame, placed: Placed): string {
  const { area, node, title, note, rules } = frame;
  const top = area.y + type.line;
  return [
    arrow(frame),
    box(area, node.look === 'maybe' ? 'frame dash' : 'frame'),
    ...title.map((text, at) => write(text, area.x + 8, top + at * type.line, 's')),
    ...note.map((text, at) => write(text, placed.notesAt, top + at * type.line, 's')),
    ...rules.map((y) => line(`M${n(area.x)} ${n(y)}H${n(area.x + area.width)}`, 'dash')),
  ].join('');
}

function drawBox(one: PlacedBox, placed: Placed): string {
  const { area, node, title, who, note } = one;
  const middle = area.x + area.width / 2;
  const first = area.y + area.height / 2 + 5.5 - ((title.length - 1) * type.line) / 2;
  const notes = who.length + note.length;
  const beside = area.y + area.height / 2 + 5.5 - ((notes - 1) * type.line) / 2;
  const looks = { done: 'done', live: 'live', later: '', plain: '', maybe: 'dash' } as const;
  return [
    arrow(one),
    box(area, looks[node.look]),
    ...title.map((text, at) =>
      write(text, middle, first + at * type.line, node.look === 'live' ? 'w' : '', 'middle'),
    ),
    ...who.map((text, at) =>
      write(text, placed.notesAt, beside + at * type.line, node.look === 'live' ? 'b' : ''),
    ),
    ...note.map((text, at) =>
      write(text, placed.notesAt, beside + (who.length + at) * type.line, 's'),
    ),
  ].join('');
}

function arrow({ area, below }: PlacedBox | PlacedFrame): string {
  if (below === undefined) return '';
  const x = area.x + area.width / 2;
  const from = area.y + area.height;
  return (
    line(`M${n(x)} ${n(from)}V${n(below.y - 6)}`, below.went ? 'went' : '') +
    tipDown(x, below.y, below.went ? 'tip2' : 'tip')
  );
}
