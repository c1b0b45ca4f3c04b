import { mailingOf } from '#functions/mail/mailing-of.ts';
import type { Paper } from '#domain/papers.ts';
import { incomingDocument } from '../../rig/incoming-document.ts';
import { type Browser, leadsTo, openPageHouse, type PageHouse } from '../pages/page-house.ts';

export const registrar = 'song-yuwei';
export const keeper = 'shi-yan';

/** An office in which originals go from hand to hand. */
export interface PaperHouse extends PageHouse {
  signedIn(person: string): Promise<Browser>;
  paperAt(id: string): Promise<Paper | undefined>;
  eventsOf(id: string): Promise<number>;
  /** The mail's link to a hand-over, opened. */
  byLink(person: string, id: string): Promise<Browser>;
  /** An original that the registrar has handed to the keeper; the request's id. */
  given(): Promise<string>;
}

export const pageOf = (id: string): string => `/requests/${id}/papers/original`;

export async function openPaperHouse(): Promise<PaperHouse> {
  const house = await openPageHouse();
  const { rig } = house;
  const seer = rig.as('gao-zhenhua');
  const paperAt = async (id: string) => (await rig.deeds.request(seer, id)).papers?.[0];
  const signedIn = async (person: string): Promise<Browser> => {
    const browser = house.browser();
    await browser.signIn(person);
    return browser;
  };
  return {
    ...house,
    signedIn,
    paperAt,
    eventsOf: async (id) => (await rig.deeds.trail(seer, id)).length,
    async byLink(person, id) {
      const paper = await paperAt(id);
      const to = rig.office.persons.find((one) => one.id === person);
      if (paper === undefined || to === undefined) throw new Error('nothing to link to');
      const link = await mailingOf(rig.world, { environment: {} }).paperLink(to, id, paper);
      const browser = house.browser();
      await browser.open(leadsTo(await browser.open(new URL(link).pathname)));
      return browser;
    },
    async given() {
      const id = await incomingDocument(rig, 'draft-opinion');
      const browser = await signedIn(registrar);
      await browser.open(pageOf(id));
      await browser.post(pageOf(id), [
        ['act', 'give'],
        ['to', keeper],
        ['note', '请核对页数'],
      ]);
      return id;
    },
  };
}
