import type { Language } from '#domain/words.ts';
import type { Way } from './lanes.ts';
import type { BoxNode, Column, Node } from './nodes.ts';

/** The chart in a sentence or two, for those who do not see it. */
export function describe(
  column: Column,
  ways: readonly Way[],
  language: Language,
  live: boolean,
): string {
  const boxes = boxesIn(column.main);
  const titles = new Map(
    everything([...column.main, ...column.beside]).map((node) => [node.id, node.title]),
  );
  const jumps = ways
    .filter(({ to }) => to !== 'start')
    .map(({ from, to, label }) => {
      const left = from.map((id) => titles.get(id) ?? id);
      const target = titles.get(to) ?? to;
      return language === 'zh'
        ? `在“${left.join('”“')}”选“${label}”的，转到“${target}”。`
        : `“${label}” at “${left.join('”, “')}” leads to “${target}”.`;
    });
  return [
    live ? position(boxesIn([...column.main, ...column.beside]), language) : order(boxes, language),
    ...jumps,
  ].join(language === 'zh' ? '' : ' ');
}

function order(boxes: readonly BoxNode[], language: Language): string {
  const names = boxes.map(({ title, look, notes }) =>
    look === 'maybe' ? `${title}（${notes[0] ?? ''}）` : title,
  );
  return language === 'zh'
    ? `共${String(boxes.length)}步，依次为：${names.join('、')}。`
    : `${String(boxes.length)} steps in order: ${names.join('; ').replaceAll('（', ' (').replaceAll('）', ')')}.`;
}

function position(boxes: readonly BoxNode[], language: Language): string {
  const done = boxes.filter(({ look }) => look === 'done').length;
  const now = boxes.filter(({ look }) => look === 'live').map(({ title, who }) => ({ title, who }));
  if (language === 'zh') {
    const here = now.map(({ title, who }) => `“${title}”（${who}）`).join('、');
    return `共${String(boxes.length)}步，已办${String(done)}步，${here === '' ? '全部办结' : `现在在${here}`}。`;
  }
  const here = now.map(({ title, who }) => `“${title}” (${who})`).join(', ');
  return `${String(boxes.length)} steps, ${String(done)} done; ${here === '' ? 'finished' : `now at ${here}`}.`;
}

const boxesIn = (nodes: readonly Node[]): readonly BoxNode[] =>
  nodes.flatMap((node) => (node.kind === 'box' ? [node] : boxesIn(node.groups.flat())));

const everything = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) =>
    node.kind === 'box' ? [node] : [node, ...everything(node.groups.flat())],
  );
