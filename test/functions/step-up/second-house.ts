import type { Decision } from '#domain/decision.ts';
import { enrol } from '../../rig/enrol.ts';
import type { Browser } from '../pages/page-house.ts';
import { decision, head, type HighHouse, openHighHouse } from './high-house.ts';

export const pin = '482915';
/** A deputy who has nothing to do with the request. */
export const second = 'luo-qiming';

interface Asked {
  readonly request: string;
  readonly id: string;
  readonly browser: Browser;
}

/** An office whose director decides by PIN, and somebody else confirms it. */
export interface SecondHouse extends HighHouse {
  /** Nothing runs, no mail was sent yet, and the director has his PIN. */
  fresh(): Promise<void>;
  /** The director's decision, kept until somebody confirms it; and its id. */
  asked(): Promise<Asked>;
  decided(request: string): Promise<Decision | undefined>;
}

export async function openSecondHouse(): Promise<SecondHouse> {
  const house = await openHighHouse();
  const { rig } = house;
  return {
    ...house,
    async fresh() {
      await enrol(rig, head, pin);
      await rig.quiet();
      rig.sent.length = 0;
    },
    async asked() {
      const { id: request, browser } = await house.atDirector();
      await browser.post('/a/step', [...decision, ['_pin', pin], ['_second', second]]);
      await rig.quiet();
      const { round } = await rig.deeds.request(rig.as(head), request);
      const key = { step: 'director', item: '', round };
      const kept = await rig.world.unconfirmed.of(request, key, head);
      return { request, id: kept?.id ?? '', browser };
    },
    async decided(request) {
      const { steps } = await rig.deeds.request(rig.as(head), request);
      return steps.find(({ step }) => step === 'director')?.decision;
    },
  };
}
