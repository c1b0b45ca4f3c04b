import type { RawAnswers } from '../../answers.ts';
import { listed, shape } from '../reader/shape.ts';

/**
 * What a page's own buttons did to what was typed: `_add` (a lines field) puts a blank row at its end, `_drop` (a row,
 * `items.3`) takes one out, `_sum` changes nothing. Undefined when none was pressed and the form is meant.
 */
export function editRows(raw: RawAnswers, prefix = ''): RawAnswers | undefined {
  const pressed = (name: string): string | undefined => {
    const value = raw[name];
    return typeof value === 'string' && value.startsWith(prefix)
      ? value.slice(prefix.length)
      : undefined;
  };
  const add = pressed('_add');
  const drop = pressed('_drop');
  const typed = Object.fromEntries(
    Object.entries(raw)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );
  const tree = shape(typed);
  if (add !== undefined && add !== '') {
    const rows = (listed(tree[add]) ?? []).map(([, row]) => row);
    return { ...tree, [add]: [...rows, {}] };
  }
  if (drop !== undefined && drop !== '') {
    const [id = '', place] = drop.split('.');
    const rows = (listed(tree[id]) ?? []).filter(([index]) => String(index) !== place);
    return { ...tree, [id]: rows.map(([, row]) => row) };
  }
  return raw['_sum'] === undefined ? undefined : tree;
}
