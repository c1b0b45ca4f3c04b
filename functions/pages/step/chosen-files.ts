import { Problem } from '#domain/problem.ts';
import type { Attachment } from '#domain/request.ts';
import type { Actor } from '#functions/deeds/deeds.ts';
import type { World } from '#functions/world.ts';

/** Files that a page names, as they were received from this person; what was never received is left out. */
export async function chosenFiles(
  world: World,
  actor: Actor,
  named: readonly { readonly id: string; readonly rule: string }[],
): Promise<readonly Attachment[]> {
  if (named.length > 100) throw new Problem('body-unreadable', {});
  const found = await Promise.all(
    named.map(async ({ id, rule }) => {
      const row = await world.files.read(id);
      if (row?.person !== actor.person || row.sha256 === undefined) return [];
      const { name, sha256, size = 0, at } = row;
      return [{ id, rule, name, size, sha256, mime: '', by: actor.person, at }];
    }),
  );
  return found.flat();
}
