import { decisionsOf, type StepRow } from '#domain/request.ts';
import { activeSlots } from '#domain/slots.ts';
import type { Language } from '#domain/words.ts';
import type { LiveChart } from './live.ts';

const mostNames = 4;

/** Who signed a step that is done: each by name, or the first few and how many. */
export function signedWords(row: StepRow, language: Language): string {
  // A word by telephone is the leader’s, whoever wrote it down.
  const names = decisionsOf(row).map(({ name, phone }) => phone?.name ?? name);
  if (names.length <= mostNames) return names.join(language === 'zh' ? '、' : ', ');
  const first = names.slice(0, mostNames - 1);
  return language === 'zh'
    ? `${first.join('、')}等${String(names.length)}人`
    : `${first.join(', ')} and ${String(names.length - first.length)} more`;
}

/** How many have signed an open step of several signers, and whose turn it is; undefined for a single one. */
export function signingNow(
  { say }: Pick<LiveChart, 'say'>,
  row: StepRow,
  language: Language,
): { readonly who: string; readonly notes: readonly string[] } | undefined {
  const slots = row.slots?.filter(({ state }) => state !== 'removed');
  if (slots === undefined || slots.length < 2) return undefined;
  const signed = String(slots.filter(({ decision }) => decision !== undefined).length);
  const all = String(slots.length);
  const turns = activeSlots(row).map(({ owner }) => say.owner(owner));
  const owners = [...new Set(turns)].slice(0, mostNames);
  const more = new Set(turns).size > owners.length;
  const names =
    owners.join(language === 'zh' ? '、' : ', ') + (more ? (language === 'zh' ? '等' : '…') : '');
  return language === 'zh'
    ? { who: `${signed}/${all}已签`, notes: [`待签：${names}`] }
    : { who: `${signed} of ${all} signed`, notes: [`to sign: ${names}`] };
}
