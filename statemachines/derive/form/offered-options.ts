import { yuan } from '#domain/money.ts';
import { isFor, isFree, leftOf, type Offered } from '#domain/ties.ts';
import type { ReferencesField } from '../../fields.ts';
import type { Option } from './options.ts';
import { comma, type Setting } from './setting.ts';

/** What a references field offers to choose from: number, headline and, where a sum is drawn, what is left. */
export function offeredOptions(
  setting: Pick<Setting, 'known' | 'language'>,
  { routes, draws }: Pick<ReferencesField, 'routes' | 'draws'>,
): readonly Option[] {
  const { offers } = setting.known;
  if (offers === undefined) return [];
  const { offered, request, requester } = offers;
  return offered
    .filter(
      (one) =>
        routes.includes(one.route) &&
        one.request !== request &&
        (one.draws.some((draw) => draw.request === request) ||
          (one.stands && isFor(one, requester, draws) && isFree(one, draws, request))),
    )
    .map((one) => ({ value: one.request, text: textOf(setting, one, draws, request) }));
}

function textOf(
  setting: Pick<Setting, 'language'>,
  offered: Offered,
  draws: ReferencesField['draws'],
  request: string,
): string {
  const { number, headline, amount } = offered;
  const left = yuan(leftOf(offered, request));
  const isZh = setting.language === 'zh';
  const sum = draws === 'sum' ? (isZh ? `余${left}元` : `${left} yuan left`) : undefined;
  const whole =
    draws !== 'sum' && amount !== undefined
      ? isZh
        ? `${yuan(amount)}元`
        : `${yuan(amount)} yuan`
      : undefined;
  return [number, headline, sum ?? whole].filter((part) => part !== undefined).join(comma(setting));
}
