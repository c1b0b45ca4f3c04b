import type { By } from '#domain/by.ts';
import type { PaperEvent } from '#domain/papers.ts';
import type { Text } from '#domain/words.ts';

/** What happened to a paper, in a few words after its title: 交给石䶮（文件管理员）. */
export function paperWords(event: PaperEvent): Text {
  switch (event.type) {
    case 'paper-given': {
      const { to, for: leaver } = event;
      const { zh, en } = named(to);
      return leaver === undefined
        ? { zh: `交给${zh}`, en: `handed to ${en}` }
        : { zh: `代${leaver.name}交给${zh}`, en: `handed for ${leaver.name} to ${en}` };
    }
    case 'paper-taken': {
      const { zh, en } = named(event.from);
      return { zh: `签收，由${zh}交来`, en: `signed for, from ${en}` };
    }
    case 'paper-declined': {
      const { zh, en } = named(event.from);
      return { zh: `拒收，仍在${zh}手上`, en: `not signed for; stays with ${en}` };
    }
    case 'paper-called-back': {
      const { zh, en } = named(event.to);
      return { zh: `收回，没有交给${zh}`, en: `called back from ${en}` };
    }
    case 'paper-urged': {
      const { zh, en } = named(event.to);
      return { zh: `催${zh}签收`, en: `${en} urged to sign for it` };
    }
    case 'paper-filed':
      return { zh: `归档，存放在${event.place}`, en: `laid away: ${event.place}` };
  }
}

/** What its actor wrote beside it. */
export function paperNote(event: PaperEvent): string {
  switch (event.type) {
    case 'paper-given':
      return event.note;
    case 'paper-declined':
    case 'paper-called-back':
      return event.why;
    case 'paper-taken':
    case 'paper-urged':
    case 'paper-filed':
      return '';
  }
}

const named = ({ name, post }: By): Text =>
  post === '' ? { zh: name, en: name } : { zh: `${name}（${post}）`, en: `${name} (${post})` };
