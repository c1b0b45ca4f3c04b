import { handwritingMax, pad } from '#domain/handwriting.ts';
import type { Language } from '#domain/words.ts';
import { attributes, type Html, markup } from '#statemachines/html.ts';
import { saying } from './saying.ts';

/** 圈阅: a pad to write on with finger, pen or mouse. Shown by its script only; without it the opinion is typed. */
export function penPad(written: string, language: Language): Html {
  const say = saying(language);
  const measures = {
    'data-pad': 'pad-strokes',
    'data-width': pad.width,
    'data-height': pad.height,
    'data-most': handwritingMax,
    'data-full': say(
      '写得太多，最后一笔没有记下。请精简，或改为打字。',
      'Too much for one pad; the last stroke was not taken. Write less, or type.',
    ),
  };
  return markup`<div class="f pad"${attributes(measures)} hidden><p class="label" id="pad-label">${say('手写意见（圈阅）', 'By hand')}</p><p class="hint" id="pad-hint">${say('用手指、笔或鼠标写，可代替打字的意见。手写的查不到字，要便于查找请打字。', 'With finger, pen or mouse; it may stand for the typed opinion. What is written by hand cannot be searched.')}</p>
<canvas tabindex="-1" aria-labelledby="pad-label" aria-describedby="pad-hint"></canvas>
<p class="msg" role="alert"></p>
<p><button type="button" class="plain" data-undo>${say('撤销一笔', 'Undo a stroke')}</button> <button type="button" class="plain" data-clear>${say('清除', 'Clear')}</button></p>
<input type="hidden" name="handwriting" id="pad-strokes" value="${written}"></div>
<script src="/web/handwriting.js" defer></script>`;
}
