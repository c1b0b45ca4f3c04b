import { isStandardPost } from '../posts.ts';
import { barsRequester, sealsOrPays } from '../terms.ts';
import type { Field } from '../fields.ts';
import { humanSteps } from '../flow.ts';
import type { BranchStep, HumanStep, Route } from '../route.ts';
import { exits } from './flow.ts';
import {
  isHuman,
  listed,
  placedDeciders,
  placedHumanSteps,
  placedOwners,
  placedPeople,
  type Placed,
} from './places.ts';
import { finding, type Finding } from './route-fault.ts';

export const noPost = (path: string, post: string): Finding =>
  finding(
    path,
    `没有岗位“${post}”。请用posts.ts里的岗位，或先在那里加上。`,
    `There is no post “${post}”. Use one of posts.ts, or add it there first.`,
  );

export const postsKnown = (route: Route): readonly Finding[] => [
  ...listed(route.start.posts, 'start.posts')
    .filter(({ part }) => !isStandardPost(part))
    .map(({ part, path }) => noPost(path, part)),
  ...placedHumanSteps(route)
    .flatMap((placed) => placedPeople(placed))
    .flatMap(({ part, path }) =>
      'post' in part && !isStandardPost(part.post) ? [noPost(`${path}.post`, part.post)] : [],
    ),
  ...Object.entries(route.fields).flatMap(([id, field]) => [
    ...postWanted(field, `fields.${id}`),
    ...(field.kind === 'lines'
      ? Object.entries(field.columns).flatMap(([name, column]) =>
          postWanted(column, `fields.${id}.columns.${name}`),
        )
      : []),
  ]),
];

const postWanted = (field: Field, path: string): readonly Finding[] =>
  'having' in field && field.having !== undefined && !isStandardPost(field.having)
    ? [noPost(`${path}.having`, field.having)]
    : [];

/** An owner by conditions must end with one that always holds, or a step could belong to nobody. */
export const ownersCertain = (route: Route): readonly Finding[] =>
  placedHumanSteps(route).flatMap(({ part, path }) =>
    'first' in part.by && part.by.first.at(-1)?.when !== undefined
      ? [
          finding(
            `${path}.by.first`,
            '各条件都不成立时无人办理。请在最后加一个没有条件的岗位。',
            'If no condition holds, nobody owns this. End the list with an owner without a condition.',
          ),
        ]
      : [],
  );

/** `of: 'item'` means the department that a distribution has come to. */
export const itemsInside = (route: Route): readonly Finding[] =>
  placedHumanSteps(route).flatMap((placed) =>
    placedPeople(placed).flatMap(({ part, path }) =>
      'of' in part && part.of === 'item' && placed.inside === undefined
        ? [
            finding(
              `${path}.of`,
              '这个环节不在分送之内，没有“本部门”可言。请改为申请人的部门或某个部门字段。',
              'This step is not inside a distribution, so there is no item. Name the requester’s department or a field.',
            ),
          ]
        : [],
    ),
  );

/** Nobody signs their own request, so a sign-off only the requester could hold could never be given. */
export const signersOthers = (route: Route): readonly Finding[] =>
  placedHumanSteps(route)
    .filter(({ part }) => barsRequester(part))
    .filter(({ part }) => part.joint === undefined || part.joint.how === 'lead')
    .filter((placed) => placedOwners(placed).every(({ part }) => 'requester' in part))
    .map(({ path }) =>
      finding(
        `${path}.by`,
        '申请人不能审批自己的申请，这一步永远没有人能办。请改由别的岗位办理。',
        'Nobody signs their own request, so nobody could ever do this. Give it to a post.',
      ),
    );

const apart = (route: Route, one: string, other: string): boolean =>
  route.separate.some(({ steps }) => steps.includes(one) && steps.includes(other));

const title = (step: HumanStep): HumanStep['title'] => step.title;

/** Signing, stamping and paying are kept apart from asking, in words that the office can read. */
export const startApart = (route: Route): readonly Finding[] =>
  placedHumanSteps(route)
    .filter(({ part }) => barsRequester(part) && !apart(route, 'start', part.id))
    .map(({ part, path }) =>
      finding(
        path,
        `“${title(part).zh}”没有与申请分开。请在separate里与start写在一起并说明理由。`,
        `“${title(part).en}” is not kept apart from asking. Name it with start in separate, and say why.`,
      ),
    );

/**
 * Sign-offs, stamps and payments that follow one another on agreement must not be walked by one person. Two steps of
 * one and the same post are one role and may.
 */
export const chainApart = (route: Route): readonly Finding[] =>
  deciding(route).flatMap(({ part: first, at }) =>
    deciding(route)
      .filter((later) => follows(route, { part: first, at, path: '' }, later))
      .filter(({ part }) => !apart(route, first.id, part.id) && !sameRole(first, part))
      .map(({ part, path }) =>
        finding(
          path,
          `同一个人可以先办“${title(first).zh}”再办“${title(part).zh}”。请在separate里把两者写在一起。`,
          `One person could do “${title(first).en}” and then “${title(part).en}”. Name both in one set of separate.`,
        ),
      ),
  );

/** A deciding step and the top-level step it is, or lies in. */
type Deciding = Placed<HumanStep> & { readonly at: number };

const deciding = (route: Route): readonly Deciding[] =>
  placedHumanSteps(route)
    .filter(({ part }) => barsRequester(part))
    .map((placed) => ({ ...placed, at: containerIndex(route, placed.part) }));

const containerIndex = (route: Route, { id }: HumanStep): number =>
  route.steps.findIndex((step) => humanSteps([step]).some((inside) => inside.id === id));

/** Whether agreement can lead from one step to the other: on the main line, or one after the other in a branch. */
const follows = (route: Route, one: Deciding, other: Deciding): boolean =>
  one.at === other.at
    ? branchesOf(route, one.at).some((branch) => {
        const ids = humanSteps(branch).map(({ id }) => id);
        const [before, after] = [ids.indexOf(one.part.id), ids.indexOf(other.part.id)];
        return before !== -1 && after !== -1 && before < after;
      })
    : reaches(route, one.at, other.at);

/** The lines of steps inside a top-level step, each walked from its beginning to its end. */
function branchesOf(route: Route, at: number): readonly (readonly BranchStep[])[] {
  const step = route.steps[at];
  if (step?.kind === 'together') return step.branches;
  return step?.kind === 'distribute' ? [step.steps] : [];
}

const roles = (step: HumanStep): readonly string[] =>
  placedDeciders({ part: step, path: '' }).map(({ part }) => JSON.stringify(part));

/** Of a joint step every signer must be the other's role too: one of several could be somebody else twice. */
const sameRole = (one: HumanStep, other: HumanStep): boolean => {
  const [first, second] = [roles(one), roles(other)];
  return one.joint === undefined && other.joint === undefined
    ? first.some((role) => second.includes(role))
    : first.every((role) => second.includes(role)) && second.every((role) => first.includes(role));
};

/** Whether agreement can lead from one top-level step to another. */
function reaches(route: Route, from: number, to: number): boolean {
  const seen = new Set<number>();
  const visit = (at: number): boolean => {
    if (seen.has(at)) return false;
    seen.add(at);
    return agreed(route, at).some((next) => next === to || visit(next));
  };
  return visit(from);
}

function agreed(route: Route, at: number): readonly number[] {
  const step = route.steps[at];
  if (step === undefined || step.kind === 'system') return [];
  const jump = isHuman(step) ? step.agree.goTo : undefined;
  const straight = isHuman(step) ? [step.next ?? route.steps[at + 1]?.id] : [exits(route, at)[0]];
  const ids =
    jump === undefined ? straight : step.when === undefined ? [jump] : [jump, ...straight];
  return ids
    .map((id) => route.steps.findIndex((other) => other.id === id))
    .filter((next) => next >= 0);
}

/** A set that names fewer than two steps separates nobody; one of the requester's own steps bars everybody. */
export const separationsReal = (route: Route): readonly Finding[] => {
  const humans = placedHumanSteps(route).map(({ part }) => part);
  return listed(route.separate, 'separate').flatMap(({ part, path }) => {
    const known = new Set(
      part.steps.filter((id) => id === 'start' || humans.some((step) => step.id === id)),
    );
    const unknown = part.steps.filter((id) => !known.has(id));
    if (unknown.length > 0) {
      return unknown.map((id) =>
        finding(
          `${path}.steps`,
          `没有环节“${id}”。请写环节的编号或start。`,
          `There is no step “${id}”. Name steps by their ids, or start.`,
        ),
      );
    }
    if (known.size < 2) {
      return [
        finding(
          `${path}.steps`,
          '少于两个环节，一个人就能办完。请写上须由不同的人办理的各个环节。',
          'With fewer than two steps one person can walk it alone. Name every step that another person must do.',
        ),
      ];
    }
    const requesters = humans.filter((step) => known.has(step.id) && 'requester' in step.by);
    return [
      ...(known.has('start') && requesters.length > 0
        ? [
            finding(
              `${path}.steps`,
              `“${requesters.map((step) => step.title.zh).join('、')}”由申请人本人办理，与start分开就没有人能办。请从这一组里去掉。`,
              `“${requesters.map((step) => step.title.en).join(', ')}” is done by the requester; apart from start nobody could. Take it out of the set.`,
            ),
          ]
        : []),
      ...sharedSigners(humans.filter((step) => known.has(step.id))).map(([first, later]) =>
        finding(
          `${path}.steps`,
          `“${first.title.zh}”和“${later.title.zh}”必须由同一个人签，分开就没有人能办后一步。请改由另一个人办理其中一步。`,
          `“${first.title.en}” and “${later.title.en}” must be signed by one and the same person; kept apart, nobody could do the later one. Give one of them to somebody else.`,
        ),
      ),
    ];
  });
};

/** Pairs of steps that name one and the same person whose word neither can do without. */
const sharedSigners = (steps: readonly HumanStep[]): readonly (readonly [HumanStep, HumanStep])[] =>
  steps.flatMap((later, at) =>
    steps
      .slice(0, at)
      .filter((first) => needed(first).some((who) => needed(later).includes(who)))
      .map((first) => [first, later] as const),
  );

/** Persons, not posts, whom a step cannot do without. */
function needed(step: HumanStep): readonly string[] {
  const how = step.joint?.how;
  if (how === 'any' || how === 'quorum') return [];
  const deciders = placedDeciders({ part: step, path: '' });
  const certain = step.joint !== undefined || deciders.length === 1;
  return certain
    ? deciders.flatMap(({ part }) => ('post' in part ? [] : [JSON.stringify(part)]))
    : [];
}

/** Money and seals are never decided on a mail link alone. */
export const moneySignedIn = (route: Route): readonly Finding[] =>
  placedHumanSteps(route)
    .filter(({ part }) => sealsOrPays(part) && part.tier === 'link')
    .map(({ path }) =>
      finding(
        `${path}.tier`,
        '盖章、付款不能只凭邮件链接。请把tier改为sign-in或passkey。',
        'Sealing and paying need more than a mail link. Set tier to sign-in or passkey.',
      ),
    );
