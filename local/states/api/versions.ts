import type { StatesStore } from '../store/states-store.ts';
import { readMachineArn } from './names.ts';
import { seconds, type Operation } from './operation.ts';
import { cut, readPage } from './pages.ts';
import { ServiceError } from './service-error.ts';

/** Makes a version of a revision, or finds the latest one that is of the same revision; gives back its ARN. */
export function publish(
  store: StatesStore,
  machine: string,
  revision: string,
  description: string | undefined,
  time: number,
): string {
  const [latest] = store.machines.versions(machine);
  if (latest?.revision === revision) return `${machine}:${latest.number}`;
  const number = (latest?.number ?? 0) + 1;
  store.machines.addVersion({ machine, number, revision, description, created: time });
  return `${machine}:${number}`;
}

export const publishStateMachineVersion: Operation = ({ store, now }, request) => {
  request.only('stateMachineArn', 'revisionId', 'description');
  const { machine: arn } = readMachineArn(request.text('stateMachineArn'));
  const machine = store.machines.find(arn);
  if (machine === undefined) {
    throw new ServiceError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  }
  const expected = request.optionalText('revisionId');
  if (expected !== undefined && expected !== machine.revision) {
    throw new ServiceError(
      'ConflictException',
      `The revision of '${arn}' is no longer '${expected}'`,
    );
  }
  const time = now().getTime();
  const version = publish(store, arn, machine.revision, request.optionalText('description'), time);
  return { creationDate: seconds(time), stateMachineVersionArn: version };
};

export const listStateMachineVersions: Operation = ({ store }, request) => {
  request.only('stateMachineArn', 'maxResults', 'nextToken');
  const { machine } = readMachineArn(request.text('stateMachineArn'));
  const page = readPage(request);
  const all = store.machines.versions(machine);
  const { items, more } = cut(all.slice(page.offset, page.offset + page.limit + 1), page);
  const stateMachineVersions = items.map(({ number, created }) => ({
    stateMachineVersionArn: `${machine}:${number}`,
    creationDate: seconds(created),
  }));
  return { stateMachineVersions, ...more };
};
