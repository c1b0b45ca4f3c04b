import { fullDay } from '../date-words.ts';
import {
  departmentTitle,
  heldBy,
  holdingTitle,
  type Office,
  type OwnerRef,
  ownerTitle,
  personOf,
  type StandIn,
} from '../office.ts';
import { Problem } from '../problem.ts';
import type { RequestState } from '../request.ts';
import { type Taker, takers } from '../takers.ts';
import type { StepTerms } from '../terms.ts';
import type { Text } from '../words.ts';
import { barred, didStep, eligible, isOwn } from './assign.ts';

/** A step as somebody wants to take it. */
interface Taking {
  readonly state: Pick<RequestState, 'requester' | 'steps'>;
  readonly terms: StepTerms;
  readonly office: Office;
  readonly owner: OwnerRef;
  readonly person: string;
  /** Nobody stands in for whom it waits. */
  readonly inPerson?: boolean;
}

/**
 * As whom a person takes a step: himself, or for the holder he stands in for. Throws `not-your-step`, `stand-in-over`,
 * `own-request`, `recused`, `same-person` or `stand-in-barred`.
 */
export function requireTaker(taking: Taking): Taker {
  const { state, terms, office, owner, person, inPerson = false } = taking;
  const all =
    inPerson || isOwn(owner, state.requester.person)
      ? takers(office, owner).filter(({ for: absent }) => absent === undefined)
      : takers(office, owner);
  const found = all.find((taker) => taker.person.id === person);
  if (found === undefined) throw strangerTo(taking, all);
  const kept = { ...barred(state, terms, office), inPerson };
  if (kept.persons.has(person)) throw keptOut(taking);
  const taker = eligible(office, owner, kept).find((fit) => fit.person.id === person);
  if (taker !== undefined) return taker;
  throw new Problem('stand-in-barred', {
    step: terms.title,
    absent: named(office, found.for ?? person),
  });
}

/** Nothing to do with the step, or no longer: a stand-in's last day has passed. */
function strangerTo(
  { terms, office, owner, person }: Taking,
  all: readonly Taker[],
): Problem<'not-your-step'> | Problem<'stand-in-over'> {
  const ids = new Set(all.map((taker) => taker.person.id));
  const over = office.standIns
    .filter((row) => row.standIn === person && row.to < office.today && ids.has(row.absent))
    .reduce<StandIn | undefined>(
      (last, row) => (last === undefined || last.to < row.to ? row : last),
      undefined,
    );
  if (over === undefined) {
    return new Problem('not-your-step', { step: terms.title, owner: ownerTitle(office, owner) });
  }
  return new Problem('stand-in-over', {
    step: terms.title,
    absent: named(office, over.absent),
    lastDay: { zh: fullDay(over.to, 'zh'), en: fullDay(over.to, 'en') },
  });
}

function keptOut({ state, terms, office, person }: Taking): Problem {
  const { requester } = state;
  if (terms.barsRequester && person === requester.person) {
    return new Problem('own-request', { step: terms.title });
  }
  const clash = terms.apartFrom.find(({ step }) =>
    step === 'start' ? requester.person === person : didStep(state, step).includes(person),
  );
  const kept = terms.apartFrom.find(({ named }) => named === person);
  if (clash !== undefined) {
    return new Problem('same-person', { step: terms.title, earlier: clash.title, why: clash.why });
  }
  if (kept !== undefined) {
    return new Problem('kept-for', { step: terms.title, later: kept.title, why: kept.why });
  }
  if (didStep(state, 'revise').includes(person)) {
    throw new Problem('same-person', { step: terms.title, earlier: mending, why: mendingWhy });
  }
  const { why } = office.conflicts.find(
    ({ persons }) => persons.includes(person) && persons.includes(requester.person),
  ) ?? { why: '' };
  return new Problem('recused', {
    step: terms.title,
    requester: named(office, requester.person),
    why: { zh: why, en: why },
  });
}

const mending: Text = { zh: '修改后重报', en: 'Mend and file again' };
const mendingWhy: Text = { zh: '报的人不能批', en: 'whoever files does not approve' };

const named = (office: Office, person: string): Text => {
  const name = personOf(office, person)?.name ?? person;
  return { zh: name, en: name };
};

/**
 * The post as it is called at the moment of signing, and in whose stead; trails keep these words even if the office
 * renames it: 分管财务副局长（代方志远）, 工程建设股股长（主持工作）.
 */
export function actingPost(office: Office, owner: OwnerRef, { person, ...as }: Taker): string {
  const title = postTitleOf(office, owner, as.for ?? person.id);
  if (as.for !== undefined) return `${title}（代${named(office, as.for).zh}）`;
  return as.acting === true ? `${title}（主持工作）` : title;
}

function postTitleOf(office: Office, owner: OwnerRef, person: string): string {
  if ('post' in owner) return holdingTitle(office, owner).zh;
  const [holding] = heldBy(office, person);
  if (holding !== undefined) return holdingTitle(office, holding).zh;
  const department = personOf(office, person)?.department;
  return department === undefined ? '' : departmentTitle(office, department).zh;
}
