import { officeNames } from '../acts/office-facts.ts';
import { countersign, extension, recording, revise } from '../flow.ts';
import type { Route } from '../route.ts';
import { onceAnswer } from '../ties/judge-once.ts';
import { listed, named, placedHumanSteps, placedSteps, type Placed } from './places.ts';
import { finding, type Finding } from './route-fault.ts';

interface Named {
  readonly id: string;
}

/** Lists whose ids must differ from one another: steps wherever they stand, then each part of its own. */
const lists = (route: Route): readonly (readonly Placed<Named>[])[] => [
  placedSteps(route),
  listed(route.papers ?? [], 'papers'),
  listed(route.bookings ?? [], 'bookings'),
  listed(route.guards, 'guards'),
  listed(route.risks, 'risks'),
  listed(route.numbers, 'numbers'),
  listed(route.slips, 'slips'),
  listed(route.registers, 'registers'),
  listed(route.earlier ?? [], 'earlier'),
  listed(route.once ?? [], 'once'),
  ...placedHumanSteps(route).map(({ part, path }) => listed(part.others ?? [], `${path}.others`)),
];

export const idsUnique = (route: Route): readonly Finding[] =>
  lists(route).flatMap((parts) =>
    parts
      .filter(({ part }, at) => parts.findIndex((other) => other.part.id === part.id) < at)
      .map(({ part, path }) =>
        finding(
          `${path}.id`,
          `编号“${part.id}”用了两次。请改成别处没有用过的编号。`,
          `The id “${part.id}” is used twice. Give it one that nothing else has.`,
        ),
      ),
  );

// A state's name has at most 80 characters and the machine adds up to 12 to a step's id.
const longest = 60;
const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u;
const camel = /^[a-z][A-Za-z0-9]*$/u;

export const idsShaped = (route: Route): readonly Finding[] => [
  ...[{ part: route, path: '' }, ...lists(route).flat()]
    .filter(({ part }) => !kebab.test(part.id) || part.id.length > longest)
    .map(({ part, path }) =>
      finding(
        path === '' ? 'id' : `${path}.id`,
        `编号“${part.id}”不合规：用小写字母、数字和连字符，至多${String(longest)}个字符。`,
        `The id “${part.id}” is not well formed: lower-case letters, digits and hyphens, at most ${String(longest)}.`,
      ),
    ),
  ...fieldNames(route)
    .filter(({ id }) => !camel.test(id) || id.length > longest)
    .map(({ id, path }) =>
      finding(
        path,
        `名称“${id}”不合规：用驼峰式字母和数字，表达式才读得到。`,
        `The name “${id}” is not well formed: letters and digits in camelCase, so that expressions can read it.`,
      ),
    ),
];

const fieldNames = (route: Route) => [
  ...named(route.settings, 'settings'),
  ...named(route.fields, 'fields').flatMap((field) => [
    field,
    ...(field.part.kind === 'lines' ? named(field.part.columns, `${field.path}.columns`) : []),
  ]),
];

const stepWords = new Set<string>(['start', 'end', revise, recording, countersign, extension]);
const actWords = new Set<string>(['agree', 'refuse', 'return', 'resubmit', 'withdraw']);
const fieldWords = new Set<string>(['setting', 'request', 'form', 'key', 'row', onceAnswer]);

export const idsReserved = (route: Route): readonly Finding[] => [
  ...placedSteps(route)
    .filter(({ part }) => part.kind !== 'system' && stepWords.has(part.id))
    .map(({ part, path }) => reserved(`${path}.id`, part.id)),
  ...placedHumanSteps(route)
    .flatMap(({ part, path }) => listed(part.others ?? [], `${path}.others`))
    .filter(({ part }) => actWords.has(part.id))
    .map(({ part, path }) => reserved(`${path}.id`, part.id)),
  ...fieldNames(route)
    .filter(({ id, path }) => (path.startsWith('settings') ? officeNames : fieldWords).has(id))
    .map(({ id, path }) => reserved(path, id)),
];

const reserved = (path: string, id: string): Finding =>
  finding(
    path,
    `“${id}”另有用处，请换一个名称。`,
    `“${id}” means something else here. Choose another name.`,
  );

/** Everything a person reads is said in both languages. */
export const textsSaid = (route: Route): readonly Finding[] => textsIn(route, '');

function textsIn(value: unknown, path: string): readonly Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value) {
    const said = [value.zh, value.en].every(
      (text) => typeof text === 'string' && text.trim() !== '',
    );
    if (said) return [];
    return [
      finding(path, '缺中文或英文。请把两种文字都写上。', 'A language is missing. Say it in both.'),
    ];
  }
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    textsIn(
      inner,
      Array.isArray(value) ? `${path}[${name}]` : path === '' ? name : `${path}.${name}`,
    ),
  );
}

export const survivesJson = (route: Route): readonly Finding[] => lostIn(route, '');

/** What `JSON.parse(JSON.stringify(…))` would drop or change. */
function lostIn(value: unknown, path: string): readonly Finding[] {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) return [];
  if (Array.isArray(value)) {
    return value.flatMap((inner: unknown, at) => lostIn(inner, `${path}[${String(at)}]`));
  }
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
      lostIn(inner, path === '' ? name : `${path}.${name}`),
    );
  }
  return [
    finding(
      path,
      '存成JSON会丢失或改变。流程只能由文字、数字、是否、列表和对象组成。',
      'This is lost or changed in JSON. A route is made of texts, numbers, booleans, lists and objects.',
    ),
  ];
}
