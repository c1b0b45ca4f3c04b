import type { Desk } from '../desk.ts';
import type { Matter } from '../matter.ts';
import type { Errand } from './errand.ts';
import { openMonth } from './open-month.ts';

/** What a month came to: everything that was filed, and how many errands did not get to their end. */
export interface MonthDone {
  readonly matters: readonly Matter[];
  readonly stopped: number;
}

/** Does the errands day by day. An errand that fails is told and counted, and the others go on. */
export async function runMonth(desk: Desk, errands: readonly Errand[]): Promise<MonthDone> {
  const month = openMonth(desk);
  let stopped = 0;
  for (const errand of errands.toSorted((one, other) => one.day - other.day)) {
    const { day, title } = errand;
    // One errand after the other, so that the story can be read.
    // eslint-disable-next-line no-await-in-loop
    await month.begin(day);
    desk.tell('');
    desk.tell(`【第${String(day)}个工作日　${title}】`);
    try {
      // eslint-disable-next-line no-await-in-loop
      await errand.run(month);
    } catch (error) {
      desk.tell(`失败：${error instanceof Error ? error.message : String(error)}`);
      stopped += 1;
    }
  }
  return { matters: [...month.matters.values()], stopped };
}

/** Prints, in the requester's name, whatever slip nobody printed on the way. */
export async function printRest(matter: Matter): Promise<void> {
  const { slips, requester } = await matter.look();
  const printed = [...matter.slips.keys()];
  for (const { number } of slips) {
    if (printed.some((name) => name.startsWith(number))) continue;
    // eslint-disable-next-line no-await-in-loop
    await matter.print(requester.person, number);
  }
}
