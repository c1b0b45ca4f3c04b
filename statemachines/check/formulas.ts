import type { Route } from '../route.ts';
import { expressionsOf, type RouteExpression } from './expressions.ts';
import { listed, placedHumanSteps, placedOutcomes } from './places.ts';
import { parsed, readsOf, type Reads } from './reads.ts';
import { finding, type Finding } from './route-fault.ts';

export const formulasReadable = (route: Route): readonly Finding[] =>
  expressionsOf(route)
    .filter(({ text }) => parsed(text) === undefined)
    .map(({ path, text }) =>
      finding(
        path,
        `“${text}”不是JSONata表达式。请检查括号、引号和运算符。`,
        `“${text}” is not JSONata. Check its brackets, quotes and operators.`,
      ),
    );

const readable = (route: Route): readonly (RouteExpression & { readonly reads: Reads })[] =>
  expressionsOf(route).flatMap((expression) => {
    const reads = readsOf(route, expression);
    return reads === undefined ? [] : [{ ...expression, reads }];
  });

export const namesKnown = (route: Route): readonly Finding[] =>
  readable(route).flatMap(({ path, reads }) =>
    reads.unknown.map((name) =>
      finding(
        path,
        `表达式里的“${name}”不是这里读得到的字段、栏目或设置。设置写作setting.名称，方括号里写作$$.setting.名称。`,
        `“${name}” is no field, column or setting that can be read here. Settings are setting.name, inside brackets $$.setting.name.`,
      ),
    ),
  );

/** The tables that a request keeps are those its route names. */
export const standardsDeclared = (route: Route): readonly Finding[] =>
  readable(route).flatMap(({ path, reads }) =>
    reads.standards
      .filter((name) => !(route.standards ?? []).some((declared) => declared === name))
      .map((name) =>
        finding(
          path,
          `表达式读了标准表“${name}”，流程没有声明，办件里不会留存。请在standards里加上“${name}”。`,
          `The table “${name}” is read and not declared, so no request keeps it. Add “${name}” to standards.`,
        ),
      ),
  );

/** JSONata 2.0.6 and what Step Functions adds to it, without what differs from one evaluation to the next. */
const pure = new Set(
  'sum count max min average string substring substringBefore substringAfter lowercase uppercase length trim pad match contains replace split join formatNumber formatBase formatInteger parseInteger number floor ceil round abs sqrt power boolean not map zip filter single reduce sift keys lookup append exists spread merge reverse each error assert type sort distinct base64encode base64decode encodeUrlComponent encodeUrl decodeUrlComponent decodeUrl toMillis fromMillis partition range parse'.split(
    ' ',
  ),
);
const words = new Set(['vehicle', 'person', 'department', 'supplier', 'seal', 'yuan', 'choice']);

/** Conditions, guards and sets give the same answer in the form, the machine and the record. */
export const functionsAllowed = (route: Route): readonly Finding[] =>
  readable(route).flatMap(({ path, use, reads }) =>
    reads.functions
      .filter((name) => !pure.has(name) && !(use === 'display' && words.has(name)))
      .map((name) =>
        words.has(name)
          ? finding(
              path,
              `$${name}是给人看的说法，只能用在标题行和台账里。这里请直接比较字段的值。`,
              `$${name} is for people and works in headlines and registers only. Compare the field’s value here.`,
            )
          : finding(
              path,
              `这里不能用$${name}：没有这个函数，或者它每次结果不同。请只用字段、设置和固定的函数。`,
              `$${name} cannot be used here: it is unknown, or differs each time. Use fields, settings and fixed functions only.`,
            ),
      ),
  );

/** The machine carries the facts of its conditions through every state, so they are single values. */
export const factsSmall = (route: Route): readonly Finding[] =>
  readable(route)
    .filter(({ use }) => use === 'machine')
    .flatMap(({ path, reads }) => {
      const lines = reads.fields.filter((id) => route.fields[id]?.kind === 'lines');
      return reads.root || lines.length > 0 || reads.standards.length > 0
        ? [
            finding(
              path,
              '条件不能读明细和标准表，也不能用$$。请先用calc算成一个字段，再在条件里读它。',
              'A condition cannot read lines or tables or use $$. Calculate a field first and read that.',
            ),
          ]
        : [];
    });

/** Answers given inside branches stay with the step that asked; the request's own data never has them. */
export const answersReadable = (route: Route): readonly Finding[] => {
  const inside = fieldsAsked(route, true);
  const outside = fieldsAsked(route, false);
  const shown = [
    ...listed(route.record.rows, 'record.rows').map(({ part, path }) => ({ path, fields: part })),
    ...listed(route.slips, 'slips').map(({ part, path }) => ({
      path: `${path}.shows`,
      fields: part.shows,
    })),
    ...listed(route.bookings ?? [], 'bookings').map(({ part: { of, from, to }, path }) => ({
      path,
      fields: [of, from, to],
    })),
  ];
  const read = readable(route)
    .filter(({ path }) => !guardsBranch(route, path))
    .map(({ path, reads }) => ({ path, fields: reads.fields }));
  return [...read, ...shown].flatMap(({ path, fields }) =>
    fields
      .filter((id) => inside.has(id) && !outside.has(id))
      .map((id) =>
        finding(
          path,
          `“${id}”只在并行或分送的环节里填写，留在该环节名下，这里读不到。请改读别的字段。`,
          `“${id}” is answered only inside branches, where it stays with its step; it cannot be read here. Name another field.`,
        ),
      ),
  );
};

/** A guard of steps inside branches reads what they have just been told. */
const guardsBranch = (route: Route, path: string): boolean => {
  const branch = new Set(
    placedHumanSteps(route).flatMap(({ part, inBranch }) => (inBranch ? [part.id] : [])),
  );
  return listed(route.guards, 'guards').some(
    (guard) => path === `${guard.path}.holds` && guard.part.at.every((at) => branch.has(at)),
  );
};

const fieldsAsked = (route: Route, inside: boolean): ReadonlySet<string> =>
  new Set([
    ...(inside ? [] : Object.keys(route.start.asks)),
    ...placedHumanSteps(route).flatMap((placed) =>
      placed.inBranch === inside
        ? [
            ...Object.keys(placed.part.asks ?? {}),
            ...placedOutcomes(placed).flatMap(({ part }) => [
              ...Object.keys(part.asks ?? {}),
              ...Object.keys(part.sets ?? {}),
            ]),
          ]
        : [],
    ),
  ]);

/** A calculated field may read others that are calculated, never itself by a detour. */
export const calculationsEnd = (route: Route): readonly Finding[] => {
  const reads = new Map<string, readonly string[]>();
  for (const expression of readable(route)) {
    const [, owner = ''] = expression.path.split('.');
    if (!expression.path.startsWith('fields.') || !expression.path.endsWith('.calc')) continue;
    reads.set(owner, [...(reads.get(owner) ?? []), ...expression.reads.fields]);
  }
  return [...reads.keys()]
    .filter((id) => leadsTo(reads, id, id))
    .map((id) =>
      finding(
        `fields.${id}.calc`,
        `“${id}”绕一圈算到了自己。请断开其中一处。`,
        `“${id}” is calculated from itself by a detour. Break the circle somewhere.`,
      ),
    );
};

function leadsTo(
  reads: ReadonlyMap<string, readonly string[]>,
  from: string,
  to: string,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  return (reads.get(from) ?? []).some(
    (next) =>
      next === to || (!seen.has(next) && leadsTo(reads, next, to, new Set([...seen, from]))),
  );
}
