import { type Calendar, isWorkingDay, workingDaysBetween } from '#domain/calendar.ts';
import { nearDay } from '#domain/date-words.ts';
import { addDays, dateIn, timeIn } from '#domain/dates.ts';
import type { Language } from '#domain/words.ts';
import { saying } from './saying.ts';

export type DueState = 'late' | 'today' | 'later';

/** A limit as people read it on a live page. */
export interface DueWords {
  readonly state: DueState;
  /** `11月23日（周一）`, with the time where the limit is not the end of the day. */
  readonly day: string;
  /** The same in two pieces: `11月23日`, `周一`. */
  readonly date: string;
  readonly weekday: string;
  /** `含今天3个工作日`, `超1个工作日`, `今天到期`. */
  readonly left: string;
  /** Both in one line: `限11月23日（周一），含今天3个工作日`. */
  readonly line: string;
}

export function dueWords(
  due: string,
  now: string,
  calendar: Calendar,
  language: Language,
): DueWords {
  const say = saying(language);
  const [dueDate, today] = [dateIn(calendar.zone, due), dateIn(calendar.zone, now)];
  const state = due < now ? 'late' : dueDate === today ? 'today' : 'later';
  const day = `${nearDay(dueDate, language)}${hourOf(due, calendar.zone)}`;
  const left = leftWords(state, dueDate, today, calendar, language);
  const line =
    state === 'today'
      ? say(
          `限今天${hourOf(due, calendar.zone) || '下班前'}`,
          `Due today${hourOf(due, calendar.zone)}`,
        )
      : say(`限${day}，${left}`, `Due ${day}, ${left}`);
  return { state, day, ...piecesOf(dueDate, language), left, line };
}

/** 11月23日 and 周一; 23 Nov and Mon. */
function piecesOf(date: string, language: Language): Pick<DueWords, 'date' | 'weekday'> {
  const said = nearDay(date, language);
  const [weekday = '', ...rest] = said.split(' ');
  if (language === 'en') return { date: rest.join(' '), weekday };
  const [day = '', name = ''] = said.split(/[（）]/u);
  return { date: day, weekday: name };
}

/** A limit that ends with its day needs no hour. */
const hourOf = (due: string, zone: string): string => {
  const time = timeIn(zone, due);
  return time === '23:59' ? '' : ` ${time}`;
};

function leftWords(
  state: DueState,
  due: string,
  today: string,
  calendar: Calendar,
  language: Language,
): string {
  const say = saying(language);
  if (state === 'today') return say('今天到期', 'today');
  if (state === 'late') {
    const days = workingDaysBetween(due, today, calendar);
    return days === 0
      ? say('已超期', 'overdue')
      : say(`超${String(days)}个工作日`, `${count(days)} late`);
  }
  const days = workingDaysBetween(addDays(today, -1), due, calendar);
  return isWorkingDay(today, calendar)
    ? say(`含今天${String(days)}个工作日`, `${count(days)} with today`)
    : say(`还有${String(days)}个工作日`, `${count(days)} left`);
}

const count = (days: number): string => `${String(days)} working ${days === 1 ? 'day' : 'days'}`;

/** Time used: by the clock within one day, in working days across days. */
export function usedWords(
  from: string,
  to: string,
  calendar: Calendar,
  language: Language,
): string {
  const say = saying(language);
  const [first, last] = [dateIn(calendar.zone, from), dateIn(calendar.zone, to)];
  if (first !== last) {
    const days = Math.max(workingDaysBetween(first, last, calendar), 1);
    return say(`用时${String(days)}个工作日`, `took ${count(days)}`);
  }
  const minutes = Math.max(Math.round((Date.parse(to) - Date.parse(from)) / 60_000), 1);
  if (minutes < 60) return say(`用时${String(minutes)}分钟`, `took ${String(minutes)} min`);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return say(
    `用时${String(hours)}小时${rest === 0 ? '' : `${String(rest)}分`}`,
    `took ${String(hours)} h${rest === 0 ? '' : ` ${String(rest)} min`}`,
  );
}
