import type { DataObject } from '#statemachines/plain-data.ts';
import { isObject } from '../data.ts';
import { invokeFields } from './field-names.ts';
import { maxTimeoutSeconds, type Resource, type TaskState } from './machine.ts';
import type { Reading } from './reading.ts';
import type { Template } from './template.ts';

const functionArn = /^arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[\w-]+(:[\w$-]+)?$/;
const invoke = /^arn:aws[a-z-]*:states:::lambda:invoke(\.waitForTaskToken)?$/;

export type TaskFields = Pick<
  TaskState,
  'type' | 'name' | 'resource' | 'arguments' | 'timeoutSeconds' | 'heartbeatSeconds'
>;

export function readTask(name: string, page: Reading): TaskFields {
  const resource = readResource(page);
  const timeoutSeconds = readSeconds(page, 'TimeoutSeconds');
  const heartbeatSeconds = readSeconds(page, 'HeartbeatSeconds');
  if (atLeast(heartbeatSeconds, timeoutSeconds)) {
    page.refuse("must be smaller than 'TimeoutSeconds'", 'HeartbeatSeconds');
  }
  return {
    type: 'Task',
    name,
    resource,
    arguments: page.template('Arguments'),
    timeoutSeconds,
    heartbeatSeconds,
  };
}

function readResource(page: Reading): Resource {
  const arn = page.text('Resource');
  if (functionArn.test(arn)) return { kind: 'function', arn };
  const found = invoke.exec(arn);
  if (found === null && arn !== '') {
    page.refuse(
      `Resource '${arn}' is not emulated: only lambda:invoke, lambda:invoke.waitForTaskToken and a function's ARN`,
      'Resource',
    );
  }
  if (found !== null) checkParameters(page);
  return { kind: 'invoke', callback: found?.[1] !== undefined };
}

function checkParameters(page: Reading): void {
  const given = page.raw['Arguments'];
  if (given === undefined) page.refuse("'Arguments' is required", 'Arguments');
  if (!isObject(given)) return;
  const parameters = page.inside('Arguments');
  parameters.only(invokeFields, 'the Arguments of lambda:invoke');
  parameters.text('FunctionName');
}

function readSeconds(page: Reading, name: string): Template | undefined {
  const template = page.template(name);
  if (template?.kind === 'literal') page.number(name, 1, maxTimeoutSeconds, undefined);
  return template;
}

function atLeast(heartbeat: Template | undefined, timeout: Template | undefined): boolean {
  if (heartbeat?.kind !== 'literal' || timeout?.kind !== 'literal') return false;
  return Number(heartbeat.value) >= Number(timeout.value);
}

/** The parameters that an expression produced for `lambda:invoke`, or the name of what is wrong with them. */
export function readParameters(
  given: DataObject,
): { readonly functionName: string; readonly payload: DataObject[string] | undefined } | string {
  const stranger = Object.keys(given).find((name) => !invokeFields.includes(name));
  if (stranger !== undefined) {
    return `Parameter '${stranger}' is not emulated in the Arguments of lambda:invoke`;
  }
  const functionName = given['FunctionName'];
  if (typeof functionName !== 'string' || functionName === '') {
    return "The Arguments of lambda:invoke need the text 'FunctionName'";
  }
  return { functionName, payload: given['Payload'] };
}
