import type { Route } from '../route.ts';
import { placedHumanSteps } from './places.ts';
import { finding, type Finding } from './route-fault.ts';

/** A sum that makes a step weighty is money of the form, held against money: a fixed sum, or a setting in fen. */
export const weightsMeasured = (route: Route): readonly Finding[] =>
  placedHumanSteps(route).flatMap(({ part: { tier, weighty }, path }) => {
    if (weighty === undefined) return [];
    const { amount, from } = weighty;
    const field = Object.hasOwn(route.fields, amount) ? route.fields[amount] : undefined;
    const setting =
      typeof from === 'object' && Object.hasOwn(route.settings, from.setting)
        ? route.settings[from.setting]
        : undefined;
    const isMoney =
      typeof from === 'number' || (setting?.unit === 'fen' && typeof setting.value === 'number');
    return [
      ...(tier === 'passkey'
        ? []
        : [
            finding(
              `${path}.weighty`,
              '按金额提高要求的环节，tier须为passkey。请改tier，或去掉weighty。',
              'A step that demands more from a sum on has the tier passkey. Change the tier, or drop weighty.',
            ),
          ]),
      ...(field?.kind === 'money'
        ? []
        : [
            finding(
              `${path}.weighty.amount`,
              `没有金额字段“${amount}”。请写一个金额字段。`,
              `There is no money field “${amount}”. Name one.`,
            ),
          ]),
      ...(isMoney
        ? []
        : [
            finding(
              `${path}.weighty.from`,
              '起点须是金额：写多少分，或以分为单位的数字设置。',
              'It begins at a sum: write it in fen, or name a number setting whose unit is fen.',
            ),
          ]),
    ];
  });
