import type { Route } from '../route.ts';
import { listed, placedHumanSteps } from './places.ts';
import { readsOf } from './reads.ts';
import { finding, type Finding } from './route-fault.ts';

/** An act writes each paper's rows in its one transaction, beside everything else. */
const most = 3;

/** Steps hand over and sign for papers that the route has. */
export const papersKnown = (route: Route): readonly Finding[] => [
  ...placedHumanSteps(route)
    .flatMap(({ part, path }) => [
      ...(part.receives === undefined ? [] : [{ id: part.receives, path: `${path}.receives` }]),
      ...(part.gives === undefined ? [] : [{ id: part.gives.paper, path: `${path}.gives.paper` }]),
    ])
    .filter(({ id }) => !(route.papers ?? []).some((paper) => paper.id === id))
    .map(({ id, path }) =>
      finding(
        path,
        `没有原件“${id}”。请先在papers里写上，或改成已有的。`,
        `There is no paper “${id}”. Define it in papers, or name one that exists.`,
      ),
    ),
  ...(route.papers ?? [])
    .slice(most)
    .map((_, at) =>
      finding(
        `papers[${String(most + at)}]`,
        `一个流程最多${String(most)}种原件。请把一起走的并成一份。`,
        `A route has at most ${String(most)} papers. Join those that go together.`,
      ),
    ),
];

/** Whether a paper is there is settled when the request is filed: later answers come too late. */
export const papersCertain = (route: Route): readonly Finding[] =>
  listed(route.papers ?? [], 'papers').flatMap(({ part, path }) => {
    if (part.when === undefined) return [];
    const reads = readsOf(route, { path: `${path}.when`, text: part.when, use: 'data' });
    const late = (reads?.fields ?? []).filter(
      (id) => !Object.hasOwn(route.start.asks, id) && route.fields[id]?.calc === undefined,
    );
    return late.map((id) =>
      finding(
        `${path}.when`,
        `“${id}”提交时还没有填，无法判断有没有这份原件。请只读提交时填写的字段。`,
        `“${id}” is not answered yet when the request is filed. Read only what filing asks.`,
      ),
    );
  });
