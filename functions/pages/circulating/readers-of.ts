import { unread } from '#domain/circulation.ts';
import type { Matter } from '../matter.ts';

/**
 * Whom a form names: the persons ticked, and of departments ticked as a whole everybody who is there, but for whoever
 * circulates it and those with whom it is already.
 */
export function readersOf(
  { office, state, actor }: Pick<Matter, 'office' | 'state' | 'actor'>,
  form: URLSearchParams,
): readonly string[] {
  const departments = new Set(form.getAll('department'));
  const waiting = new Set((state.circulations ?? []).flatMap((one) => unread(state, one)));
  const whole = office.persons
    .filter(({ active, department }) => active && departments.has(department))
    .map(({ id }) => id)
    .filter((id) => id !== actor.person && !waiting.has(id));
  return [...new Set([...form.getAll('to'), ...whole])];
}
