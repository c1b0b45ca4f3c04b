import {
  callPaperBack,
  declinePaper,
  filePaper,
  givePaper,
  takePaper,
  urgePaper,
} from '#domain/acts/papers.ts';
import { dateIn } from '#domain/dates.ts';
import type { By } from '#domain/by.ts';
import { holders, type OwnerRef } from '#domain/office.ts';
import { applyPaper, type PaperEvent } from '#domain/papers.ts';
import type { StepKey } from '#domain/request.ts';
import type { JsonObject, Text } from '#domain/words.ts';
import { holds } from '../data.ts';
import { humanStep } from '../flow.ts';
import { refOf } from '../owner.ts';
import type { Route } from '../route.ts';
import type { Scene } from './scene.ts';

/** What somebody does with a paper. */
export type PaperHandling =
  | { readonly kind: 'give'; readonly to: string; readonly note: string }
  | { readonly kind: 'take' }
  | { readonly kind: 'decline'; readonly why: string }
  | { readonly kind: 'call-back'; readonly why: string }
  | { readonly kind: 'urge'; readonly hours: number }
  | { readonly kind: 'file'; readonly place: string };

export const paperTitle = ({ papers = [] }: Pick<Route, 'papers'>, id: string): Text =>
  papers.find((paper) => paper.id === id)?.title ?? { zh: id, en: id };

/** The papers that come with a request, by what was filed. */
export async function papersOf(
  { papers }: Pick<Route, 'papers'>,
  data: JsonObject,
  settings: JsonObject,
): Promise<{ readonly papers?: readonly string[] }> {
  if (papers === undefined) return {};
  const found = await Promise.all(
    papers.map(async ({ id, when }) =>
      when === undefined || (await holds(when, data, { settings })) ? [id] : [],
    ),
  );
  const ids = found.flat();
  return ids.length === 0 ? {} : { papers: ids };
}

/** What an act on a paper comes to. Throws the refusals of `domain/acts/papers.ts`. */
export function handlePaper(
  { state, route, office, now }: Scene,
  id: string,
  person: string,
  handling: PaperHandling,
): PaperEvent {
  const paper = state.papers?.find((one) => one.id === id);
  const given = { paper, title: paperTitle(route, id), office, person, now };
  switch (handling.kind) {
    case 'give':
      return givePaper({ ...given, to: handling.to, note: handling.note });
    case 'take':
      return takePaper(given);
    case 'decline':
      return declinePaper({ ...given, why: handling.why });
    case 'call-back':
      return callPaperBack({ ...given, why: handling.why });
    case 'urge':
      return urgePaper({ ...given, hours: handling.hours });
    case 'file':
      return filePaper({ ...given, place: handling.place });
  }
}

/**
 * What agreeing to a step means for its papers, so that nobody signs twice: the receiver's agreement signs for what is on
 * its way to him, the holder's agreement hands over what goes on from here. Where the paper is elsewhere nothing happens
 * to it, and the hand-over stays to be signed by those who have it.
 */
export function papersWith(
  scene: Scene,
  { step: id, item }: StepKey,
  { person }: By,
): readonly PaperEvent[] {
  const { receives, gives } = humanStep(scene.route, id) ?? {};
  // Whoever says that he has passed it on has had it.
  const taken = takenBy(scene, [receives, gives?.paper], person);
  const papers = taken.reduce(applyPaper, scene.state.papers ?? []);
  const held = papers.find((paper) => paper.id === gives?.paper);
  const isHere =
    held?.holder.person === person && held.way === undefined && held.filed === undefined;
  const to = isHere && gives !== undefined ? receiverOf(scene, gives.to, item, person) : undefined;
  if (held === undefined || to === undefined) return taken;
  const now = { ...scene, state: { ...scene.state, papers } };
  return [...taken, handlePaper(now, held.id, person, { kind: 'give', to, note: '' })];
}

const takenBy = (
  scene: Scene,
  ids: readonly (string | undefined)[],
  person: string,
): readonly PaperEvent[] =>
  (scene.state.papers ?? [])
    .filter(({ id, way }) => ids.includes(id) && way?.to.person === person)
    .map(({ id }) => handlePaper(scene, id, person, { kind: 'take' }));

/** The first who holds the post today and is not the giver himself. */
function receiverOf(
  { state, office, now }: Scene,
  who: Parameters<typeof refOf>[0],
  item: string,
  giver: string,
): string | undefined {
  const owner: OwnerRef = refOf(who, item, state, office, dateIn(office.zone, now));
  return holders(office, owner).find(({ id }) => id !== giver)?.id;
}
