import type { FormRow } from '../../sheet.ts';
import type { CaseFile } from './case-file.ts';
import { stamp } from './times.ts';

/**
 * Numbers beside the serial: 收文编号, 发文字号, 登记号… with those they replaced. Numbers of slips stand with the
 * slips, unless the route wants them here too.
 */
export function numbersOf({ route, state, trail, office }: CaseFile): readonly FormRow[] {
  const elsewhere = new Set(['serial', ...route.slips.map(({ number }) => number)]);
  return route.numbers.flatMap(({ id, title, onRecord }) => {
    const number = state.numbers[id];
    if (number === undefined || (elsewhere.has(id) && onRecord !== true)) return [];
    const given = trail.flatMap((event) =>
      (event.type === 'submitted' || event.type === 'decided') && event.numbers?.[id] !== undefined
        ? [{ number: event.numbers[id], at: event.at }]
        : [],
    );
    const replaced = given.slice(0, -1).map((earlier, index) => {
      const at = stamp(office.zone, given[index + 1]?.at ?? earlier.at);
      return `（原编号${earlier.number}，${at}改编，原号作废）`;
    });
    return [[{ label: title.zh, value: `${number}${replaced.join('')}`, span: 2 }]];
  });
}
