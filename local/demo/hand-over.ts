import { paperTitle } from '#statemachines/acts/papers.ts';
import type { Matter } from './matter.ts';
import { nameAndPost } from './narrator.ts';

interface HandOver {
  readonly from: string;
  readonly to: string;
  readonly note: string;
}

/** 原件交接: the holder hands a paper over, and it is with the receiver once he has signed for it. */
export async function handOver(
  matter: Matter,
  paper: string,
  { from, to, note }: HandOver,
): Promise<void> {
  const { site, office } = matter.desk;
  const path = `/api/requests/${matter.id}/papers/${paper}`;
  const title = paperTitle(matter.route, paper).zh;
  await site.post(from, `${path}/give`, { to, note });
  matter.did(`${nameAndPost(office, from)}交出${title}：“${note}”`);
  const way = (await matter.look()).papers?.find(({ id }) => id === paper);
  if (way?.holder.person !== from) throw new Error(`${title} has moved before it was signed for`);
  await signFor(matter, paper, to);
}

/** 原件签收: what a step handed over, too, is with the receiver once he has signed for it. */
export async function signFor(matter: Matter, paper: string, by: string): Promise<void> {
  const { site, office } = matter.desk;
  await site.post(by, `/api/requests/${matter.id}/papers/${paper}/take`, {});
  matter.did(`${nameAndPost(office, by)}签收${paperTitle(matter.route, paper).zh}`);
  await matter.look();
}
