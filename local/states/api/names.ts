import { ServiceError } from './service-error.ts';

/** Where the emulated service stands. */
export interface Site {
  readonly region: string;
  readonly account: string;
}

export const machineArn = ({ region, account }: Site, name: string): string =>
  `arn:aws:states:${region}:${account}:stateMachine:${name}`;

export const executionArn = (machine: string, name: string): string =>
  `${machine.replace(':stateMachine:', ':execution:')}:${name}`;

const machineShape = /^(arn:aws[a-z-]*:states:[^:]+:\d{12}:stateMachine:[^:/]+)(?::([^:]+))?$/;
const executionShape = /^arn:aws[a-z-]*:states:[^:]+:\d{12}:execution:[^:/]+:[^:]+$/;

/** A machine's ARN, alone or with the number of a version. */
export function readMachineArn(arn: string): {
  readonly machine: string;
  readonly version?: number;
} {
  const [, machine, qualifier] = machineShape.exec(arn) ?? [];
  if (machine === undefined) throw invalidArn(arn);
  if (qualifier === undefined) return { machine };
  if (/^\d+$/.test(qualifier)) return { machine, version: Number(qualifier) };
  throw new ServiceError('ResourceNotFound', `Aliases are not emulated: '${arn}'`);
}

export function readExecutionArn(arn: string): string {
  if (!executionShape.test(arn)) throw invalidArn(arn);
  return arn;
}

const invalidArn = (arn: string) =>
  new ServiceError(
    'InvalidArn',
    `Invalid Arn: 'Invalid ARN: Resource type not valid in this context: ${arn}'`,
  );

// oxlint-disable-next-line no-control-regex
const forbidden = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001F\u007F-\u009F]/;

/** A name for a machine or an execution. */
export function readName(name: string): string {
  if (name.length >= 1 && name.length <= 80 && !forbidden.test(name)) return name;
  throw new ServiceError('InvalidName', `Invalid Name: '${name}'`);
}
