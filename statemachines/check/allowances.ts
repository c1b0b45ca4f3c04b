import type { Allowance } from '#domain/terms.ts';
import type { Text } from '#domain/words.ts';
import type { Asks, HumanStep, Route } from '../route.ts';
import { sealsOrPays } from '../terms.ts';
import { placedHumanSteps, type PlacedStep } from './places.ts';
import { hasHighRisk } from './risks.ts';
import { finding, type Finding } from './route-fault.ts';

/** Steps whose holder may do this, with the path of the word that says so. */
const allowing = (route: Route, allowance: Allowance): readonly PlacedStep<HumanStep>[] =>
  placedHumanSteps(route).flatMap((placed) =>
    (placed.part.allows ?? []).flatMap((allowed, at) =>
      allowed === allowance ? [{ ...placed, path: `${placed.path}.allows[${String(at)}]` }] : [],
    ),
  );

/** Several at once are agreed to only where nothing has to be looked at, filled in or confirmed one by one. */
export const bulkHarmless = (route: Route): readonly Finding[] =>
  allowing(route, 'bulk').flatMap(({ part, path }) => {
    const why = notInBulk(route, part);
    return why === undefined ? [] : [finding(path, why.zh, why.en)];
  });

function notInBulk(route: Route, step: HumanStep): Text | undefined {
  if (sealsOrPays(step) || step.tier !== 'link') {
    return {
      zh: '盖章、付款和须登录确认的环节要逐件办理，不能批量同意。请去掉bulk。',
      en: 'Sealing, paying and whatever takes a sign-in is decided one by one. Take bulk out.',
    };
  }
  if (hasHighRisk(route, step)) {
    return {
      zh: '高风险环节的防控措施要逐件核对，不能批量同意。请去掉bulk。',
      en: 'The controls of a high risk are confirmed one by one. Take bulk out.',
    };
  }
  return demands(step.asks) ||
    demands(step.agree.asks) ||
    [...(step.attachments ?? []), ...(step.agree.attachments ?? [])].length > 0
    ? {
        zh: '这个环节要填表或交附件，批量同意时没有地方填。请去掉bulk，或不在这里填。',
        en: 'This step asks for fields or files, which several at once cannot give. Take bulk out, or ask elsewhere.',
      }
    : undefined;
}

const demands = (asks: Asks | undefined): boolean =>
  Object.values(asks ?? {}).some(
    (ask) => ask === 'required' || (typeof ask === 'object' && demands(ask.columns)),
  );

/** What has left the house is not taken back, nor is a branch from those that run beside it. */
export const takeBackHarmless = (route: Route): readonly Finding[] =>
  allowing(route, 'take-back').flatMap(({ part, path, inBranch }) => {
    if (sealsOrPays(part) || part.kind === 'publish') {
      return [
        finding(
          path,
          '已经盖章、付款、公布的，拿不回来。请去掉take-back。',
          'What has been sealed, paid or published cannot be taken back. Take take-back out.',
        ),
      ];
    }
    return inBranch
      ? [
          finding(
            path,
            '同时办理的环节不能拿回，否则别人的办理会一起作废。请去掉take-back。',
            'Beside others nothing is taken back, or their work would go with it. Take take-back out.',
          ),
        ]
      : [];
  });

/** A vote’s members are fixed when it opens, and one word is enough where any one may sign. */
export const addingHarmless = (route: Route): readonly Finding[] =>
  allowing(route, 'add')
    .filter(({ part }) => part.joint?.how === 'quorum' || part.joint?.how === 'any')
    .map(({ path }) =>
      finding(
        path,
        '票签的成员、或签的签署人不能中途增加。请去掉add。',
        'Nobody joins a vote, or signers of whom any one is enough, on the way. Take add out.',
      ),
    );

/** The custodian seals and the cashier pays in person. */
export const transferHarmless = (route: Route): readonly Finding[] =>
  allowing(route, 'transfer')
    .filter(({ part }) => sealsOrPays(part))
    .map(({ path }) =>
      finding(
        path,
        '盖章、付款由保管人、出纳本人办，不能转办。请去掉transfer；本人不在时由代办人办理。',
        'Seals and money stay with their keeper and are not handed on. Take transfer out; a stand-in acts for whoever is away.',
      ),
    );

/** Handwriting is for instructions on documents: money and seals are decided in print. */
export const handwritingHarmless = (route: Route): readonly Finding[] =>
  allowing(route, 'handwriting')
    .filter(
      ({ part }) =>
        sealsOrPays(part) ||
        route.amount !== undefined ||
        route.family === 'seals' ||
        route.family === 'finance',
    )
    .map(({ path }) =>
      finding(
        path,
        '手写批示只用于公文，不用于钱款和印章。请去掉handwriting。',
        'Handwriting is for documents, never for money or seals. Take handwriting out.',
      ),
    );
