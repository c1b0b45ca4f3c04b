import { personOf } from '#domain/office.ts';
import type { Proposed } from '../stores/changes.ts';
import { administers, type OfficeDeeds } from '../deeds/office-deeds.ts';
import type { Browser } from '../http/browser.ts';
import type { Visit } from '../http/visit.ts';
import { type Reader, readerOf } from '../pages/reader.ts';
import type { Unfiled } from '../stores/cadences.ts';
import type { FailedMail } from '../stores/mails.ts';
import type { OfficeFrame } from '../views/office/office-frame.ts';
import type { World } from '../world.ts';
import { measuresOf } from '../deeds/measures.ts';
import { type SetAside, setAside } from './set-aside.ts';
import { unfiledNow } from './unfiled.ts';

export interface OfficeShop {
  readonly world: World;
  readonly deeds: OfficeDeeds;
  readonly browser: Browser;
}

/** An administrator at work, and what waits for one. */
export interface Admin extends Reader {
  readonly proposals: readonly Proposed[];
  readonly failed: readonly FailedMail[];
  readonly aside: readonly SetAside[];
  readonly unfiled: readonly Unfiled[];
  readonly officeFrame: OfficeFrame;
}

/** Whoever looks over the office: an administrator at work, or an inspector who only reads. */
export type OfficeReader = Reader & Pick<Admin, 'officeFrame'>;

/** Reads who is signed in. Throws `sign-in-needed`, and `not-allowed` for anybody but administrators and inspectors. */
export async function overseerOf(shop: OfficeShop, visit: Visit): Promise<OfficeReader> {
  const actor = await visit.actor();
  const office = await shop.deeds.overseen(actor);
  if (administers(office, actor.person)) return adminOf(shop, visit);
  const reader = await readerOf(shop.world, visit, actor, true);
  const none = { waiting: 0, trouble: 0, people: 0 };
  const { settings } = measuresOf(shop.world);
  return { ...reader, officeFrame: { ...reader.frame, ...none, settings, administers: false } };
}

/** Reads who is signed in. Throws `sign-in-needed`, and `not-allowed` for anybody but an administrator. */
export async function adminOf({ world, deeds }: OfficeShop, visit: Visit): Promise<Admin> {
  const actor = await visit.actor();
  // The first question alone: a stranger to this work is refused before anything else is read.
  await deeds.office(actor);
  const [reader, proposals, failed, aside] = await Promise.all([
    readerOf(world, visit, actor, true),
    deeds.proposals(actor),
    deeds.failedMails(actor),
    setAside(world),
  ]);
  const oldestFirst = proposals.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const stillWrong = failed.filter(
    ({ to, address }) => personOf(reader.office, to)?.email === address,
  );
  const unfiled = await unfiledNow(world, reader.office);
  const trouble = stillWrong.length + aside.length + unfiled.length;
  const officeFrame = {
    ...reader.frame,
    administers: true,
    waiting: proposals.length,
    trouble,
    settings: measuresOf(world).settings,
    people: reader.office.persons.filter(({ active }) => active).length,
  };
  return { ...reader, proposals: oldestFirst, failed, aside, unfiled, officeFrame };
}
