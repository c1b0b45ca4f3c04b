import type { Expression } from '#domain/words.ts';
import type { LinesField } from '../fields.ts';
import type { Register } from '../results.ts';
import type { Route, Step } from '../route.ts';
import {
  allOutcomes,
  listed,
  named,
  type Placed,
  placedHumanSteps,
  placedSteps,
} from './places.ts';

/**
 * An expression of a route. The machine evaluates `machine` ones over the facts, the functions evaluate `data` ones
 * over the whole data, `register` ones read the request as well, and so do `tie` ones of offers and keys, and `display` ones may also call the office's words.
 * `period` ones fill in a form before there is any data.
 */
export interface RouteExpression {
  readonly path: string;
  readonly text: Expression;
  readonly use: 'machine' | 'data' | 'register' | 'tie' | 'display' | 'period';
  /** A column's expression sees its row, with the source row under it and the data as `form`. */
  readonly rowOf?: LinesField;
  /** The list whose items a register's expression sees as `row`. */
  readonly each?: Expression;
}

export const expressionsOf = (route: Route): readonly RouteExpression[] => [
  { path: 'headline', text: route.headline, use: 'display' },
  ...fieldExpressions(route),
  ...named(route.attachments, 'attachments').flatMap(({ part, path }) => when(part, path, 'data')),
  ...listed(route.papers ?? [], 'papers').flatMap(({ part, path }) => when(part, path, 'data')),
  ...listed(route.bookings ?? [], 'bookings').flatMap(({ part, path }) => when(part, path, 'data')),
  ...placedSteps(route).flatMap(({ part, path }) => machineExpressions(part, path)),
  ...placedHumanSteps(route).flatMap(({ part, path }) =>
    'first' in part.by
      ? listed(part.by.first, `${path}.by.first`).flatMap((choice) =>
          when(choice.part, choice.path, 'data'),
        )
      : [],
  ),
  ...placedHumanSteps(route).flatMap(({ part, path }) => {
    const signers = part.joint?.signers;
    return signers !== undefined && 'each' in signers
      ? [data(`${path}.joint.signers.each`, signers.each)]
      : [];
  }),
  ...placedHumanSteps(route).flatMap(({ part, path }) => {
    const by = part.limit?.extends?.by;
    return by !== undefined && 'first' in by
      ? listed(by.first, `${path}.limit.extends.by.first`).flatMap((choice) =>
          when(choice.part, choice.path, 'data'),
        )
      : [];
  }),
  ...placedHumanSteps(route).flatMap(({ part, path }) =>
    part.phone === undefined ? [] : when(part.phone, `${path}.phone`, 'data'),
  ),
  ...placedHumanSteps(route).flatMap(({ part, path }) =>
    part.handwritten === undefined ? [] : when(part.handwritten, `${path}.handwritten`, 'data'),
  ),
  ...allOutcomes(route).flatMap(({ part, path }) =>
    named(part.sets ?? {}, `${path}.sets`).map((set) => data(set.path, set.part)),
  ),
  ...listed(route.guards, 'guards').map(({ part, path }) => data(`${path}.holds`, part.holds)),
  ...listed(route.numbers, 'numbers').flatMap(({ part, path }) =>
    part.per === undefined ? [] : [data(`${path}.per`, part.per)],
  ),
  ...listed(route.registers, 'registers').flatMap(registerExpressions),
  ...listed(route.earlier ?? [], 'earlier').flatMap(({ part, path }) => [
    data(`${path}.key`, part.key),
    ...(part.near === undefined ? [] : [data(`${path}.near.to`, part.near.to)]),
  ]),
  ...named(route.start.every?.sets ?? {}, 'start.every.sets').map(({ part, path }) => ({
    path,
    text: part,
    use: 'period' as const,
  })),
  ...tieExpressions(route),
  ...(route.urgent === undefined ? [] : [data('urgent', route.urgent)]),
  ...(route.publicity === undefined ? [] : when(route.publicity, 'publicity', 'data')),
];

const tieExpressions = ({ offers, once }: Route): readonly RouteExpression[] =>
  [
    ...(offers === undefined
      ? []
      : [
          { path: 'offers.when', text: offers.when },
          { path: 'offers.amount', text: offers.amount },
          { path: 'offers.to', text: offers.to },
          { path: 'offers.named', text: offers.named },
        ]),
    ...listed(once ?? [], 'once').map(({ part, path }) => ({
      path: `${path}.keys`,
      text: part.keys,
    })),
  ].flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text, use: 'tie' as const }]));

const data = (path: string, text: Expression): RouteExpression => ({ path, text, use: 'data' });

const when = (
  part: { readonly when?: Expression },
  path: string,
  use: RouteExpression['use'],
): readonly RouteExpression[] =>
  part.when === undefined ? [] : [{ path: `${path}.when`, text: part.when, use }];

const machineExpressions = (step: Step, path: string): readonly RouteExpression[] => {
  if (step.kind === 'system') return [];
  const own = when(step, path, 'machine');
  return step.kind === 'distribute'
    ? [...own, { path: `${path}.items`, text: step.items, use: 'machine' }]
    : own;
};

function registerExpressions({ part, path }: Placed<Register>): readonly RouteExpression[] {
  const { when: condition, each, key, on, columns } = part;
  const given = { when: condition, each, key, on };
  const items = each === undefined ? {} : { each };
  return [
    ...named(given, path).flatMap(({ id, part: text, path: at }): readonly RouteExpression[] => {
      if (text === undefined) return [];
      const own = { path: at, text, use: 'register' } as const;
      return [id === 'key' || id === 'on' ? { ...own, ...items } : own];
    }),
    ...listed(columns, `${path}.columns`).map((column): RouteExpression => ({
      path: `${column.path}.value`,
      text: column.part.value,
      use: 'display',
      ...items,
    })),
  ];
}

const fieldExpressions = (route: Route): readonly RouteExpression[] =>
  named(route.fields, 'fields').flatMap(({ part, path }) => [
    ...asked(part, path),
    ...(part.kind === 'lines'
      ? named(part.columns, `${path}.columns`).flatMap((column) =>
          asked(column.part, column.path).map((found) => ({ ...found, rowOf: part })),
        )
      : []),
  ]);

const asked = (
  field: { readonly when?: Expression; readonly calc?: Expression },
  path: string,
): readonly RouteExpression[] => [
  ...when(field, path, 'data'),
  ...(field.calc === undefined ? [] : [data(`${path}.calc`, field.calc)]),
];
