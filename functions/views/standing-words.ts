import { type Calendar, published } from '#domain/calendar.ts';
import { type Clocked, type Standing, standingOf } from '#domain/clock/standing.ts';
import { unitWords } from '#domain/clock/unit-words.ts';
import { nearDay } from '#domain/date-words.ts';
import { dateIn, yearOf } from '#domain/dates.ts';
import type { Language } from '#domain/words.ts';
import { type DueWords, dueWords } from './due-words.ts';
import { listed, type Say, saying } from './saying.ts';

/** A limit in words, with what moved it: `限11月23日（周一），含今天3个工作日（已延期2个工作日）`. */
export interface StandingWords extends DueWords {
  readonly standing: Standing;
  /** The clock stands still, and the end moves with it. */
  readonly stopped: boolean;
  /** Each in a few words: stopped and why, extended, provisional and for which year. */
  readonly notes: readonly string[];
}

/** Undefined for a step without a limit. */
export function standingWords(
  row: Clocked,
  now: string,
  calendar: Calendar,
  language: Language,
): StandingWords | undefined {
  const standing = standingOf(row, calendar, now);
  if (standing === undefined) return undefined;
  const say = saying(language);
  const notes = notesOf(standing, calendar, language, say);
  const { due, pause, dueIfResumedNow } = standing;
  const words = dueWords(due ?? dueIfResumedNow, now, calendar, language);
  const said =
    notes.length === 0 ? '' : say(`（${notes.join('，')}）`, ` (${listed(language, notes)})`);
  if (due !== undefined || pause === undefined) {
    return { ...words, line: `${words.line}${said}`, standing, stopped: false, notes };
  }
  const since = nearDay(dateIn(calendar.zone, pause.from), language);
  const line = say(
    `${since}起暂停计时：${pause.reason.zh}`,
    `Clock stopped since ${since}: ${pause.reason.en}`,
  );
  const left = say('暂停中', 'stopped');
  return { ...words, state: 'later', left, line, standing, stopped: true, notes };
}

function notesOf(
  { due, dueIfResumedNow, pause, extended, provisional, unit }: Standing,
  calendar: Calendar,
  language: Language,
  say: Say,
): readonly string[] {
  const stopped = pause !== undefined && due !== undefined;
  const more = `${String(extended)}${language === 'zh' ? '' : ' '}${unitWords[unit][language]}`;
  return [
    stopped && say(`暂停中：${pause.reason.zh}`, `stopped: ${pause.reason.en}`),
    extended > 0 && say(`已延期${more}`, `extended by ${more}`),
    provisional && provisionalWords(due ?? dueIfResumedNow, calendar, say),
  ].filter((note) => note !== false);
}

/** 暂定：2027年放假安排未公布. */
function provisionalWords(due: string, calendar: Calendar, say: Say): string {
  const year = yearOf(dateIn(calendar.zone, due));
  const missing = published(year, calendar) ? year + 1 : year;
  return say(
    `暂定：${String(missing)}年放假安排未公布`,
    `provisional: the holidays of ${String(missing)} are not published`,
  );
}
