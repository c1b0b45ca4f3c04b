import type { Fault } from '#domain/fault.ts';
import type { Keeper, Repeat } from '#domain/ties.ts';
import type { Text } from '#domain/words.ts';
import type { Once } from '../between.ts';
import type { OnceKey } from './once.ts';

/** What is said with a form about things that came before: by rule, the requests confirmed to be others. */
export type Confirmed = Readonly<Record<string, readonly string[]>>;

/** Reserved among answers: `{once: {rule: id of the first request}}` confirms that both are meant. */
export const onceAnswer = 'once';

/** What answers confirm, however they came: as a tree, or under a page's flat names. */
export function confirmedIn(raw: Readonly<Record<string, unknown>>): Confirmed {
  const tree = raw[onceAnswer];
  const inTree = typeof tree === 'object' && tree !== null ? Object.entries(tree) : [];
  const flat = Object.entries(raw).flatMap(([name, value]) =>
    name.startsWith(`${onceAnswer}.`) ? [[name.slice(onceAnswer.length + 1), value] as const] : [],
  );
  return Object.fromEntries(
    [...inTree, ...flat].map(([rule, value]: readonly [string, unknown]) => [
      rule,
      (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string'),
    ]),
  );
}

/** A key that is new to a request, and who else keeps it. */
export interface Met {
  readonly key: OnceKey;
  readonly others: readonly Keeper[];
}

/** What is wrong with keys that came before, and what was confirmed to be another thing. */
export function judgeOnce(
  all: readonly Met[],
  confirmed: Confirmed,
): { readonly faults: readonly Fault[]; readonly repeats: readonly Repeat[] } {
  const before = all.flatMap(({ key, others: [first] }) =>
    first === undefined ? [] : [{ key, first }],
  );
  const isConfirmed = ({ key: { once }, first }: (typeof before)[number]): boolean =>
    once.twice === 'warned' && confirmed[once.id]?.includes(first.request) === true;
  const met = before.filter((one) => !isConfirmed(one));
  const bySame = Map.groupBy(met, ({ key: { once }, first }) => `${once.id} ${first.request}`);
  return {
    faults: [...bySame.values()].flatMap(([one, ...more]) =>
      one === undefined ? [] : [cameBefore(one.key.once, saidOf([one, ...more]), one.first)],
    ),
    repeats: before.filter(isConfirmed).map(({ key: { once, written }, first }) => ({
      once: once.id,
      title: once.title,
      said: written,
      first,
    })),
  };
}

/** Keys of one rule that another request keeps, in one sentence: so many of them by name. */
const saidOf = (met: readonly { readonly key: OnceKey }[]): Text => {
  const some = met.slice(0, mostSaid).map(({ key }) => `“${key.written}”`);
  return met.length > mostSaid
    ? { zh: `${some.join('、')}等${String(met.length)}项`, en: `${some.join(', ')} and others` }
    : { zh: some.join('、'), en: some.join(', ') };
};
const mostSaid = 3;

function cameBefore(once: Once, said: Text, first: Keeper): Fault {
  const { title } = once;
  const { number } = first;
  const same = {
    zh: `${said.zh}已在${number}里登记过`,
    en: `${said.en} stands in ${number} already`,
  };
  return once.twice === 'refused'
    ? {
        at: once.field,
        code: 'came-before',
        says: {
          zh: `请核对${title.zh}：${same.zh}，不能重复。填错的改正；同一件事到${number}里办理。`,
          en: `Check: ${title.en} ${same.en} and comes once. Correct it, or go on in ${number}.`,
        },
      }
    : {
        at: once.field,
        code: 'came-before-warned',
        says: {
          zh: `请核对${title.zh}：${same.zh}。确实是另一件的，在下面勾选后再提交。`,
          en: `Check: ${title.en} ${same.en}. If this is another one, tick the box below and submit again.`,
        },
        confirm: {
          name: `${onceAnswer}.${once.id}`,
          value: first.request,
          says: {
            zh: `确实是另一件，与${number}不同`,
            en: `This is another one, not that of ${number}`,
          },
        },
      };
}

/** The same thing twice in one form. */
export const twiceHere = ({ once, written }: OnceKey): Fault => ({
  at: once.field,
  code: 'twice-here',
  says: {
    zh: `请删去重复的一项：${once.title.zh}“${written}”在本件里出现了两次。`,
    en: `Remove one: ${once.title.en} “${written}” stands here twice.`,
  },
});
