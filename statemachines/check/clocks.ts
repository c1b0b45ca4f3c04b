import type { LimitUnit } from '#domain/clock/limit-end.ts';
import type { Limit } from '../limit.ts';
import type { Route } from '../route.ts';
import type { Owner, Who } from '../who.ts';
import { isStandardPost } from '../posts.ts';
import { amountFaults, clockStartFaults, isUnit, limits } from './limits.ts';
import { noPost } from './people.ts';
import { finding, type Finding } from './route-fault.ts';

/** A statutory ceiling is measured as a limit is, and never lies below the limit it caps. */
export const ceilingsSound = (route: Route): readonly Finding[] =>
  limits(route).flatMap(({ part: limit, path }) => {
    const { cap } = limit;
    if (cap === undefined) return [];
    const at = `${path}.cap`;
    if (!isUnit(cap.unit)) return [finding(`${at}.unit`, ...noUnit)];
    const [own, most] = [largest(route, limit), largest(route, cap)];
    const isBelow =
      cap.unit === limit.unit && own !== undefined && most !== undefined && most < own;
    return [
      ...amountFaults(route, cap, at),
      ...clockStartFaults(route, cap.from, at),
      ...(isBelow
        ? [
            finding(
              `${at}.amount`,
              '法定上限比时限还短。请把时限改到上限以内。',
              'The ceiling is below the limit. Bring the limit within it.',
            ),
          ]
        : []),
    ];
  });

/** The largest value that an amount can take, where that is known. */
function largest(route: Route, { amount }: Pick<Limit, 'amount'>): number | undefined {
  if (typeof amount === 'number') return amount;
  if (!('setting' in amount) || !Object.hasOwn(route.settings, amount.setting)) return undefined;
  const setting = route.settings[amount.setting];
  const value = setting?.ceiling ?? setting?.value;
  return typeof value === 'number' ? value : undefined;
}

/** A clock is stopped for a reason, and not within the day on which the work is to be done. */
export const pausesSound = (route: Route): readonly Finding[] =>
  limits(route).flatMap(({ part: limit, path }) => {
    if (limit.pauses === undefined) return [];
    if (Object.keys(limit.pauses).length === 0) {
      return [
        finding(
          `${path}.pauses`,
          '没有写可以暂停计时的理由。请写上理由和依据，或删去pauses。',
          'No reason to stop the clock is named. Name one with its basis, or drop pauses.',
        ),
      ];
    }
    return limit.unit === 'same-day'
      ? [
          finding(
            `${path}.pauses`,
            '当日办结的时限不能暂停。请删去pauses，或改用工作日。',
            'A same-day limit cannot be stopped. Drop pauses, or count working days.',
          ),
        ]
      : [];
  });

/** More time is measured in the limit's unit, bounded, and granted by a post other than the holder's own. */
export const extensionsSound = (route: Route): readonly Finding[] =>
  limits(route).flatMap(({ part: limit, path, step }) => {
    const rule = limit.extends;
    if (rule === undefined) return [];
    const at = `${path}.extends`;
    const unit: LimitUnit = limit.unit === 'same-day' ? 'working-day' : limit.unit;
    const amount = { amount: rule.atMost, unit };
    const own = new Set(ownersOf(step.part.by, step.path).map(({ who }) => JSON.stringify(who)));
    const approvers = ownersOf(rule.by, at);
    const isUncertain = 'first' in rule.by && rule.by.first.at(-1)?.when !== undefined;
    return [
      ...amountFaults(route, amount, at, 'atMost'),
      ...approvers.flatMap(({ who, path: place }) =>
        whoFaults(who, place, step.inside !== undefined),
      ),
      ...(Number.isSafeInteger(rule.times) && rule.times >= 1
        ? []
        : [
            finding(
              `${at}.times`,
              '延期次数不对。请写大于零的整数，或删去extends。',
              'The number of extensions is wrong: a whole number above zero, or drop extends.',
            ),
          ]),
      ...approvers
        .filter(({ who }) => 'requester' in who || own.has(JSON.stringify(who)))
        .map(({ path: place }) =>
          finding(
            place,
            '延期由经办人自己或申请人批准，等于没有批准。请改由别的岗位批准。',
            'The holder or the requester would grant it himself. Give it to another post.',
          ),
        ),
      ...(isUncertain
        ? [
            finding(
              `${at}.by.first`,
              '各条件都不成立时无人批准。请在最后加一个没有条件的岗位。',
              'If no condition holds, nobody could grant it. End the list with an owner without a condition.',
            ),
          ]
        : []),
    ];
  });

/** Whoever hears that a step is late is somebody the office can name. */
export const escalationsKnown = (route: Route): readonly Finding[] =>
  limits(route).flatMap(({ part: limit, path, step }) =>
    limit.escalates === undefined
      ? []
      : whoFaults(limit.escalates, `${path}.escalates`, step.inside !== undefined),
  );

const ownersOf = (
  owner: Owner,
  path: string,
): readonly { readonly who: Who; readonly path: string }[] =>
  'first' in owner
    ? owner.first.map(({ who }, index) => ({ who, path: `${path}.by.first[${String(index)}].who` }))
    : [{ who: owner, path: `${path}.by` }];

function whoFaults(who: Who, path: string, isInside: boolean): readonly Finding[] {
  if ('post' in who && !isStandardPost(who.post)) return [noPost(`${path}.post`, who.post)];
  return 'of' in who && who.of === 'item' && !isInside
    ? [
        finding(
          `${path}.of`,
          '这个环节不在分送之内，没有“本部门”可言。请改为申请人的部门或某个部门字段。',
          'This step is not inside a distribution, so there is no item. Name the requester’s department or a field.',
        ),
      ]
    : [];
}

const noUnit = [
  '上限没有单位。请写上时限的单位。',
  'The ceiling has no unit. Write one, as for a limit.',
] as const;
