import type { Data, DataObject } from '#statemachines/plain-data.ts';
import { isList, isObject } from '../data.ts';
import type { MachineRecord } from '../store/machines-table.ts';
import type { Operation, Service } from './operation.ts';
import { ServiceError, validation } from './service-error.ts';

/** Reads the wire's list of pairs into one object. */
export function readTags(list: Data): DataObject {
  if (!isList(list)) throw validation("'tags' must be a list");
  return Object.fromEntries(
    list.map((tag) => {
      const key = isObject(tag) ? tag['key'] : undefined;
      if (!isObject(tag) || typeof key !== 'string') throw validation('A tag needs a key');
      return [key, tag['value'] ?? ''];
    }),
  );
}

export const listTagsForResource: Operation = ({ store }, request) => {
  const { tags } = findTagged(store, request.text('resourceArn'));
  return { tags: Object.entries(tags).map(([key, value]) => ({ key, value })) };
};

export const tagResource: Operation = ({ store }, request) => {
  const machine = findTagged(store, request.text('resourceArn'));
  store.machines.save({
    ...machine,
    tags: { ...machine.tags, ...readTags(request.raw['tags'] ?? []) },
  });
  return {};
};

export const untagResource: Operation = ({ store }, request) => {
  const machine = findTagged(store, request.text('resourceArn'));
  const gone = request.raw['tagKeys'] ?? [];
  if (!isList(gone)) throw validation("'tagKeys' must be a list");
  const kept = Object.entries(machine.tags).filter(([key]) => !gone.includes(key));
  store.machines.save({ ...machine, tags: Object.fromEntries(kept) });
  return {};
};

function findTagged(store: Service['store'], arn: string): MachineRecord {
  const machine = store.machines.find(arn);
  if (machine !== undefined) return machine;
  throw new ServiceError('ResourceNotFound', `Resource not found: '${arn}'`);
}
