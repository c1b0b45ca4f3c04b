import type { Expression } from '#domain/words.ts';
import { isStandardPost } from '../posts.ts';
import { accountNames } from '../accounts.ts';
import type { Earlier } from '../between.ts';
import type { Route } from '../route.ts';
import { listed, placedHumanSteps, type Placed } from './places.ts';
import { placedAsks } from './names.ts';
import { finding, type Finding } from './route-fault.ts';

/** A register is opened by posts that exist, and adds up figures only. */
export const registersSound = (route: Route): readonly Finding[] =>
  listed(route.registers, 'registers').flatMap(({ part: register, path }) => [
    ...listed(register.readers ?? [], `${path}.readers`)
      .filter(({ part }) => !isStandardPost(part))
      .map((reader) =>
        finding(
          reader.path,
          `没有岗位“${reader.part}”。请改成posts.ts里有的岗位。`,
          `There is no post “${reader.part}”. Name one of posts.ts.`,
        ),
      ),
    ...listed(register.columns, `${path}.columns`)
      .filter(({ part: { sum, kind } }) => sum === true && kind !== 'money' && kind !== 'number')
      .map((column) =>
        finding(
          `${column.path}.sum`,
          '只有金额和数字才能合计。请写kind为money或number，或者不要合计。',
          'Only money and numbers are added up. Say that kind, or leave the sum out.',
        ),
      ),
  ]);

/** What came before is shown at steps there are, counted over days, and kept where nobody types it. */
export const earlierSound = (route: Route): readonly Finding[] =>
  listed(route.earlier ?? [], 'earlier').flatMap(({ part, path }) => {
    const steps = new Set(['start', ...placedHumanSteps(route).map((step) => step.part.id)]);
    const { days, near, into, begins, most = 1 } = part;
    return [
      ...listed(part.at, `${path}.at`)
        .filter((at) => !steps.has(at.part))
        .map((at) =>
          finding(
            at.path,
            `没有环节“${at.part}”。请改成已有的环节或start。`,
            `There is no step “${at.part}”. Name one that exists, or start.`,
          ),
        ),
      ...(isSpan(route, days)
        ? []
        : [
            finding(
              `${path}.days`,
              '往前看多少天没有说清。请写大于0的天数，或者一个数字设置。',
              'How far back is not said. Write days above 0, or a setting that is a number.',
            ),
          ]),
      ...(most > 0
        ? []
        : [
            finding(
              `${path}.most`,
              '最多列几条没有说清。请写大于0的数，或者删去most。',
              'How many are shown is not said. Write a number above 0, or drop most.',
            ),
          ]),
      ...(near === undefined || isSpan(route, near.within)
        ? []
        : [
            finding(
              `${path}.near.within`,
              '相差多少算近没有说清。请写大于0的数，或者一个数字设置。',
              'How near is not said. Write a number above 0, or a setting that is a number.',
            ),
          ]),
      ...(begins === undefined || hasCells(route, begins)
        ? []
        : [
            finding(
              `${path}.begins`,
              `“${begins.field}”不能以这些行开头：请用一个多行字段和它已有的栏。`,
              `“${begins.field}” cannot begin with those rows: name a field of lines, and columns that it has.`,
            ),
          ]),
      ...(into === undefined || keepsFigures(route, into.field)
        ? []
        : [
            finding(
              `${path}.into.field`,
              `“${into.field}”记不下此前的数：请用一个没有人填、不用算的金额或数字字段。`,
              `“${into.field}” cannot keep what came before: name a money or number field that nobody types and nothing calculates.`,
            ),
          ]),
    ];
  });

const isSpan = (route: Route, span: Earlier['days']): boolean =>
  typeof span === 'number' ? span > 0 : typeof route.settings[span.setting]?.value === 'number';

function hasCells(
  { fields }: Route,
  { field: id, cells }: NonNullable<Earlier['begins']>,
): boolean {
  const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
  return (
    field?.kind === 'lines' &&
    Object.keys(cells).every((name) => Object.hasOwn(field.columns, name))
  );
}

function keepsFigures(route: Route, id: string): boolean {
  const field = Object.hasOwn(route.fields, id) ? route.fields[id] : undefined;
  if (field === undefined || field.calc !== undefined) return false;
  if (field.kind !== 'money' && field.kind !== 'number') return false;
  return !placedAsks(route).some(({ part }) => Object.hasOwn(part, id));
}

/**
 * Accounts are masked wherever forms are shown. They must not get out by other ways: in the line that names a request, in
 * the names of things and numbers, or copied into another request.
 */
export const accountsHidden = (route: Route): readonly Finding[] =>
  outward(route)
    .filter(({ part }) => readsAccount(part, accountNames(route)))
    .map(({ path }) =>
      finding(
        path,
        '这里会把银行账号露给不该看的人。请不要读账号字段。',
        'This would show a bank account to people who must not see it. Do not read account fields here.',
      ),
    );

const outward = (route: Route): readonly Placed<Expression>[] => [
  { part: route.headline, path: 'headline' },
  ...listed(route.registers, 'registers').flatMap(({ part: { key }, path }) =>
    key === undefined ? [] : [{ part: key, path: `${path}.key` }],
  ),
  ...listed(route.earlier ?? [], 'earlier').map(({ part, path }) => ({
    part: part.key,
    path: `${path}.key`,
  })),
  ...listed(route.once ?? [], 'once').map(({ part, path }) => ({
    part: part.keys,
    path: `${path}.keys`,
  })),
  ...listed(route.numbers, 'numbers').flatMap(({ part: { per }, path }) =>
    per === undefined ? [] : [{ part: per, path: `${path}.per` }],
  ),
  ...listed(route.offers?.carries ?? [], 'offers.carries'),
];

/** By name, wherever it stands: a column is read through `row` as well. */
const readsAccount = (text: Expression, names: readonly string[]): boolean =>
  names.some((name) => new RegExp(`\\b${name}\\b`, 'u').test(text));
