import type { Fault } from '../fault.ts';

/** One thing wrong with a calendar file, with its line (the first is 1) and the next move. */
export interface CalendarFault extends Fault {
  readonly line: number;
}

export const calendarFault = (
  line: number,
  code: `calendar-${string}`,
  zh: string,
  en: string,
): CalendarFault => ({
  line,
  at: `line.${String(line)}`,
  code,
  says: { zh: `第${String(line)}行：${zh}`, en: `Line ${String(line)}: ${en}` },
});
