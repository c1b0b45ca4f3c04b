import { awaited } from '#domain/acts/assign.ts';
import { byOf } from '#domain/acts/by.ts';
import type { Submitted } from '#domain/events.ts';
import type { Fault } from '#domain/fault.ts';
import { holders, holds, type Office, personOf, postTitle } from '#domain/office.ts';
import { Problem } from '#domain/problem.ts';
import type { Attachment, RequestState } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import type { RawAnswers } from '../answers.ts';
import { headline } from '../data.ts';
import { keepGuards } from './keep-guards.ts';
import { readWithEarlier } from '../earlier.ts';
import { offIn } from '../enabled.ts';
import { landingAt, recording, waiting } from '../flow.ts';
import type { Route } from '../route.ts';
import { termsOf } from '../terms.ts';
import { unfitNames } from '../unfit-names.ts';
import { unfitSeals } from '../unfit-seals.ts';
import { documentHash } from './document.ts';
import { factsFrom, knownOf, settingsOf } from './facts.ts';
import { filesLacking, requireFiles } from './files-due.ts';
import { folded } from './fold.ts';
import { open } from './open.ts';
import { papersOf } from './papers.ts';
import type { Means } from './scene.ts';

/** A form about to become a request. */
export interface Filing {
  /** The id that the request gets. */
  readonly id: string;
  readonly route: Route;
  /** Content hash of the route. */
  readonly hash: string;
  readonly office: Office;
  readonly person: string;
  readonly answers: RawAnswers;
  readonly attachments: readonly Attachment[];
  readonly now: string;
  /** The period for which the office files it by itself, in this person's name. */
  readonly period?: string;
}

/** What filing a form comes to. Throws `not-allowed-to-file`, `form-faults`, `guard-broken`, `file-count` and the like. */
export async function submit(filing: Filing, means: Means): Promise<Submitted> {
  const { id, route, hash, office, person, attachments, now, period } = filing;
  mayFile(route, office, person);
  const settings = settingsOf(route, office);
  const data = await readForm(filing, means, settings);
  const numbers = await means.numbers(['serial', ...(route.start.numbers ?? [])], data);
  const first = route.steps[0]?.id ?? recording;
  return {
    type: 'submitted',
    at: now,
    by: byOf(office, person),
    id,
    ...(period === undefined ? {} : { period }),
    route: route.id,
    hash,
    department: personOf(office, person)?.department ?? '',
    headline: await headline(route, data, { settings, office }),
    numbers,
    data,
    document: documentHash(means.digest, hash, data, attachments),
    settings,
    attachments,
    ...(await papersOf(route, data, settings)),
    goTo: await landingAt(route, first, factsFrom(data, settings), { round: 1, steps: [] }),
  };
}

/** Throws `route-off` where the office does not use the route, and `not-allowed-to-file` unless the route is open to this person. */
export function mayFile(route: Route, office: Office, person: string): void {
  const off = offIn(route, office);
  if (off !== undefined) throw new Problem('route-off', { route: route.title, ...off });
  const { posts } = route.start;
  const holdsOne = posts.length === 0 || posts.some((post) => holds(office, person, post));
  const active = holders(office, { person }).length > 0;
  if (!holdsOne || !active) {
    throw new Problem('not-allowed-to-file', {
      route: route.title,
      posts: posts.map((post) => postTitle(office, post)),
    });
  }
}

async function readForm(filing: Filing, means: Means, settings: JsonObject): Promise<JsonObject> {
  const { id, route, office, answers, attachments, now } = filing;
  const { asks } = route.start;
  const known = knownOf(office, settings, now, await means.offers?.(asks, answers));
  const asking = { request: id, filedOn: known.today, settings };
  const reading = await readWithEarlier(route, asks, {}, answers, known, asking, means.earlier);
  const faults = reading.ok ? await unfit(filing, reading.data, settings) : reading.faults;
  const { attachments: rules } = route.start;
  if (!reading.ok || faults.length > 0) {
    const lacking = await filesLacking(route, rules, attachments, reading.data, settings);
    throw new Problem('form-faults', { faults: [...faults, ...lacking] });
  }
  await keepGuards(route, 'start', reading.data, settings);
  const files = { known: [], added: attachments };
  await requireFiles(route, rules, files, reading.data, settings);
  return reading.data;
}

/** Persons and seals named in the form that could not serve. */
async function unfit(
  { route, office, person }: Filing,
  data: JsonObject,
  settings: JsonObject,
): Promise<readonly Fault[]> {
  const { asks } = route.start;
  const { name = '', department = '' } = personOf(office, person) ?? {};
  const state = { requester: { person, name, department }, steps: [] };
  const facts = factsFrom(data, settings);
  return [
    ...(await unfitNames({ route, asks, data, state, office, facts })),
    ...unfitSeals(route, asks, data, office),
  ];
}

/** Refuses what nobody could sign at the step it goes to first: throws `no-signer`. */
export async function requireSigner(
  route: Route,
  state: RequestState,
  office: Office,
  now: string,
  digest: Means['digest'],
): Promise<void> {
  const scene = { route, state, office, now };
  const facts = factsFrom(state.data, state.settings);
  const { places } = await waiting(route, state, facts);
  const opened = await Promise.all(
    places.map((place) => open(scene, digest, place, state.generation)),
  );
  for (const event of opened) {
    const row = folded(state, [event]).steps.at(-1);
    const terms = termsOf(route, event.step, state);
    if (row === undefined || terms === undefined) continue;
    if (awaited(state, terms, office, row).length === 0) {
      throw new Problem('no-signer', { step: terms.title });
    }
  }
}
