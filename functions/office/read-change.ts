import type { Holding } from '#domain/office.ts';
import type { OfficeChange } from '#domain/office-change.ts';
import { Problem } from '#domain/problem.ts';

/** The changes that have a page, as it stands in the address. */
const kinds = [
  'change-address',
  'give-post',
  'take-post',
  'hand-over',
  'disable-person',
  'enable-person',
  'add-person',
] as const satisfies readonly OfficeChange['kind'][];

/** Throws `nothing-here` for a word that is no change. */
export function readKind(word: string): OfficeChange['kind'] {
  const kind = kinds.find((known) => known === word);
  if (kind === undefined) throw new Problem('nothing-here', {});
  return kind;
}

/** The change that a posted form means. Nothing is refused here: the rules say what is wrong with it. */
export function readChange(
  kind: OfficeChange['kind'],
  person: string,
  form: URLSearchParams,
): OfficeChange {
  // Chinese keyboards type ＠ and ． as easily as the signs that a mailbox needs.
  const plain = (name: string): string => (form.get(name) ?? '').normalize('NFKC').trim();
  switch (kind) {
    case 'add-person':
      return {
        kind,
        id: plain('id'),
        name: (form.get('name') ?? '').trim(),
        email: plain('email'),
        department: plain('department'),
      };
    case 'change-address':
      return { kind, person, email: plain('email') };
    case 'give-post':
    case 'take-post':
      return { kind, person, ...readHolding(plain('post')) };
    case 'disable-person':
    case 'enable-person':
      return { kind, person };
    case 'hand-over':
      return { kind, person, to: plain('to') };
  }
}

/** A post as a form's option says it: `head`, `section-chief@general`. */
export const holdingValue = ({ post, department }: Omit<Holding, 'person'>): string =>
  department === undefined ? post : `${post}@${department}`;

function readHolding(value: string): Omit<Holding, 'person'> {
  const [post = '', department] = value.split('@', 2);
  return department === undefined ? { post } : { post, department };
}
