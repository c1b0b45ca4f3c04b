import { admitExtension } from '#domain/acts/extend.ts';
import { ownClock, resume } from '#domain/acts/stop-clock.ts';
import { Problem, refusalOf } from '#domain/problem.ts';
import type { StepKey } from '#domain/request.ts';
import type { Text } from '#domain/words.ts';
import type { OtherWay } from '#functions/views/other-ways.ts';
import { clockTermsOf } from '#statemachines/clock-terms.ts';
import { termsOf, titleOf } from '#statemachines/terms.ts';
import type { Matter } from '../matter.ts';
import type { ClockKind } from './typed-clock.ts';

/** What each is called, and what comes of it, in one line. */
export const clockWays: Readonly<
  Record<ClockKind, { readonly title: Text; readonly effect: Text }>
> = {
  pause: {
    title: { zh: '暂停计时', en: 'Stop the clock' },
    effect: {
      zh: '有规定的理由和证明材料时，这段时间不计入时限',
      en: 'For one of the reasons laid down, with its paper: the time does not count',
    },
  },
  resume: {
    title: { zh: '恢复计时', en: 'Resume the clock' },
    effect: { zh: '事由已经了结，接着计时', en: 'The reason is over; the clock goes on' },
  },
  extend: {
    title: { zh: '申请延期', en: 'Ask for more time' },
    effect: {
      zh: '办不完的，在时限前申请，由领导批准',
      en: 'What cannot be done in time: asked for before the limit, granted by a leader',
    },
  },
};

/** What the reader can do with the clock of an open step now. */
export function clockKindsOf(matter: Matter, key: StepKey): readonly ClockKind[] {
  const { state, route, office, actor, now } = matter;
  const terms = termsOf(route, key.step, state);
  if (terms === undefined) return [];
  const clock = clockTermsOf(route, key.step, state);
  const act = {
    state,
    key,
    terms,
    clock,
    office,
    person: actor.person,
    now,
    calendar: '',
    why: '',
  };
  const standing = tried(() => ownClock(act, terms.title))?.standing;
  const mayResume = refusalOf(() => resume(act)) === undefined;
  const mayPause = Object.keys(clock.pauses).length > 0 && standing?.state === 'running';
  const mayExtend = refusalOf(() => admitExtension({ ...act, why: '-' }, 1)) === undefined;
  return [
    ...(mayResume ? (['resume'] as const) : []),
    ...(mayPause ? (['pause'] as const) : []),
    ...(mayExtend ? (['extend'] as const) : []),
  ];
}

/** The same as entries of 其他办理方式; `named` says the step, where several are open. */
export const clockEntries = (
  matter: Matter,
  row: StepKey,
  href: (kind: ClockKind) => string,
  isNamed = false,
): readonly OtherWay[] =>
  clockKindsOf(matter, row).map((kind) => {
    const { title, effect } = clockWays[kind];
    const { language, route } = matter;
    const step = isNamed
      ? `${language === 'zh' ? '：' : ': '}${titleOf(route, row.step)[language]}`
      : '';
    return { title: `${title[language]}${step}`, effect: effect[language], href: href(kind) };
  });

function tried<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
