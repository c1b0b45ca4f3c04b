import { addWorkingDays, calendarOf } from '#domain/calendar.ts';
import { dateIn } from '#domain/dates.ts';
import type { Office } from '#domain/office.ts';
import type { Clock } from './clock.ts';
import type { Site } from './site.ts';

/** Where requests are filed, who is told, and what time it is there. */
export interface Desk {
  readonly site: Site;
  readonly office: Office;
  readonly tell: (line: string) => void;
  readonly now: () => string;
  /** Waits until everything that is due has been done: whatever step comes next has opened. */
  settled(): Promise<void>;
  /** Lets hours pass. */
  hoursLater(hours: number): Promise<void>;
  /** Lets the time pass until so many working days on, at an hour such as `08:31`. */
  workingDaysLater(days: number, time: string): Promise<void>;
}

const hourMs = 3_600_000;

/** `swept` does what falls due while time passes; a machine by itself does it each minute. */
export function openDesk(
  given: Pick<Desk, 'site' | 'office' | 'tell'>,
  clock: Clock,
  swept: () => Promise<void>,
): Desk {
  const { site, office, tell } = given;
  const now = () => clock.now().toISOString();
  const passTo = async (at: Date): Promise<void> => {
    clock.moveTo(at);
    const said = new Intl.DateTimeFormat('zh-CN', {
      timeZone: office.zone,
      dateStyle: 'full',
      timeStyle: 'short',
    }).format(at);
    tell(`          …… ${said}`);
    site.anew();
    await swept();
  };
  return {
    ...given,
    now,
    settled: swept,
    hoursLater: (hours) => passTo(new Date(clock.now().getTime() + hours * hourMs)),
    workingDaysLater: (days, time) => {
      const day = addWorkingDays(dateIn(office.zone, now()), days, calendarOf(office));
      // The bureau's clocks show China Standard Time, which knows no summer time.
      return passTo(new Date(`${day}T${time}:00+08:00`));
    },
  };
}
