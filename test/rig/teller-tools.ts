import { createHash } from 'node:crypto';
import type { Attachment } from '#domain/request.ts';
import type { JsonObject } from '#domain/words.ts';
import { evaluate } from '#statemachines/data.ts';
import type { Route } from '#statemachines/route.ts';

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** `11-17 09:12` of 2026 at UTC+8 as an instant. */
export function instant(at: string): string {
  const [day = '', time = ''] = at.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const utc = Date.parse(`2026-${day}T00:00:00Z`) + ((hours - 8) * 60 + minutes) * 60_000;
  return new Date(utc).toISOString();
}

/** Gives numbers by a route's rules; every counter stands at 36 when the story begins. */
export function numberer(
  route: Route,
  settings: JsonObject,
): (ids: readonly string[], data: JsonObject) => Promise<Readonly<Record<string, string>>> {
  const counters = new Map<string, number>();
  return async (ids, data) => {
    const given = await Promise.all(
      route.numbers
        .filter(({ id }) => ids.includes(id))
        .map(async ({ id, per, pattern }) => {
          const found = per === undefined ? '' : await evaluate(per, data, { settings });
          const series = typeof found === 'string' ? found : '';
          const n = (counters.get(`${id}${series}`) ?? 36) + 1;
          counters.set(`${id}${series}`, n);
          const number = pattern
            .replace('{year}', '2026')
            .replace('{per}', series)
            .replace('{n4}', String(n).padStart(4, '0'))
            .replace('{n}', String(n));
          return [id, number] as const;
        }),
    );
    return Object.fromEntries(given);
  };
}

/** The files somebody brings, as if they had been uploaded. */
export const filesOf = ({
  files = [],
  by: person,
  at,
}: {
  readonly files?: readonly (readonly [rule: string, name: string, size: number])[];
  readonly by: string;
  readonly at: string;
}): readonly Attachment[] =>
  files.map(([rule, name, size]) => ({
    id: digest(name).slice(0, 8),
    rule,
    name,
    size,
    sha256: digest(`the bytes of ${name}`),
    mime: 'application/pdf',
    by: person,
    at: instant(at),
  }));
