import type { Field } from '../fields.ts';
import type { Route } from '../route.ts';
import { listed } from './places.ts';
import { finding, type Finding } from './route-fault.ts';

/** What can be booked: a thing or a person of the office, or a meeting room as an option. */
const things: ReadonlySet<Field['kind']> = new Set(['vehicle', 'person', 'seal', 'choice']);
const references: ReadonlySet<Field['kind']> = new Set(['references']);
const times: ReadonlySet<Field['kind']> = new Set(['moment', 'date']);

/** An act writes a row for each month that a booking touches, beside everything else. */
const most = 3;

/** A booking names a thing and two times, of which the office keeps the answers. */
export const bookingsSound = (route: Route): readonly Finding[] => [
  ...listed(route.bookings ?? [], 'bookings').flatMap(({ part, path }) => [
    ...wrongKind(route, part.of, `${path}.of`, things, {
      zh: '能占用的东西：请写车辆、人员、印章或选项字段。',
      en: 'nothing that can be booked: name a field of kind vehicle, person, seal or choice.',
    }),
    ...[
      { id: part.from, at: `${path}.from` },
      { id: part.to, at: `${path}.to` },
    ].flatMap(({ id, at }) =>
      wrongKind(route, id, at, times, {
        zh: '时间：请写时刻或日期字段。',
        en: 'no time: name a field of kind moment or date.',
      }),
    ),
  ]),
  ...listed(route.bookings ?? [], 'bookings').flatMap(({ part: { within }, path }) =>
    within === undefined
      ? []
      : wrongKind(route, within, `${path}.within`, references, {
          zh: '引用：请写引用字段。',
          en: 'no references: name a field of kind references.',
        }),
  ),
  ...listed(route.bookings ?? [], 'bookings')
    .slice(most)
    .map(({ path }) =>
      finding(
        path,
        `一个流程最多占用${String(most)}样东西。请删去多余的。`,
        `A route books at most ${String(most)} things. Drop what is too many.`,
      ),
    ),
];

function wrongKind(
  { fields }: Route,
  id: string,
  path: string,
  kinds: ReadonlySet<Field['kind']>,
  must: { readonly zh: string; readonly en: string },
): readonly Finding[] {
  const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
  if (field === undefined || kinds.has(field.kind)) return [];
  return [finding(path, `“${id}”不是${must.zh}`, `“${id}” is ${must.en}`)];
}
