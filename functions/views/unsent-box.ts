import type { Language } from '#domain/words.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { saying } from './saying.ts';

/** Back from signing in: all that was typed is there, and nothing has been decided. It reads like the end; it is not. */
export function unsentBox(button: string, href: string, language: Language): Html {
  const say = saying(language);
  return markup`<div class="act" role="status"><p><b>${say('已确认是您本人，还没有提交。', 'You are signed in. Nothing is submitted yet.')}</b>${say(`填过的都在，请再按一次“${button}”。`, ` All that you typed is here: press “${button}” once more.`)}</p>
<p><a class="btn" href="${href}">${say('去提交', 'To the button')}</a></p></div>`;
}
