import type { ItemKey } from '../table/item-key.ts';

/** Whether no two of these are the same item of the same table. */
export function distinctKeys(
  items: readonly { readonly table: string; readonly key: ItemKey }[],
): boolean {
  const seen = new Set(
    items.map(({ table, key }) =>
      [table, Buffer.from(key.hash).toString('hex'), Buffer.from(key.range).toString('hex')].join(),
    ),
  );
  return seen.size === items.length;
}
