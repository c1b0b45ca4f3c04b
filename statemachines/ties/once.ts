import { comesToNothing, type RequestState } from '#domain/request.ts';
import type { Once } from '../between.ts';
import { evaluate } from '../data.ts';
import type { Route } from '../route.ts';
import { offererFacts } from './offerer-facts.ts';

/** Something that comes once, as a request says it: its key as it is compared, and as it was written. */
export interface OnceKey {
  readonly once: Once;
  readonly key: string;
  readonly written: string;
}

/**
 * What a request keeps to itself because it comes once, in order; a key that it says twice stands twice. One that was
 * refused, withdrawn or voided keeps nothing.
 */
export async function onceKeys(route: Route, state: RequestState): Promise<readonly OnceKey[]> {
  if (comesToNothing(state)) return [];
  const context = { settings: state.settings, request: offererFacts(state) };
  const found = await Promise.all(
    (route.once ?? []).map(async (once) => {
      const said = await evaluate(once.keys, state.data, context);
      const list: readonly unknown[] = Array.isArray(said) ? said : [said];
      return list.flatMap((one) => {
        if (typeof one !== 'string' && typeof one !== 'number') return [];
        const written = String(one).trim();
        const key = compared(written);
        return key === '' ? [] : [{ once, key, written }];
      });
    }),
  );
  return found.flat();
}

/**
 * As numbers of papers are compared: wide and narrow figures, capitals and small letters, spaces, the many brackets of
 * 〔2026〕, dashes, dots and a “No.” before it make no difference.
 */
export const compared = (written: string): string =>
  written
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/\s+/gu, '')
    .replaceAll(/[〔［[【（〈《]/gu, '(')
    .replaceAll(/[〕］\]】）〉》]/gu, ')')
    .replaceAll(/(?![()])[\p{P}\p{S}]/gu, '')
    .replace(/^(?:发票|發票|票据|票據)?(?:号码?|號碼?|NO)(?=\d)/u, '')
    .slice(0, 200);
