import { randomUUID } from 'node:crypto';
import type { DataObject } from '#statemachines/plain-data.ts';
import { abortExecution } from '../run/end.ts';
import type { MachineRecord } from '../store/machines-table.ts';
import { checkDefinition } from './definitions.ts';
import { machineArn, readMachineArn, readName } from './names.ts';
import { seconds, type Operation, type Service } from './operation.ts';
import { cut, readPage } from './pages.ts';
import type { Request } from './request.ts';
import { ServiceError, validation } from './service-error.ts';
import { readTags } from './tags.ts';
import { publish } from './versions.ts';

/** Kept and told, never acted on: one machine has no CloudWatch and no X-Ray. */
const settingNames = ['loggingConfiguration', 'tracingConfiguration'];
const described = ['definition', 'roleArn', ...settingNames];

export const createStateMachine: Operation = ({ store, site, now }, request) => {
  request.only('name', 'type', 'tags', 'publish', 'versionDescription', ...described);
  const name = readName(request.text('name'));
  if ((request.optionalText('type') ?? 'STANDARD') !== 'STANDARD') {
    throw new ServiceError(
      'StateMachineTypeNotSupported',
      'Only STANDARD state machines are emulated',
    );
  }
  const definition = checkDefinition(request.text('definition'));
  const role = request.text('roleArn');
  const settings = readSettings(request);
  const arn = machineArn(site, name);
  const known = store.machines.find(arn);
  if (known !== undefined) {
    const same =
      store.machines.revision(known.revision)?.definition === definition &&
      known.role === role &&
      JSON.stringify(known.settings) === JSON.stringify(settings);
    if (same) return { stateMachineArn: arn, creationDate: seconds(known.created) };
    throw new ServiceError('StateMachineAlreadyExists', `State Machine Already Exists: '${arn}'`);
  }
  const time = now().getTime();
  const tags = readTags(request.raw['tags'] ?? []);
  const revision = { id: randomUUID(), definition, role };
  const version = store.transaction(() => {
    store.machines.addRevision(revision);
    store.machines.save({
      arn,
      name,
      role,
      revision: revision.id,
      created: time,
      updated: time,
      settings,
      tags,
    });
    if (!request.flag('publish', false)) return {};
    return {
      stateMachineVersionArn: publish(
        store,
        arn,
        revision.id,
        request.optionalText('versionDescription'),
        time,
      ),
    };
  });
  return { stateMachineArn: arn, creationDate: seconds(time), ...version };
};

/** Running executions keep the revision they were started with. */
export const updateStateMachine: Operation = ({ store, now }, request) => {
  request.only('stateMachineArn', 'publish', 'versionDescription', ...described);
  const machine = findMachine(store, request.text('stateMachineArn'));
  const given = described.filter((name) => request.raw[name] !== undefined);
  if (given.length === 0) {
    throw new ServiceError(
      'MissingRequiredParameter',
      'Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified',
    );
  }
  const before = store.machines.revision(machine.revision);
  const text = request.optionalText('definition');
  const definition = text === undefined ? (before?.definition ?? '') : checkDefinition(text);
  const role = request.optionalText('roleArn') ?? machine.role;
  const revision = { id: randomUUID(), definition, role };
  const time = now().getTime();
  const settings = { ...machine.settings, ...readSettings(request) };
  const version = store.transaction(() => {
    store.machines.addRevision(revision);
    store.machines.save({ ...machine, role, revision: revision.id, updated: time, settings });
    if (!request.flag('publish', false)) return {};
    return {
      stateMachineVersionArn: publish(
        store,
        machine.arn,
        revision.id,
        request.optionalText('versionDescription'),
        time,
      ),
    };
  });
  return { updateDate: seconds(time), revisionId: revision.id, ...version };
};

export const describeStateMachine: Operation = ({ store }, request) => {
  request.only('stateMachineArn', 'includedData');
  const arn = request.text('stateMachineArn');
  const machine = findMachine(store, arn);
  const { version: number } = readMachineArn(arn);
  const version = number === undefined ? undefined : store.machines.version(machine.arn, number);
  const revision = store.machines.revision(version?.revision ?? machine.revision);
  return {
    stateMachineArn: arn,
    name: machine.name,
    status: 'ACTIVE',
    type: 'STANDARD',
    definition: revision?.definition ?? '',
    roleArn: revision?.role ?? machine.role,
    creationDate: seconds(version?.created ?? machine.created),
    revisionId: revision?.id ?? '',
    ...machine.settings,
    ...(version?.description === undefined ? {} : { description: version.description }),
  };
};

export const listStateMachines: Operation = ({ store }, request) => {
  request.only('maxResults', 'nextToken');
  const page = readPage(request);
  const { items, more } = cut(store.machines.list(page.limit + 1, page.offset), page);
  const stateMachines = items.map(({ arn, name, created }) => ({
    stateMachineArn: arn,
    name,
    type: 'STANDARD',
    creationDate: seconds(created),
  }));
  return { stateMachines, ...more };
};

/** Executions that still run are aborted; their histories stay. Deleting what is not there is no error. */
export const deleteStateMachine: Operation = async (service, request) => {
  request.only('stateMachineArn');
  const { machine: arn, version } = readMachineArn(request.text('stateMachineArn'));
  if (version !== undefined) throw validation('A version cannot be deleted by DeleteStateMachine');
  service.store.machines.remove(arn);
  await Promise.all(
    service.store.executions.running(arn).map((execution) => abort(service, execution)),
  );
  return {};
};

async function abort({ engine }: Service, execution: string): Promise<void> {
  await engine.on(execution, async (session) => {
    abortExecution(session, { error: undefined, cause: 'The state machine was deleted' });
  });
}

/** The machine of an ARN, whether or not the ARN names one of its versions. */
export function findMachine(store: Service['store'], arn: string): MachineRecord {
  const { machine: machinePart, version } = readMachineArn(arn);
  const machine = store.machines.find(machinePart);
  if (
    machine === undefined ||
    (version !== undefined && store.machines.version(machinePart, version) === undefined)
  ) {
    throw new ServiceError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  }
  return machine;
}

function readSettings(request: Request): DataObject {
  return Object.fromEntries(
    settingNames.flatMap((name) => {
      const value = request.raw[name];
      return value === undefined || value === null ? [] : [[name, value]];
    }),
  );
}
