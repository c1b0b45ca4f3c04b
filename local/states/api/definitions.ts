import { readMachine } from '../machine/read-machine.ts';
import type { Operation } from './operation.ts';
import { ServiceError } from './service-error.ts';

/** Gives back a definition that can run here, or refuses it with everything that is wrong with it. */
export function checkDefinition(definition: string): string {
  const { findings } = readMachine(definition);
  if (findings.length === 0) return definition;
  const told = findings.map(({ message, path }) => `${message} at ${path}`).join(', ');
  throw new ServiceError(
    'InvalidDefinition',
    `Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: ${told}'`,
  );
}

export const validateStateMachineDefinition: Operation = (_service, request) => {
  request.only('definition', 'type', 'severity', 'maxResults');
  const { findings } = readMachine(request.text('definition'));
  const limit = request.number('maxResults', 100, 100);
  return {
    result: findings.length === 0 ? 'OK' : 'FAIL',
    diagnostics: findings.slice(0, limit).map(({ message, path }) => ({
      severity: 'ERROR',
      code: 'SCHEMA_VALIDATION_FAILED',
      message,
      location: path,
    })),
    truncated: findings.length > limit,
  };
};
