import { byOf } from '#domain/acts/by.ts';
import { Problem } from '#domain/problem.ts';
import { openSteps } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { demoOffice } from '#local/demo-office.ts';
import { decide } from '#statemachines/acts/decide.ts';
import { submit } from '#statemachines/acts/submit.ts';
import type { Route } from '#statemachines/route.ts';
import { termsOf } from '#statemachines/terms.ts';
import { digest } from '../teller-tools.ts';
import { PaperRequest } from './request.ts';

interface Filing {
  readonly by: string;
  readonly answers: JsonObject;
  readonly files?: readonly string[];
}
interface Doing {
  readonly by: string;
  readonly act?: string;
  readonly answers?: JsonObject;
  readonly files?: readonly string[];
}

/** A request on paper that named persons move, with the answers given: nothing is guessed, and refusals are thrown. */
export async function filedByHand(
  route: Route,
  at: string,
  { by, answers, files = [] }: Filing,
  office = demoOffice,
): Promise<PaperRequest> {
  const paper = new PaperRequest(route, office, at);
  const attachments = files.map((rule) => paper.file(rule, by));
  const hash = digest(route.id);
  const { now } = paper;
  const filing = { id: 'paper', route, hash, office: paper.office, person: by, attachments, now };
  paper.add([await submit({ ...filing, answers }, paper.means)]);
  await paper.settle();
  return paper;
}

/** Decides the open step of that name. */
export async function does(
  paper: PaperRequest,
  step: string,
  { by, act = 'agree', answers = {}, files = [] }: Doing,
): Promise<void> {
  const { state, scene, means, route } = paper;
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
    return 'field' in details ? { code, field: details.field, says: details.says.zh } : { code };
  }
  throw new Error('it was not refused');
}
