import { randomUUID } from 'node:crypto';
import { personOf } from '#domain/office.ts';
import { openSteps, type StepRow } from '#domain/request.ts';
import { sceneOf } from '../deeds/acting.ts';
import type { LinkRow } from '../stores/links.ts';
import type { Mailing } from '../tasks/mailing.ts';
import type { World } from '../world.ts';

/**
 * Sends a fresh link to the mailbox that the old one went to: where the step is still open and still this person's, the
 * question again; otherwise how the request stands. Nothing is said to the browser that asks.
 */
export const remail =
  (world: World, mailing: Mailing) =>
  async (link: LinkRow): Promise<void> => {
    const { state, route, office, now } = await sceneOf(world, link.request);
    const to = personOf(office, link.person);
    if (to?.active !== true) return;
    const scene = { office, route, state, to, now };
    const isIt = (row: StepRow): boolean => row.step === link.step && row.item === link.item;
    const row = openSteps(state).find(isIt);
    const words =
      row === undefined
        ? mailing.result({ ...scene, link: `${world.baseUrl}/requests/${state.id}` })
        : mailing.ask({ ...scene, link: await mailing.link(to, state, row) }, row);
    await mailing.send({ id: `${state.id}.again.${randomUUID()}`, to: to.email, ...words });
  };
