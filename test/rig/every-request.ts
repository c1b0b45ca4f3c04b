import { paginateScan } from '@aws-sdk/client-dynamodb';
import { apply } from '#domain/apply.ts';
import type { RequestState } from '#domain/request.ts';
import { eventOf, readTrail } from '#functions/stores/trail.ts';
import type { Rig } from './open-rig.ts';

/** Every request there is, folded from its trail alone. */
export async function everyRequest({
  world: { db, tables },
}: Pick<Rig, 'world'>): Promise<readonly RequestState[]> {
  const heads: string[] = [];
  for await (const { Items = [] } of paginateScan({ client: db }, { TableName: tables.facts })) {
    const found = Items.filter(({ sk }) => sk?.S === 'HEAD').flatMap(({ pk }) => pk?.S ?? []);
    heads.push(...found);
  }
  return Promise.all(
    heads.map(async (pk) => {
      const trail = (await readTrail(db, tables.trail, pk)).map(eventOf);
      const state = trail.reduce<ReturnType<typeof apply> | undefined>(
        (so, event) => apply(so, event),
        undefined,
      );
      if (state === undefined) throw new Error(`${pk} has no trail`);
      return { ...state, seq: trail.length, chain: '' };
    }),
  );
}
