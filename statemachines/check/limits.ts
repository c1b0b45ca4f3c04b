import type { LimitUnit } from '#domain/clock/limit-end.ts';
import type { Limit } from '../limit.ts';
import type { Text } from '#domain/words.ts';
import { enabledName, notSuperseded, supersededName } from '../enabled.ts';
import type { HumanStep, Route, Setting } from '../route.ts';
import { named, placedHumanSteps, type Placed, type PlacedStep } from './places.ts';
import { finding, type Finding } from './route-fault.ts';

const units = new Set<string>([
  'working-day',
  'day',
  'month',
  'hour',
  'same-day',
] satisfies readonly LimitUnit[]);

export const isUnit = (unit: string): boolean => units.has(unit);

/** Every limit with the step that it is set for. */
export const limits = (
  route: Route,
): readonly (Placed<Limit> & { readonly step: PlacedStep<HumanStep> })[] =>
  placedHumanSteps(route).flatMap((step) => {
    const { limit } = step.part;
    return limit === undefined ? [] : [{ part: limit, path: `${step.path}.limit`, step }];
  });

/** A limit says its unit, an amount that makes sense in it, and a setting of the same unit: nothing is converted. */
export const limitsMeasured = (route: Route): readonly Finding[] =>
  limits(route).flatMap(({ part, path }) => {
    if (!units.has(part.unit)) {
      return [
        finding(
          `${path}.unit`,
          `时限没有单位。请写${[...units].join('、')}之一。`,
          `The limit has no unit. Write one of ${[...units].join(', ')}.`,
        ),
      ];
    }
    return [...amountFaults(route, part, path), ...startDayFaults(route, part, path)];
  });

function startDayFaults(
  { settings }: Route,
  { countsStartDay: counts }: Limit,
  path: string,
): readonly Finding[] {
  if (typeof counts === 'boolean') return [];
  const setting = Object.hasOwn(settings, counts.setting) ? settings[counts.setting] : undefined;
  return typeof setting?.value === 'boolean'
    ? []
    : [
        finding(
          `${path}.countsStartDay.setting`,
          `没有是否设置“${counts.setting}”。请在settings里加上，值为是或否。`,
          `There is no yes-or-no setting “${counts.setting}”. Add it to settings.`,
        ),
      ];
}

/** What is wrong with an amount, called `name` in the part of the route at `path`. */
export function amountFaults(
  route: Route,
  { amount, unit }: Pick<Limit, 'amount' | 'unit'>,
  path: string,
  name: 'amount' | 'atMost' = 'amount',
): readonly Finding[] {
  if (typeof amount === 'number') {
    const sound = unit === 'same-day' ? amount === 0 : Number.isInteger(amount) && amount > 0;
    return sound
      ? []
      : [
          finding(
            `${path}.${name}`,
            '时限的数不对：当日办结写0，其余写大于零的整数。',
            'The amount is wrong: 0 for same-day, otherwise a whole number above zero.',
          ),
        ];
  }
  if ('field' in amount) {
    return route.fields[amount.field]?.kind === 'number'
      ? []
      : [
          finding(
            `${path}.${name}.field`,
            `没有数字字段“${amount.field}”。时限请写数字字段、设置或固定的数。`,
            `There is no number field “${amount.field}”. Give a number field, a setting or a fixed number.`,
          ),
        ];
  }
  const setting = Object.hasOwn(route.settings, amount.setting)
    ? route.settings[amount.setting]
    : undefined;
  if (typeof setting?.value !== 'number') {
    return [
      finding(
        `${path}.${name}.setting`,
        `没有数字设置“${amount.setting}”。请在settings里加上。`,
        `There is no number setting “${amount.setting}”. Add it to settings.`,
      ),
    ];
  }
  return setting.unit === unit
    ? []
    : [
        finding(
          `${path}.unit`,
          `时限单位与设置“${amount.setting}”的单位不同，不能换算。请改成一致。`,
          `The unit differs from that of the setting “${amount.setting}”; units are never converted. Make them equal.`,
        ),
      ];
}

export function clockStartFaults(
  route: Route,
  from: Limit['from'],
  path: string,
): readonly Finding[] {
  const steps = placedHumanSteps(route).map(({ part }) => part.id);
  return typeof from === 'object' && !steps.includes(from.done)
    ? [
        finding(
          `${path}.from.done`,
          `没有环节“${from.done}”，时限无从起算。请写已有的环节。`,
          `There is no step “${from.done}” to count from. Name one that exists.`,
        ),
      ]
    : [];
}

export const clocksStart = (route: Route): readonly Finding[] => {
  return limits(route).flatMap(({ part, path }) => [
    ...clockStartFaults(route, part.from, path),
    ...(part.orField !== undefined && route.fields[part.orField]?.kind !== 'date'
      ? [
          finding(
            `${path}.orField`,
            `没有日期字段“${part.orField}”。请写日期字段，或删去orField。`,
            `There is no date field “${part.orField}”. Name a date field, or drop orField.`,
          ),
        ]
      : []),
  ]);
};

/** A default keeps the rules of its own setting. */
export const settingsSound = (route: Route): readonly Finding[] =>
  named(route.settings, 'settings').flatMap(({ id, part, path }) => {
    const unfit = switchFault(id, part);
    if (unfit !== undefined) return [finding(`${path}.value`, unfit.zh, unfit.en)];
    const { value, options, many, ceiling } = part;
    const chosen = typeof value === 'string' ? (many === true ? value.split(' ') : [value]) : [];
    const known = chosen.length > 0 && chosen.every((word) => Object.hasOwn(options ?? {}, word));
    if (options !== undefined && !known) {
      return [
        finding(
          `${path}.value`,
          '默认值不在选项之内。请从options里选一个。',
          'The default is not among the options. Choose one of them.',
        ),
      ];
    }
    if (ceiling !== undefined && (typeof value !== 'number' || value > ceiling)) {
      return [
        finding(
          `${path}.value`,
          '默认值超过上限。请改为不超过ceiling的数。',
          'The default is above the ceiling. Choose a number not above it.',
        ),
      ];
    }
    return [];
  });

/** The settings that switch a route have one meaning in every route. */
function switchFault(id: string, { value, options }: Setting): Text | undefined {
  if (id === enabledName && typeof value !== 'boolean') {
    return {
      zh: '“enabled”管流程启用与否，只能是是或否。请改默认值，或换一个名称。',
      en: '“enabled” switches the route and is a yes or no. Change its default, or its name.',
    };
  }
  return id === supersededName && !Object.hasOwn(options ?? {}, notSuperseded)
    ? {
        zh: '“supersededBy”管流程由谁取代，options里要有none和取代它的流程。请补上，或换一个名称。',
        en: '“supersededBy” says which route has taken this one’s place: its options are none and those routes. Add them, or change its name.',
      }
    : undefined;
}
