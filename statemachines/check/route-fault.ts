import type { Text } from '#domain/words.ts';

/** One thing wrong with a route: where (`steps[3].by.post`), and a sentence that tells how to mend it. */
export interface RouteFault {
  readonly rule: string;
  readonly path: string;
  readonly says: Text;
}

/** What a rule finds; the rule's own name is put on it by `check`. */
export type Finding = Omit<RouteFault, 'rule'>;

export const finding = (path: string, zh: string, en: string): Finding => ({
  path,
  says: { zh, en },
});
