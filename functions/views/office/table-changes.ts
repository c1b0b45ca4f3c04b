import type { ImportStandard } from '#domain/office-change/standard.ts';
import type { Office } from '#domain/office.ts';
import type { Edition, StandardTable } from '#domain/standards.ts';
import type { Language } from '#domain/words.ts';
import { attributes, type Html, markup } from '#statemachines/html.ts';
import { saying } from '../saying.ts';
import { headsOf, linesOf, sums } from './standard-table.ts';

type Line = readonly string[];

/** What an edition changes of the one it follows, line by line: ninety lines are not compared by eye. */
export function tableChanges(
  { standards = {} }: Office,
  { read, from }: ImportStandard,
  language: Language,
): Html | undefined {
  if (read === undefined) return undefined;
  const { table, rows } = read;
  const editions: readonly Edition[] = standards[table] ?? [];
  const before = editions.findLast((edition) => edition.from < from);
  if (before === undefined) return undefined;
  const say = saying(language);
  const lines = differences(
    table,
    linesOf(before.rows, language),
    linesOf(rows, language),
    language,
  );
  return markup`<details${attributes({ open: lines.length <= mostOpen })}><summary>${say(`与上一版相比：${String(lines.length)}处不同`, `Against the edition before: ${String(lines.length)} differ`)}</summary><ul class="rows small">${lines.map((line) => markup`<li class="row">${line}</li>\n`)}</ul></details>
`;
}

/** More are shown on a tap. */
const mostOpen = 20;

function differences(
  table: StandardTable,
  before: readonly Line[],
  after: readonly Line[],
  language: Language,
): readonly string[] {
  const say = saying(language);
  const names = headsOf[table].length - sums[table];
  const keyOf = (line: Line): string => line.slice(0, names).join(say('，', ', '));
  const old = new Map(before.map((line) => [keyOf(line), line]));
  const kept = new Set(after.map(keyOf));
  const figures = (line: Line): string => line.slice(names).join(say('、', ', '));
  return [
    ...after.flatMap((line) => {
      const was = old.get(keyOf(line));
      if (was === undefined) {
        return [
          say(`新增${keyOf(line)}：${figures(line)}`, `New: ${keyOf(line)}: ${figures(line)}`),
        ];
      }
      const changed = line.flatMap((cell, at) =>
        cell === was[at]
          ? []
          : [`${headsOf[table][at]?.[language] ?? ''} ${was[at] ?? ''}→${cell}`],
      );
      return changed.length === 0
        ? []
        : [`${keyOf(line)}${say('：', ': ')}${changed.join(say('；', '; '))}`];
    }),
    ...before
      .filter((line) => !kept.has(keyOf(line)))
      .map((line) =>
        say(`取消${keyOf(line)}：${figures(line)}`, `Dropped: ${keyOf(line)}: ${figures(line)}`),
      ),
  ];
}
