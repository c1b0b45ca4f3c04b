import type { Field } from '../fields.ts';
import type { Asks, Route } from '../route.ts';
import {
  allOutcomes,
  listed,
  named,
  placedHumanSteps,
  placedPeople,
  type Placed,
} from './places.ts';
import { finding, type Finding } from './route-fault.ts';

const noField = (path: string, id: string): Finding =>
  finding(
    path,
    `没有字段“${id}”。请在fields里加上，或改成已有的字段。`,
    `There is no field “${id}”. Add it to fields, or name one that exists.`,
  );

const fieldOf = (route: Route, id: string): Field | undefined =>
  Object.hasOwn(route.fields, id) ? route.fields[id] : undefined;

/** Every place that asks for fields. */
export const placedAsks = (route: Route): readonly Placed<Asks>[] => [
  { part: route.start.asks, path: 'start.asks' },
  ...[...placedHumanSteps(route), ...allOutcomes(route)].flatMap(({ part, path }) =>
    part.asks === undefined ? [] : [{ part: part.asks, path: `${path}.asks` }],
  ),
];

/** Only a seal has a keeper and an approver. */
export const keepersOfSeals = (route: Route): readonly Finding[] =>
  placedHumanSteps(route)
    .flatMap(placedPeople)
    .flatMap(({ part, path }) => {
      const key = 'keeping' in part ? 'keeping' : 'approving';
      const id =
        'keeping' in part ? part.keeping : 'approving' in part ? part.approving : undefined;
      const field = id === undefined ? undefined : fieldOf(route, id);
      return field === undefined || field.kind === 'seal'
        ? []
        : [
            finding(
              `${path}.${key}`,
              '保管人、批准人按印章找，这个字段不是印章。请写印章字段。',
              'Keeper and approver are found by the seal, and this field is none. Name a field of kind seal.',
            ),
          ];
    });

export const fieldsKnown = (route: Route): readonly Finding[] =>
  mentions(route)
    .filter(({ part }) => fieldOf(route, part) === undefined)
    .map(({ part, path }) => noField(path, part));

const mentions = (route: Route): readonly Placed<string>[] => [
  ...placedAsks(route).flatMap(({ part, path }) => keys(part, path)),
  ...placedHumanSteps(route).flatMap((placed) => [
    ...listed(placed.part.hides ?? [], `${placed.path}.hides`),
    ...placedPeople(placed).flatMap(({ part, path }) => [
      ...('field' in part ? [{ part: part.field, path: `${path}.field` }] : []),
      ...('keeping' in part ? [{ part: part.keeping, path: `${path}.keeping` }] : []),
      ...('approving' in part ? [{ part: part.approving, path: `${path}.approving` }] : []),
      ...('of' in part && typeof part.of === 'object'
        ? [{ part: part.of.field, path: `${path}.of.field` }]
        : []),
      ...('overseeing' in part && typeof part.overseeing === 'object'
        ? [{ part: part.overseeing.field, path: `${path}.overseeing.field` }]
        : []),
    ]),
  ]),
  ...allOutcomes(route).flatMap(({ part, path }) => keys(part.sets ?? {}, `${path}.sets`)),
  ...listed(route.guards, 'guards').flatMap(({ part, path }) =>
    part.field === undefined ? [] : [{ part: part.field, path: `${path}.field` }],
  ),
  ...listed(route.bookings ?? [], 'bookings').flatMap(
    ({ part: { of, from, to, within }, path }) => [
      ...(within === undefined ? [] : [{ part: within, path: `${path}.within` }]),
      { part: of, path: `${path}.of` },
      { part: from, path: `${path}.from` },
      { part: to, path: `${path}.to` },
    ],
  ),
];

const keys = (record: Readonly<Record<string, unknown>>, path: string): readonly Placed<string>[] =>
  Object.keys(record).map((id) => ({ part: id, path: `${path}.${id}` }));

/** What the next one keeps is asked when filing, and is plain: it is put back into the form as it was kept. */
export const againPlain = (route: Route): readonly Finding[] =>
  listed(route.start.again?.keeps ?? [], 'start.again.keeps')
    .filter(({ part }) => {
      const kind = fieldOf(route, part)?.kind;
      const plain = kind === 'text' || kind === 'choice' || kind === 'date';
      return !plain || !Object.hasOwn(route.start.asks, part);
    })
    .map(({ part, path }) =>
      finding(
        path,
        `“${part}”不能带到下一件。只带填报时填的文字、选项和日期。`,
        `“${part}” cannot be kept for the next one. Keep only texts, choices and dates asked when filing.`,
      ),
    );

/** Record, slips and public notice show fields that exist. */
export const shownKnown = (route: Route): readonly Finding[] =>
  [
    ...route.record.rows.flatMap((row, at) => listed(row, `record.rows[${String(at)}]`)),
    ...listed(route.slips, 'slips').flatMap(({ part, path }) => [
      ...listed(part.shows, `${path}.shows`),
      ...(part.blanks === undefined ? [] : [{ part: part.blanks.lines, path: `${path}.blanks` }]),
    ]),
    ...listed(route.publicity?.fields ?? [], 'publicity.fields'),
  ]
    .filter(({ part }) => fieldOf(route, part) === undefined)
    .map(({ part, path }) => noField(path, part));

/** Lines are asked for column by column, everything else as a whole, and calculated fields never. */
export const asksFit = (route: Route): readonly Finding[] =>
  placedAsks(route).flatMap(({ part, path }) =>
    Object.entries(part).flatMap(([id, ask]) => {
      const field = fieldOf(route, id);
      if (field === undefined) return [];
      if (field.calc !== undefined) return [typed(`${path}.${id}`, field)];
      if (typeof ask === 'string')
        return field.kind === 'lines' ? [byColumns(`${path}.${id}`)] : [];
      if (field.kind !== 'lines') return [wholly(`${path}.${id}`)];
      return Object.keys(ask.columns).flatMap((name) => {
        const column = Object.hasOwn(field.columns, name) ? field.columns[name] : undefined;
        const at = `${path}.${id}.columns.${name}`;
        if (column === undefined) return [noField(at, name)];
        return column.calc === undefined ? [] : [typed(at, column)];
      });
    }),
  );

const typed = (path: string, { label }: Pick<Field, 'label'>): Finding =>
  finding(
    path,
    `“${label.zh}”是算出来的，不能再填。请从asks里去掉。`,
    `“${label.en}” is calculated and never typed. Take it out of asks.`,
  );

const byColumns = (path: string): Finding =>
  finding(
    path,
    '明细要逐栏说明怎么填。请写成 {rows, columns}。',
    'Lines are asked for column by column. Write {rows, columns}.',
  );

const wholly = (path: string): Finding =>
  finding(
    path,
    '这个字段不是明细，没有栏目。请写required或optional。',
    'This field has no columns. Write required or optional.',
  );

export const rowsKnown = (route: Route): readonly Finding[] =>
  named(route.fields, 'fields').flatMap(({ id, part, path }) => {
    if (part.kind !== 'lines' || part.rowsFrom === undefined) return [];
    if (part.rowsFrom !== id && fieldOf(route, part.rowsFrom)?.kind === 'lines') return [];
    return [
      finding(
        `${path}.rowsFrom`,
        `没有另一个明细字段“${part.rowsFrom}”。请写提供各行的明细字段。`,
        `There is no other lines field “${part.rowsFrom}”. Name the one whose rows these are.`,
      ),
    ];
  });

/** The figure a signer sees first is money. */
export const amountIsMoney = (route: Route): readonly Finding[] => {
  if (route.amount === undefined || fieldOf(route, route.amount)?.kind === 'money') return [];
  return [
    finding(
      'amount',
      `“${route.amount}”不是金额字段。请写kind为money的字段，或删去amount。`,
      `“${route.amount}” is not a money field. Name one of kind money, or drop amount.`,
    ),
  ];
};

const missing = (path: string, what: { zh: string; en: string }, id: string): Finding =>
  finding(
    path,
    `没有${what.zh}“${id}”。请先写上，或改成已有的。`,
    `There is no ${what.en} “${id}”. Define it, or name one that exists.`,
  );

export const attachmentsKnown = (route: Route): readonly Finding[] =>
  [
    ...listed(route.start.attachments, 'start.attachments'),
    ...[...placedHumanSteps(route), ...allOutcomes(route)].flatMap(({ part, path }) =>
      listed(part.attachments ?? [], `${path}.attachments`),
    ),
  ]
    .filter(({ part }) => !Object.hasOwn(route.attachments, part))
    .map(({ part, path }) => missing(path, { zh: '附件规则', en: 'attachment rule' }, part));

export const slipsKnown = (route: Route): readonly Finding[] =>
  [
    ...allOutcomes(route).flatMap(({ part, path }) => [
      ...listed(part.issues ?? [], `${path}.issues`),
      ...listed(part.voidsSlips ?? [], `${path}.voidsSlips`),
    ]),
    ...placedHumanSteps(route).flatMap(({ part, path }) =>
      part.needsPrint === undefined ? [] : [{ part: part.needsPrint, path: `${path}.needsPrint` }],
    ),
  ]
    .filter(({ part }) => !route.slips.some(({ id }) => id === part))
    .map(({ part, path }) => missing(path, { zh: '单据', en: 'slip' }, part));

/** Whoever approved what a slip says, and whose opinions stand on it, is found by the step. */
export const approversKnown = (route: Route): readonly Finding[] =>
  listed(route.slips, 'slips')
    .flatMap(({ part, path }) => [
      ...listed(part.approvedAt ?? [], `${path}.approvedAt`),
      ...listed(part.opinionsOf ?? [], `${path}.opinionsOf`),
    ])
    .filter(({ part }) => !placedHumanSteps(route).some((placed) => placed.part.id === part))
    .map(({ part, path }) => missing(path, { zh: '环节', en: 'step' }, part));

export const numbersKnown = (route: Route): readonly Finding[] => [
  ...[
    ...listed(route.start.numbers ?? [], 'start.numbers'),
    ...allOutcomes(route).flatMap(({ part, path }) =>
      listed(part.numbers ?? [], `${path}.numbers`),
    ),
    ...listed(route.slips, 'slips').map(({ part, path }) => ({
      part: part.number,
      path: `${path}.number`,
    })),
  ]
    .filter(({ part }) => !route.numbers.some(({ id }) => id === part))
    .map(({ part, path }) => missing(path, { zh: '编号规则', en: 'number rule' }, part)),
  ...(route.numbers.some(({ id }) => id === 'serial')
    ? []
    : [missing('numbers', { zh: '流水号规则', en: 'number rule' }, 'serial')]),
];

/** A slip is printed under a number given when it is issued, or before. */
export const slipsNumbered = (route: Route): readonly Finding[] => {
  const given = new Set(['serial', ...(route.start.numbers ?? [])]);
  return allOutcomes(route).flatMap(({ part, path }) =>
    (part.issues ?? []).flatMap((issued) => {
      const number = route.slips.find(({ id }) => id === issued)?.number;
      if (number === undefined || given.has(number) || part.numbers?.includes(number)) return [];
      return [
        finding(
          `${path}.issues`,
          `开出“${issued}”时还没有编号“${number}”。请在同一项的numbers里写上。`,
          `“${issued}” is issued without its number “${number}”. Name it in numbers of the same outcome.`,
        ),
      ];
    }),
  );
};

/** What is defined is used: an idle part is a promise that nobody keeps. */
export const partsUsed = (route: Route): readonly Finding[] => {
  const asked = new Set([
    ...placedAsks(route).flatMap(({ part }) => Object.keys(part)),
    ...allOutcomes(route).flatMap(({ part }) => Object.keys(part.sets ?? {})),
    ...(route.earlier ?? []).flatMap(({ into }) => into?.field ?? []),
  ]);
  const outcomes = allOutcomes(route).map(({ part }) => part);
  const files = new Set([
    ...route.start.attachments,
    ...placedHumanSteps(route).flatMap(({ part }) => part.attachments ?? []),
    ...placedHumanSteps(route).flatMap(({ part }) => part.handwritten?.scan ?? []),
    ...outcomes.flatMap((outcome) => outcome.attachments ?? []),
  ]);
  const numbers = new Set([
    'serial',
    ...(route.start.numbers ?? []),
    ...outcomes.flatMap((outcome) => outcome.numbers ?? []),
  ]);
  const issued = new Set(outcomes.flatMap((outcome) => outcome.issues ?? []));
  return [
    ...named(route.fields, 'fields').filter(
      ({ id, part }) =>
        part.calc === undefined &&
        !asked.has(id) &&
        !(part.kind === 'lines' && part.rowsFrom !== undefined),
    ),
    ...named(route.attachments, 'attachments').filter(({ id }) => !files.has(id)),
    ...listed(route.numbers, 'numbers').filter(({ part }) => !numbers.has(part.id)),
    ...listed(route.slips, 'slips').filter(({ part }) => !issued.has(part.id)),
  ].map(({ path }) =>
    finding(
      path,
      '没有环节用到它。请在某个环节填写、要求、给号或开出，或把它删去。',
      'No step fills, demands, gives or issues this. Use it in a step, or remove it.',
    ),
  );
};
