import type { Language } from '#domain/words.ts';
import { countersign, humanSteps, takesPhone } from '../../flow.ts';
import type { Route } from '../../route.ts';
import { signingWords } from '../signing-words.ts';
import { type LiveChart, rowsOf } from './live.ts';

/** 补签 as a chart shows it, before the archive. */
interface Shown {
  readonly look: 'maybe' | 'live' | 'done';
  readonly who: string;
  readonly notes: readonly string[];
}

const words = {
  phoned: { zh: '电话办理的才补签', en: 'Only after a word by telephone' },
  written: { zh: '纸上批示登记的才补签', en: 'Only after a word on paper' },
  either: { zh: '电话办理、纸上批示的才补签', en: 'Only after a word by telephone or on paper' },
  working: { zh: '办理中', en: ' has it' },
  due: { zh: '限', en: 'due ' },
  comma: { zh: '、', en: ', ' },
} as const;

/** Undefined where a route takes no word by telephone, or a request went without one. */
export function countersignShown(
  route: Route,
  language: Language,
  live: LiveChart | undefined,
): Shown | undefined {
  if (!takesPhone(route)) return undefined;
  const comma = words.comma[language];
  if (live === undefined) {
    const steps = humanSteps(route.steps);
    const phoned = steps.filter(({ phone }) => phone !== undefined);
    const written = steps.filter(({ handwritten }) => handwritten !== undefined);
    const leaders = [...phoned, ...written].map((step) => signingWords(route, step, language));
    const only = phoned.length === 0 ? 'written' : written.length === 0 ? 'phoned' : 'either';
    return {
      look: 'maybe',
      who: [...new Set(leaders)].join(comma),
      notes: [words[only][language]],
    };
  }
  const rows = rowsOf(live, countersign);
  const open = rows.filter(({ state }) => state === 'open');
  const names = open.map(({ owner }) => live.say.owner(owner));
  const [first] = open;
  if (first !== undefined) {
    const due = first.due === undefined ? [] : [words.due[language] + live.say.due(first)];
    return {
      look: 'live',
      who: [...new Set(names)].join(comma) + words.working[language],
      notes: due,
    };
  }
  const signed = rows.flatMap(({ decision }) => (decision === undefined ? [] : [decision]));
  const last = signed.at(-1);
  return last === undefined
    ? undefined
    : {
        look: 'done',
        who: [...new Set(signed.map(({ name }) => name))].join(comma),
        notes: [live.say.time(last.at)],
      };
}
