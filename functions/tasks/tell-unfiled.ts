import { personOf } from '#domain/office.ts';
import { cadenceStore } from '../stores/cadences.ts';
import { type Due, dueDelete } from '../stores/due.ts';
import { transact } from '../stores/table.ts';
import type { World } from '../world.ts';
import { deliver } from './digest/send.ts';
import type { Mailing } from './mailing.ts';

/** Tells one administrator what the office could not file by itself. */
export async function tellUnfiled(world: World, mailing: Mailing, due: Due): Promise<void> {
  const gone = dueDelete(world.tables.facts, due);
  const [, id = ''] = due.request.split(':');
  const [, person = '', period = ''] = due.what.split('#');
  const office = await world.office.load();
  const to = personOf(office, person);
  const route = world.routes.current(id)?.route;
  const unfiled = await cadenceStore(world.db, world.tables.facts).failed(id, period);
  if (to?.active !== true || route === undefined || unfiled === undefined) {
    return transact(world.db, [gone]);
  }
  const words = mailing.unfiled({ office, route, to, unfiled, baseUrl: world.baseUrl });
  const failed = await deliver(world, mailing, to, `${due.request}:${period}`, words);
  return transact(world.db, [...failed, gone]);
}
