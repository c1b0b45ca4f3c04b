import { byOf } from '#domain/acts/by.ts';
import { Problem } from '#domain/problem.ts';
import { openSteps } from '#domain/request.ts';
import type { Offered } from '#domain/ties.ts';
import type { JsonObject } from '#domain/words.ts';
import { demoOffice } from '#local/demo-office.ts';
import { decide } from '#statemachines/acts/decide.ts';
import type { Means } from '#statemachines/acts/scene.ts';
import { submit } from '#statemachines/acts/submit.ts';
import type { Route } from '#statemachines/route.ts';
import { offerOf } from '#statemachines/ties/offer.ts';
import { termsOf } from '#statemachines/terms.ts';
import { digest } from '../teller-tools.ts';
import { PaperRequest } from './request.ts';

interface Filing {
  readonly by: string;
  readonly answers: JsonObject;
  readonly files?: readonly string[];
  /** What the form may refer to. */
  readonly offered?: readonly Offered[];
}
interface Doing {
  readonly by: string;
  readonly act?: string;
  readonly answers?: JsonObject;
  readonly files?: readonly string[];
  readonly offered?: readonly Offered[];
}

/** A request on paper that named persons move, with the answers given: nothing is guessed, and refusals are thrown. */
export async function filedByHand(
  route: Route,
  at: string,
  { by, answers, files = [], offered = [] }: Filing,
  office = demoOffice,
): Promise<PaperRequest> {
  const paper = new PaperRequest(route, office, at);
  const attachments = files.map((rule) => paper.file(rule, by));
  const hash = digest(route.id);
  const { now } = paper;
  const filing = { id: 'paper', route, hash, office: paper.office, person: by, attachments, now };
  paper.add([await submit({ ...filing, answers }, withOffers(paper, by, offered))]);
  await paper.settle();
  return paper;
}

/** Decides the open step of that name. */
export async function does(
  paper: PaperRequest,
  step: string,
  { by, act = 'agree', answers = {}, files = [], offered = [] }: Doing,
): Promise<void> {
  const { state, scene, route } = paper;
  const means = withOffers(paper, state.requester.person, offered);
  const row = openSteps(state).find((open) => open.step === step);
  if (row === undefined) {
    const open = openSteps(state).map((other) => other.step);
    throw new Error(`${step} is not open, but ${open.join(', ')}`);
  }
  paper.wait(1);
  const controls = (termsOf(route, step, state)?.controls ?? []).map(({ key }) => key);
  const events = await decide(
    { ...scene, now: paper.now },
    means,
    { person: by, strength: 'passkey' },
    row,
    {
      act,
      opinion: '按规定办理。',
      controls,
      answers,
      document: state.document,
      attachments: files.map((rule) => paper.file(rule, by)),
    },
  );
  paper.add(events);
  await paper.settle();
}

const withOffers = (
  { means }: PaperRequest,
  requester: string,
  offered: readonly Offered[],
): Means => ({ ...means, offers: () => Promise.resolve({ requester, request: 'paper', offered }) });

/** What a request offers as it stands, under a name of its own, with nobody drawing on it. */
export async function offerBy({ route, state }: PaperRequest, name: string): Promise<Offered> {
  const offer = await offerOf(route, state);
  if (offer === undefined) throw new Error(`${route.id} offers nothing`);
  return { ...offer, request: name, number: name, numbers: [name], draws: [] };
}

export function prints(paper: PaperRequest, by: string): void {
  const number = paper.state.slips.at(-1)?.number ?? '';
  paper.add([{ type: 'slip-printed', at: paper.now, by: byOf(paper.office, by), number }]);
}

/** What an act is refused with: the code, and the field or sentence where there is one. */
export async function refusal(
  attempt: Promise<unknown>,
): Promise<{ readonly code: string; readonly field?: string; readonly says?: string }> {
  try {
    await attempt;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, details } = error;
    if ('faults' in details) return { code, field: details.faults[0]?.at ?? '' };
    return error.code === 'guard-broken' && 'field' in details && 'says' in details
      ? { code, field: details.field, says: details.says.zh }
      : { code };
  }
  throw new Error('it was not refused');
}
