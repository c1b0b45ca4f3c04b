import type { Quorum } from '../joint-signing.ts';
import type { Route } from '../route.ts';
import { placedJointSteps, type JointStep } from './joint.ts';
import type { PlacedStep } from './places.ts';
import { finding, type Finding } from './route-fault.ts';

/** A vote says how many carry it, a number or a share that can be reached, and nothing else has one. */
export const quorumsReachable = (route: Route): readonly Finding[] =>
  placedJointSteps(route).flatMap((placed) => {
    const { how, quorum, signers } = placed.part.joint;
    const path = `${placed.path}.joint.quorum`;
    if (how !== 'quorum') return quorum === undefined ? [] : [noVote(path)];
    if (quorum === undefined) return [uncounted(path)];
    return quorumFaults(route, quorum, Array.isArray(signers) ? signers.length : undefined, path);
  });

function quorumFaults(
  route: Route,
  quorum: Quorum,
  named: number | undefined,
  path: string,
): readonly Finding[] {
  if ('votes' in quorum) return votesFaults(route, quorum.votes, named, `${path}.votes`);
  if ('moreThan' in quorum) {
    const [part, whole] = quorum.moreThan;
    return isShare(part, whole) && part < whole ? [] : [noShare(`${path}.moreThan`)];
  }
  const [part, whole] = quorum.atLeast;
  return isShare(part, whole) && part > 0 ? [] : [noShare(`${path}.atLeast`)];
}

const isShare = (part: number, whole: number): boolean =>
  Number.isInteger(part) && Number.isInteger(whole) && part >= 0 && whole > 0 && part <= whole;

function votesFaults(
  route: Route,
  votes: number | { readonly setting: string },
  named: number | undefined,
  path: string,
): readonly Finding[] {
  if (typeof votes === 'number') return isReached(votes, named) ? [] : [noVotes(path)];
  const setting = Object.hasOwn(route.settings, votes.setting)
    ? route.settings[votes.setting]
    : undefined;
  if (typeof setting?.value !== 'number') {
    return [
      finding(
        `${path}.setting`,
        `没有数字设置“${votes.setting}”。请在settings里加上。`,
        `There is no number setting “${votes.setting}”. Add it to settings.`,
      ),
    ];
  }
  return isReached(setting.value, named) ? [] : [noVotes(`settings.${votes.setting}.value`)];
}

const isReached = (votes: number, named: number | undefined): boolean =>
  Number.isInteger(votes) && votes > 0 && (named === undefined || votes <= named);

const noVote = (path: string): Finding =>
  finding(
    path,
    '只有票签（quorum）才计票。请删去，或把how改为quorum。',
    'Only a quorum counts votes. Remove this, or set how to quorum.',
  );

const uncounted = (path: string): Finding =>
  finding(
    path,
    '票签没有写多少票通过。请写votes、moreThan或atLeast。',
    'The vote does not say how many carry it. Write votes, moreThan or atLeast.',
  );

const noShare = (path: string): Finding =>
  finding(
    path,
    '这个比例永远达不到，或者没有人投票也算通过。请写两个整数，例如[1, 2]表示过半数、[2, 3]表示三分之二。',
    'This share can never be reached, or would be reached without a vote. Write two whole numbers, such as [1, 2] for a majority or [2, 3] for two thirds.',
  );

const noVotes = (path: string): Finding =>
  finding(
    path,
    '票数须是大于零的整数，并且不多于签署人数。',
    'The votes are a whole number above zero and no more than there are signers.',
  );

/** Whoever votes can vote against it. */
export const votesRefusable = (route: Route): readonly Finding[] =>
  placedJointSteps(route)
    .filter(isUnrefusable)
    .map(({ path }) =>
      finding(
        `${path}.refuse`,
        '票签须能投不同意票。请写上refuse，以及不通过时怎样办。',
        'Whoever votes can vote against it. Write refuse, and what follows when it is not carried.',
      ),
    );

const isUnrefusable = ({ part }: PlacedStep<JointStep>): boolean =>
  part.joint.how === 'quorum' && part.refuse === undefined;
