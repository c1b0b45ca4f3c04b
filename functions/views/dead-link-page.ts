import type { Text } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import type { NextMove } from '../http/notice.ts';
import { type Frame, frame, hiddenFields } from './frame.ts';
import { saying } from './saying.ts';

export interface DeadLinkPage extends Omit<Frame, 'title'> {
  readonly says: Text;
  /** Sends a fresh link to the same mailbox, where there is still something to do. */
  readonly fresh?: NextMove;
  readonly request: string;
  /** It will be the reader's turn, but not yet. */
  readonly waits: boolean;
}

/** A link that opens nothing any more says truthfully what happened. */
export function deadLinkPage(given: DeadLinkPage): string {
  const { language, says, fresh, request } = given;
  const say = saying(language);
  const title = given.waits
    ? say('还没有轮到您办', 'It is not your turn yet')
    : fresh === undefined
      ? say('这个环节不用再办', 'Nothing is left to do here')
      : say('这个链接已经失效', 'This link has ended');
  return frame(
    { ...given, title },
    markup`<h1>${title}</h1>
<p class="g">${says[language]}</p>
${fresh === undefined ? markup`<p><a class="btn main" href="${request}">${say('登录看整件', 'Sign in to see it')}</a><a class="btn" href="/">${say('去工作台', 'To the desk')}</a></p>` : move(fresh, language)}`,
  );
}

function move(next: NextMove, language: Frame['language']): Html {
  const label = next.label[language];
  return 'href' in next
    ? markup`<p><a class="btn main" href="${next.href}">${label}</a></p>`
    : markup`<form method="post" action="${next.action}">${hiddenFields(next.fields)}<button class="btn main">${label}</button></form>`;
}
