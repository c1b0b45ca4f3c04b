import type { Language } from '#domain/words.ts';
import { penLines } from '#statemachines/derive/pen-lines.ts';
import { type Html, markup } from '#statemachines/html.ts';
import { saying } from './saying.ts';

/** Screen pixels to a unit of the pad: a full pad is as wide as a phone's column. */
const scale = 0.32;

/** 手写意见 as it was written. */
export function penDrawing(handwriting: string, language: Language): Html {
  const { box, lines } = penLines(handwriting);
  const path = lines
    .map(({ from, curves }) => {
      const onward = curves.map((points) => `C${points.map((point) => point.join(' ')).join(' ')}`);
      return `M${from.join(' ')}${onward.join('')}`;
    })
    .join('');
  return markup`<svg class="ink" role="img" aria-label="${saying(language)('手写意见', 'Handwritten opinion')}" viewBox="${[box.x, box.y, box.width, box.height].join(' ')}" width="${size(box.width)}" height="${size(box.height)}"><path d="${path}"/></svg>`;
}

const size = (units: number): string => String(Math.round(units * scale));
