import { unitWords } from '#domain/clock/unit-words.ts';
import type { By } from '#domain/by.ts';
import type { Extended, Opened, Paused, Resumed } from '#domain/events.ts';
import { type RequestState, sameKey, type StepKey } from '#domain/request.ts';
import type { Text } from '#domain/words.ts';

/** What somebody did with a clock, as trail and record tell it. */
export interface ClockWords {
  /** 暂停计时（等上级批复）, 申请延期3个工作日. */
  readonly act: Text;
  readonly by: By;
  /** The step whose clock it is. */
  readonly of: StepKey;
  readonly says: Text;
}

type ClockEvent = Paused | Resumed | Extended | Opened;

/** Undefined for an opening that asks for no extension. */
export function clockWords(
  { steps }: Pick<RequestState, 'steps'>,
  event: ClockEvent,
): ClockWords | undefined {
  const so = (amount: number, of: StepKey): Text => {
    const unit = steps.find((row) => sameKey(row, of))?.clock?.unit ?? 'working-day';
    const { zh, en } = unitWords[unit];
    return { zh: `${String(amount)}${zh}`, en: `${String(amount)} ${en}` };
  };
  switch (event.type) {
    case 'paused': {
      const { reason, why, attachments } = event;
      const files = attachments.map(({ name }) => name);
      const said = (paper: string): string => [why, paper].filter((part) => part !== '').join('\n');
      return {
        act: { zh: `暂停计时（${reason.zh}）`, en: `Clock stopped (${reason.en})` },
        by: event.by,
        of: event,
        says: {
          zh: said(files.length === 0 ? '' : `依据：${files.join('、')}`),
          en: said(files.length === 0 ? '' : `Shown by: ${files.join(', ')}`),
        },
      };
    }
    case 'resumed':
      return {
        act: { zh: '恢复计时', en: 'Clock resumed' },
        by: event.by,
        of: event,
        says: both(event.why),
      };
    case 'extended': {
      const { zh, en } = so(event.amount, event);
      return {
        act: { zh: `延期${zh}`, en: `Extended by ${en}` },
        by: event.by,
        of: event,
        // The route's own words, never the leader's.
        says:
          event.notice === undefined
            ? both('')
            : { zh: `系统提示：${event.notice.zh}`, en: `Told by the system: ${event.notice.en}` },
      };
    }
    case 'opened': {
      if (event.side?.kind !== 'extension') return undefined;
      const { ask, of } = event.side;
      const { zh, en } = so(ask.amount, of);
      return {
        act: { zh: `申请延期${zh}`, en: `Asked for ${en} more` },
        by: { person: ask.person, name: ask.name, post: ask.post },
        of,
        says: both(ask.why),
      };
    }
  }
}

const both = (words: string): Text => ({ zh: words, en: words });
