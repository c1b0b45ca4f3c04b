import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, dateIn } from '#domain/dates.ts';
import { openSteps, type RequestState } from '#domain/request.ts';
import { vehicleDispatch } from '#statemachines/routes/vehicles/vehicle-dispatch.ts';
import { openRig, type Rig } from '../rig/open-rig.ts';
import { chance } from '../rig/random.ts';
import { act } from '../rig/walk.ts';
import { refusal } from '../rig/paper/by-hand.ts';
import { vehicleForms } from '../refusals-http/forms/vehicles.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

/** A trip of that day, approved and waiting for its vehicle. */
async function approved(from: string, to: string): Promise<RequestState> {
  const day = addDays(dateIn(rig.office.zone, rig.world.now()), 3);
  const times = { departAt: `${day}T${from}`, returnAt: `${day}T${to}` };
  const { form } = vehicleForms['vehicle-dispatch'] ?? { form: {} };
  const draft = await rig.deeds.saveDraft(
    rig.as('ma-jun'),
    'vehicle-dispatch',
    { ...form, ...times },
    [],
  );
  return toAssign((await rig.deeds.submit(rig.as('ma-jun'), draft.id)).id);
}

async function toAssign(id: string): Promise<RequestState> {
  await rig.quiet();
  const state = await rig.deeds.request(rig.as('gao-zhenhua'), id);
  const [row] = openSteps(state);
  if (row === undefined || row.step === 'assign') return state;
  await act(rig, vehicleDispatch, state, row, 'agree', chance(1));
  return toAssign(id);
}

const assign = (state: RequestState, vehicle: string, driver: string): Promise<RequestState> => {
  const [row] = openSteps(state);
  if (row === undefined) throw new Error('nothing is open');
  return rig.deeds.decide(rig.as('he-xiumei'), state.id, row, {
    act: 'agree',
    opinion: '',
    controls: [],
    answers: { vehicle, driver },
    document: state.document,
    attachments: [],
  });
};

test('overlapping dispatches of one vehicle, or of one driver, are refused', async () => {
  const first = await approved('08:30', '12:00');
  await assign(first, 'pickup', 'zhou-jianping');
  const second = await approved('11:00', '17:00');
  const vehicleTwice = await refusal(assign(second, 'pickup', 'liu-hong'));
  expect(vehicleTwice.code).toBe('booked-already');
  const driverTwice = await refusal(assign(second, 'saloon', 'zhou-jianping'));
  expect(driverTwice.code).toBe('booked-already');
  await assign(second, 'saloon', 'liu-hong');
});
