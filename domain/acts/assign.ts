import { holders, type Office, type OwnerRef, type Person } from '../office.ts';
import type { RequestState } from '../request.ts';
import type { StepTerms } from '../terms.ts';

/** Persons who may not do a step: the requester where it is a sign-off, and those kept apart by the route. */
export function barred(
  state: Pick<RequestState, 'requester' | 'steps'>,
  terms: Pick<StepTerms, 'barsRequester' | 'apartFrom'>,
): ReadonlySet<string> {
  const apart = terms.apartFrom.flatMap(({ step }) =>
    step === 'start'
      ? [state.requester.person]
      : state.steps.flatMap((row) =>
          row.step === step && row.decision !== undefined && row.decision.act !== 'return'
            ? [row.decision.person]
            : [],
        ),
  );
  return new Set(terms.barsRequester ? [state.requester.person, ...apart] : apart);
}

/** Those who can take a step now: active holders of its post who are not barred from it. */
export const eligible = (
  office: Office,
  owner: OwnerRef,
  kept: ReadonlySet<string>,
): readonly Person[] => holders(office, owner).filter(({ id }) => !kept.has(id));

/**
 * Who takes a step when the owner the route names is vacant or barred: the post the office set to decide instead, and
 * so on up. Where nobody is left the named owner stays; a step is never passed for want of a signer.
 */
export function assign(office: Office, owner: OwnerRef, kept: ReadonlySet<string>): OwnerRef {
  let candidate: OwnerRef | undefined = owner;
  const tried = new Set<string>();
  while (candidate !== undefined) {
    if (eligible(office, candidate, kept).length > 0) return candidate;
    candidate = insteadOf(office, candidate, tried);
  }
  return owner;
}

function insteadOf(office: Office, owner: OwnerRef, tried: Set<string>): OwnerRef | undefined {
  const posts =
    'post' in owner
      ? [owner.post]
      : office.holdings.filter(({ person }) => person === owner.person).map(({ post }) => post);
  const next = office.posts.find(
    ({ id, instead }) => posts.includes(id) && instead !== undefined && !tried.has(instead),
  )?.instead;
  if (next === undefined) return undefined;
  tried.add(next);
  return { post: next };
}
