import type { Office } from '#domain/office.ts';
import type { RequestState } from '#domain/request.ts';
import type { Language } from '#domain/words.ts';
import { paperTitle } from '#statemachines/acts/papers.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { Route } from '#statemachines/route.ts';
import { paperLines } from './paper-lines.ts';
import { saying } from './saying.ts';

export const paperHref = (request: string, paper: string): string =>
  `/requests/${request}/papers/${encodeURIComponent(paper)}`;

/** 原件去向 on a request's page: where each paper is, and the way to its own page. */
export function whereabouts(
  { route, state, office, language }: Whereabouts,
  reader: string,
): Html | undefined {
  if (state.papers === undefined) return undefined;
  const say = saying(language);
  return markup`<section id="papers"><h2>${say('原件去向', 'Where the papers are')}</h2>
${state.papers.map((paper) => {
  const isReceiver = paper.way?.to.person === reader;
  const isHolder = paper.holder.person === reader && paper.filed === undefined;
  const door = isReceiver
    ? say('去签收', 'Sign for it')
    : isHolder && paper.way === undefined
      ? say('交给别人，或归档', 'Hand it over, or lay it away')
      : say('交接记录', 'Its hand-overs');
  return markup`<h3>${paperTitle(route, paper.id)[language]}</h3>${paperLines(paper, office, language)}<p class="${isReceiver ? 'no-print' : 'words no-print'}"><a class="${isReceiver ? 'btn' : 'plain'}" href="${paperHref(state.id, paper.id)}">${door}</a>${isHolder && markup`<a class="plain" href="${paperHref(state.id, paper.id)}/label">${say('打印二维码标签', 'Print its QR label')}</a>`}</p>`;
})}</section>`;
}

interface Whereabouts {
  readonly route: Route;
  readonly state: RequestState;
  readonly office: Office;
  readonly language: Language;
}
