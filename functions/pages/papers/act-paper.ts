import { mayForLeaver } from '#domain/acts/papers.ts';
import type { Paper, PaperEvent } from '#domain/papers.ts';
import { Problem } from '#domain/problem.ts';
import { paperTitle } from '#statemachines/acts/papers.ts';
import type { PaperAct } from '#functions/deeds/deeds.ts';
import { maySee } from '#functions/deeds/sight.ts';
import type { Reply } from '#functions/http/reply.ts';
import type { FormVisit, Visit } from '#functions/http/visit.ts';
import { paperDonePage } from '#functions/views/paper-done-page.ts';
import { type PaperPage, paperPage } from '#functions/views/paper-page.ts';
import { saying } from '#functions/views/saying.ts';
import { isForBrowser } from '../for-browser.ts';
import { type Matter, matterOf } from '../matter.ts';
import type { Shop } from '../reader.ts';

/** A paper of a request as somebody opens it: signed in, or by the mail's link. */
export interface PaperPlace {
  readonly visit: Visit;
  readonly matter: Matter;
  readonly paper: string;
  readonly action: string;
  /** The trail, where the reader sees it; one who came by a link sees the paper alone. */
  readonly trail?: readonly PaperEvent[];
}

export function showPaper(place: PaperPlace, typed?: URLSearchParams, problem?: Problem): Reply {
  const { visit, matter, action } = place;
  const { state, route, language } = matter;
  const paper = paperOf(place);
  const value = (name: keyof PaperPage['typed']): string => (typed?.get(name) ?? '').slice(0, 200);
  return matter.reply(
    paperPage({
      ...matter.frame,
      headline: state.headline,
      number: state.numbers['serial'] ?? '',
      paperTitle: paperTitle(route, paper.id)[language],
      paper,
      history: place.trail ?? [],
      may: mayDo(matter, paper),
      action,
      hidden: () => visit.hidden(),
      ...(place.trail === undefined ? {} : { request: `/requests/${state.id}` }),
      typed: {
        act: value('act'),
        to: value('to'),
        note: value('note'),
        why: value('why'),
        place: value('place'),
      },
      problem,
    }),
    problem?.statusCode,
  );
}

function paperOf({ matter, paper }: PaperPlace): Paper {
  const found = matter.state.papers?.find(({ id }) => id === paper);
  if (found === undefined) throw new Problem('paper-unknown', {});
  return found;
}

function mayDo({ office, actor }: Matter, { holder, way, filed }: Paper): PaperPage['may'] {
  const { person } = actor;
  if (filed !== undefined) return 'look';
  if (way?.to.person === person) return 'sign';
  if (holder.person !== person && !mayForLeaver(office, holder.person, person)) return 'look';
  return way === undefined ? 'give' : 'wait';
}

/** Does what the form says. A refusal shows the page again with everything that was typed. */
export async function actPaper(
  shop: Shop,
  place: PaperPlace & { readonly visit: FormVisit },
): Promise<Reply> {
  const { visit, matter, paper: id } = place;
  const { form } = visit;
  const { actor, language } = matter;
  try {
    const act = actOf(form);
    const state = await shop.deeds.handlePaper(actor, matter.state.id, id, act, visit.key);
    const after = await matterOf(shop.world, matter, state);
    const sees = maySee(state, matter.office, actor.person);
    return matter.reply(
      paperDonePage({
        ...matter.frame,
        title: `${done[act.kind][language]}${saying(language)('：', ': ')}${paperTitle(after.route, id)[language]}`,
        headline: state.headline,
        number: state.numbers['serial'] ?? '',
        paper: paperOf({ ...place, matter: after }),
        ...(sees ? { request: `/requests/${state.id}#papers` } : {}),
      }),
    );
  } catch (problem) {
    if (!(problem instanceof Problem) || isForBrowser(problem)) throw problem;
    // Read anew: what stands in the way may be that somebody else has signed or called it back.
    const state = await shop.deeds.request(actor, matter.state.id).catch(() => matter.state);
    const now = { ...place, matter: await matterOf(shop.world, matter, state) };
    return showPaper(now, form, problem);
  }
}

/** Longest note, reason or place. */
const longest = 200;

function actOf(form: URLSearchParams): PaperAct {
  const value = (name: string): string => (form.get(name) ?? '').slice(0, longest);
  const act = form.get('act') ?? '';
  switch (act) {
    case 'give':
      return { kind: act, to: value('to'), note: value('note') };
    case 'take':
    case 'urge':
      return { kind: act };
    case 'decline':
    case 'call-back':
      return { kind: act, why: value('why') };
    case 'file':
      return { kind: act, place: value('place') };
    default:
      throw new Problem('outcome-unknown', { outcome: act.slice(0, longest) });
  }
}

const done = {
  give: { zh: '已交出，等对方签收', en: 'Handed over, to be signed for' },
  take: { zh: '已签收', en: 'Signed for' },
  decline: { zh: '已拒收', en: 'Declined' },
  'call-back': { zh: '已收回', en: 'Called back' },
  urge: { zh: '已催', en: 'Urged' },
  file: { zh: '已归档', en: 'Laid away' },
} as const;
