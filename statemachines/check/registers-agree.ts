import type { Register } from '../results.ts';
import type { Route } from '../route.ts';
import { listed } from './places.ts';
import { finding, type RouteFault } from './route-fault.ts';

/** What routes must agree on among themselves: one register is one table, and what is looked up in it is there. */
export function registersAgree(routes: readonly Route[]): readonly RouteFault[] {
  const first = new Map<string, Register>();
  for (const { registers } of routes) {
    for (const register of registers) {
      if (!first.has(register.id)) first.set(register.id, register);
    }
  }
  return routes.flatMap((route) => [
    ...listed(route.registers, `${route.id}: registers`).flatMap(({ part, path }) =>
      shapeOf(first.get(part.id)) === shapeOf(part)
        ? []
        : [
            fault(
              path,
              `“${part.id}”在别的流程里标题、栏目或可看的岗位不一样。同一本台账请用同样的。`,
              `“${part.id}” has another title, other columns or other readers in another route. Give one register the same everywhere.`,
            ),
          ],
    ),
    ...listed(route.earlier ?? [], `${route.id}: earlier`).flatMap(({ part, path }) => {
      const register = first.get(part.register);
      if (register?.key === undefined) {
        return [
          fault(
            `${path}.register`,
            `没有按事物查得到的台账“${part.register}”。请写一本有key的台账。`,
            `There is no register “${part.register}” with a key. Name one that has it.`,
          ),
        ];
      }
      const missing = [
        ...listed(part.columns ?? [], `${path}.columns`),
        ...Object.entries(part.begins?.cells ?? {}).map(([name, column]) => ({
          part: column,
          path: `${path}.begins.cells.${name}`,
        })),
      ]
        .filter((column) => register.columns[column.part] === undefined)
        .map((column) =>
          fault(
            column.path,
            `台账“${part.register}”没有第${String(column.part + 1)}栏。请改成已有的栏。`,
            `“${part.register}” has no column ${String(column.part + 1)}. Name one that it has.`,
          ),
        );
      const unfit = (['into', 'near'] as const).flatMap((use) => {
        const column = part[use]?.column;
        const kind = column === undefined ? 'number' : register.columns[column]?.kind;
        return kind === 'money' || kind === 'number'
          ? []
          : [
              fault(
                `${path}.${use}.column`,
                `台账“${part.register}”的第${String((column ?? 0) + 1)}栏不是金额或数字，不能累加、比较。`,
                `Column ${String((column ?? 0) + 1)} of “${part.register}” is neither money nor a number and cannot be added up or compared.`,
              ),
            ];
      });
      return [...missing, ...unfit];
    }),
  ]);
}

const fault = (path: string, zh: string, en: string): RouteFault => ({
  rule: 'registers-differ',
  ...finding(path, zh, en),
});

/** What is the same wherever a register is written; where a row comes from is each route's own. */
const shapeOf = (register: Register | undefined): string =>
  JSON.stringify([
    register?.title,
    register?.columns.map(({ title, kind, sum }) => [title, kind, sum]),
    register?.readers,
    register?.key === undefined,
    register?.current,
  ]);
