import { issuePinCode } from '#functions/deeds/pin-codes.ts';
import { setPin } from '#functions/deeds/pins.ts';
import type { Rig } from './open-rig.ts';

/** Gives somebody a PIN, the way it is done in person. */
export async function enrol(rig: Rig, person: string, pin: string): Promise<void> {
  const code = await issuePinCode(rig.world, rig.as('tang-li'), person);
  await setPin(rig.world, rig.as(person), { code, pin, again: pin });
}
