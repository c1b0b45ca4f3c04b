import type { Matter } from '../matter.ts';
import type { Month } from './errand.ts';
import { sheet } from './papers.ts';
import { type Doings, walk } from './walk.ts';
import { overseerOf } from './who.ts';

/** A day, counted in working days of the month or as a date, and a time on it. */
export type At = readonly [day: number | string, time: string];

/** What somebody wants a vehicle for. */
export interface Trip {
  readonly by: string;
  readonly purpose: string;
  readonly reason: string;
  readonly destination: string;
  readonly tier: 'town' | 'county' | 'city' | 'province' | 'outside';
  readonly depart: At;
  readonly back: At;
  readonly passengers: readonly string[];
  readonly holidayReason?: string;
  /** The notice or letter that goes with a trip out of the county. */
  readonly notice?: readonly [from: string, title: string, number: string];
}

const moment = (month: Month, [day, time]: At): string =>
  `${typeof day === 'number' ? month.date(day) : day}T${time}`;

export const tripAnswers = (month: Month, trip: Trip) => ({
  purpose: trip.purpose,
  reason: trip.reason,
  destination: trip.destination,
  tier: trip.tier,
  departAt: moment(month, trip.depart),
  returnAt: moment(month, trip.back),
  deliveryOnly: trip.passengers.length === 0,
  passengers: trip.passengers.map((name) => ({ name, unit: '青山县水利局' })),
  ...(trip.holidayReason === undefined ? {} : { holidayReason: trip.holidayReason }),
});

export async function tripPapers(month: Month, { notice, destination }: Trip) {
  if (notice === undefined) return [];
  const [from, title, number] = notice;
  return [await sheet(month, 'proof', from, title, number, [['地点', destination]])];
}

export const asksForVehicle = async (month: Month, name: string, trip: Trip): Promise<Matter> =>
  month.file(name, 'vehicle-dispatch', {
    by: trip.by,
    answers: tripAnswers(month, trip),
    files: await tripPapers(month, trip),
  });

/** Who signs for a vehicle; how far the trip goes decides which of them it comes to. */
export const vehicleSigned: Doings = {
  chief: { by: 'ouyang-kun', opinion: '在规定用车范围内，同意派车。' },
  deputy: (state) => ({ by: overseerOf(state), opinion: '同意派车。' }),
  head: { by: 'shen-liqun', opinion: '同意派车。' },
};

export const assigned = (vehicle: string, driver: string): Doings[string] => ({
  by: 'he-xiumei',
  opinion: '已安排，请凭派车单出车。',
  answers: { vehicle, driver },
});

/** Prints the slip that is good now, in the driver’s name. */
export async function printSlip(matter: Matter, driver: string): Promise<void> {
  const { slips } = await matter.look();
  await matter.print(driver, slips.at(-1)?.number ?? '');
}

/** Signed, assigned, and the slip printed: ready to leave. */
export async function dispatched(
  month: Month,
  name: string,
  trip: Trip,
  [vehicle, driver]: readonly [vehicle: string, driver: string],
): Promise<Matter> {
  const matter = await asksForVehicle(month, name, trip);
  await walk(matter, { ...vehicleSigned, assign: assigned(vehicle, driver) });
  await printSlip(matter, driver);
  return matter;
}

export const left = (month: Month, by: string, at: At, odometerOut: number) => ({
  by,
  answers: { leftAt: moment(month, at), odometerOut },
});

/** The driver leaves, as he notes it himself. */
export const leaves = (
  month: Month,
  name: string,
  driver: string,
  at: At,
  odometer: number,
): Promise<void> => month.matter(name).decide('depart', left(month, driver, at, odometer));

/** The driver is back; the vehicle manager looks at the vehicle and reads the dashboard too. */
export async function comesBack(
  month: Month,
  name: string,
  driver: string,
  at: At,
  odometer: number,
  tripNote: string,
  faulty?: string,
): Promise<void> {
  const matter = month.matter(name);
  await matter.decide('back', {
    by: driver,
    answers: { backAt: moment(month, at), odometerIn: odometer, tripNote },
  });
  await matter.decide('check', {
    by: 'he-xiumei',
    opinion: '里程、时间与派车单相符，车辆已入库。',
    answers: {
      odometerSeen: odometer,
      ...(faulty === undefined
        ? { condition: 'sound' }
        : { condition: 'faulty', conditionNote: faulty }),
    },
  });
}
