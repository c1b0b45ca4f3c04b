import { addWorkingDays, calendarOf } from '#domain/calendar.ts';
import { dateIn } from '#domain/dates.ts';
import type { RequestState } from '#domain/request.ts';
import type { InboxRow } from '#functions/deeds/rows.ts';
import type { Desk } from '../desk.ts';
import { fileRequest, type Matter, matterOf } from '../matter.ts';
import { Refused } from '../site.ts';
import type { Month } from './errand.ts';

/** A month that begins on the working day after today. */
export interface OpenMonth extends Month {
  /** All that was filed or taken up, in that order. */
  readonly matters: ReadonlyMap<string, Matter>;
  /** Lets the time pass until the morning of that working day, where it has not come yet. */
  begin(workingDay: number): Promise<void>;
}

export function openMonth(desk: Desk): OpenMonth {
  const { office, site, tell } = desk;
  const eve = dateIn(office.zone, desk.now());
  const matters = new Map<string, Matter>();
  const date = (workingDay: number) => addWorkingDays(eve, workingDay, calendarOf(office));
  const remember = (name: string, matter: Matter): Matter => {
    if (matters.has(name)) throw new Error(`${name} was filed before`);
    matters.set(name, matter);
    return matter;
  };
  return {
    ...desk,
    matters,
    date,

    async begin(workingDay) {
      const today = dateIn(office.zone, desk.now());
      let days = 0;
      while (addWorkingDays(today, days, calendarOf(office)) < date(workingDay)) days += 1;
      if (today < date(workingDay)) await desk.workingDaysLater(days, '08:50');
    },

    async file(name, route, doing) {
      return remember(name, await fileRequest(desk, route, doing));
    },

    matter(name) {
      const found = matters.get(name);
      if (found === undefined) throw new Error(`nothing was filed as ${name}`);
      return found;
    },

    async takeUp(name, route, person) {
      const inbox: readonly InboxRow[] = JSON.parse(await site.get(person, '/api/inbox'));
      const known = new Set([...matters.values()].map(({ id }) => id));
      const row = inbox.find((one) => one.route === route && !known.has(one.request));
      if (row === undefined) return undefined;
      const state: RequestState = JSON.parse(
        await site.get(person, `/api/requests/${row.request}`),
      );
      tell(`          系统按期发起：${state.headline}`);
      return remember(name, matterOf(desk, state));
    },

    async refuses(words, act) {
      const said = await act().then(
        () => undefined,
        (error: unknown) => {
          if (error instanceof Refused) return error.message;
          throw error;
        },
      );
      if (said === undefined) throw new Error(`应当拒绝而没有拒绝：${words}`);
      if (!said.includes(words)) throw new Error(`应当说“${words}”，说的是：${said}`);
      tell(`          拒绝：${words}`);
    },
  };
}
