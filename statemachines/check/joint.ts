import { barsRequester } from '../terms.ts';
import type { JointSigning } from '../joint-signing.ts';
import type { HumanStep, Route } from '../route.ts';
import {
  listed,
  placedHumanSteps,
  placedOutcomes,
  placedOwners,
  placedSigners,
  type PlacedStep,
} from './places.ts';
import { finding, type Finding } from './route-fault.ts';

export type JointStep = HumanStep & { readonly joint: JointSigning };

export const placedJointSteps = (route: Route): readonly PlacedStep<JointStep>[] =>
  placedHumanSteps(route).flatMap((placed) => {
    const { joint } = placed.part;
    return joint === undefined ? [] : [{ ...placed, part: { ...placed.part, joint } }];
  });

/** Beside a lead only the first of several in order fills in a form: the others sign what lies there. */
const hasFiller = ({ joint }: JointStep): boolean =>
  joint.how === 'lead' || joint.how === 'in-order';

/** What several signers side by side are asked, nobody would fill in. */
export const jointAsksFilled = (route: Route): readonly Finding[] =>
  placedJointSteps(route)
    .filter(({ part }) => !hasFiller(part))
    .flatMap((placed) => [
      ...asking(placed.part, placed.path),
      ...placedOutcomes(placed)
        .filter(({ act }) => act !== 'refuse')
        .flatMap(({ part, path }) => asking(part, path)),
      ...listed(route.guards, 'guards')
        .filter(({ part }) => part.at.includes(placed.part.id))
        .map(({ path }) =>
          finding(
            `${path}.at`,
            `“${placed.part.title.zh}”由几个人并列签署，没有人填表，这条校验不会执行。请放到前一个环节。`,
            `“${placed.part.title.en}” is signed side by side and nobody fills in the form there, so this guard never runs. Put it at an earlier step.`,
          ),
        ),
    ]);

const asking = (
  part: Pick<HumanStep, 'asks' | 'attachments'>,
  path: string,
): readonly Finding[] => [
  ...(Object.keys(part.asks ?? {}).length === 0 ? [] : [nobodyFills(`${path}.asks`)]),
  ...((part.attachments ?? []).length === 0 ? [] : [nobodyFills(`${path}.attachments`)]),
];

const nobodyFills = (path: string): Finding =>
  finding(
    path,
    '几个人并列签署的环节没有人填表、传附件。请改到前一个环节，或改为lead、in-order，由主办或第一个人填。',
    'Where several sign side by side nobody fills in fields or adds files. Ask at an earlier step, or use lead or in-order: the lead or the first signer fills them in.',
  );

/** One named signer is no joint signing, and a lead with nobody beside him leads nobody. */
export const signersSeveral = (route: Route): readonly Finding[] =>
  placedJointSteps(route).flatMap((placed) => {
    const { joint } = placed.part;
    if (!Array.isArray(joint.signers)) return [];
    const owners = new Set(placedOwners(placed).map(({ part }) => JSON.stringify(part)));
    const signers = placedSigners(placed);
    const path = `${placed.path}.joint.signers`;
    if (joint.how !== 'lead') return signers.length < 2 ? [tooFew(path)] : [];
    return signers.some(({ part }) => !owners.has(JSON.stringify(part))) ? [] : [leadsNobody(path)];
  });

const tooFew = (path: string): Finding =>
  finding(
    path,
    '联合签署至少要有两个签署人。请补上另一个，或删去joint，由by一人办理。',
    'Joint signing needs two signers at least. Add another, or drop joint and leave the step to its owner.',
  );

const leadsNobody = (path: string): Finding =>
  finding(
    path,
    '主办之外没有协办。请写上协办的岗位，或删去joint。',
    'Nobody assists the lead here. Name the assistants, or drop joint.',
  );

/** Votes and the first word are not carried over a return: what was voted on then is not what lies there now. */
export const keptAfterReturn = (route: Route): readonly Finding[] =>
  placedJointSteps(route)
    .filter(
      ({ part: { joint } }) =>
        (joint.how === 'quorum' || joint.how === 'any') && joint.afterReturn === 'keeps',
    )
    .map(({ path }) =>
      finding(
        `${path}.joint.afterReturn`,
        '票签、或签退回后须重新签署，不能沿用原来的票。请改为discards。',
        'After a return a vote, or the first of several, starts afresh; earlier words do not carry over. Write discards.',
      ),
    );

/** Several signers make one decision; a way on of its own belongs to a step with one owner. */
export const jointStraight = (route: Route): readonly Finding[] =>
  placedJointSteps(route)
    .filter(({ part }) => (part.others ?? []).length > 0)
    .map(({ path }) =>
      finding(
        `${path}.others`,
        '几个人签署的环节只有同意、退回、不同意，不能另设去向。请把others放到由一个人办理的环节。',
        'A step that several sign can be agreed to, returned or refused, nothing else. Put others at a step with one owner.',
      ),
    );

/** The requester’s own step, once for each item, is no place for others to sign. */
export const jointOwned = (route: Route): readonly Finding[] =>
  placedJointSteps(route)
    .filter(({ inside }) => inside !== undefined)
    .flatMap(placedOwners)
    .filter(({ part }) => 'requester' in part)
    .map(({ path }) =>
      finding(
        path,
        '分送中由申请人本人办理的环节不能再由几个人签署。请改由某个岗位办理。',
        'Inside a distribution a step of the requester’s own is not signed jointly. Give it to a post.',
      ),
    );

/**
 * Signers that can only ever be one and the same person: a field, the requester or the overseeing deputy named twice.
 * Two holders of one post are two persons, and nobody signs twice in one step; one who may not sign at all never could.
 */
export const signersDiffer = (route: Route): readonly Finding[] =>
  placedJointSteps(route).flatMap((placed) => {
    const signers = placedSigners(placed);
    const keys = signers.map(({ part }) => JSON.stringify(part));
    return signers.flatMap(({ part, path }, at) => {
      if ('post' in part) return [];
      const isRequester = 'requester' in part;
      if (isRequester && requesterBarred(route, placed.part)) return [neverSigns(path)];
      return keys.indexOf(keys[at] ?? '') < at ? [samePerson(path)] : [];
    });
  });

const requesterBarred = (route: Route, step: HumanStep): boolean =>
  barsRequester(step) ||
  route.separate.some(({ steps }) => steps.includes('start') && steps.includes(step.id));

const neverSigns = (path: string): Finding =>
  finding(
    path,
    '申请人不能签署自己的申请，这一个位置永远没有人能签。请改为别的岗位。',
    'Nobody signs their own request, so this place could never be filled. Name a post instead.',
  );

const samePerson = (path: string): Finding =>
  finding(
    path,
    '同一个人写了两次，一个人不能签两次。请写上另一个人或岗位。',
    'This is the same person twice, and nobody signs twice. Name another person or post.',
  );
