import { isObject, parseData } from '../data.ts';
import { machineFields } from './field-names.ts';
import { maxTimeoutSeconds, type Machine } from './machine.ts';
import { readBlock, type Building } from './read-block.ts';
import { reading, type Finding } from './reading.ts';

export type MachineReading =
  | { readonly machine: Machine; readonly findings: readonly [] }
  | { readonly machine?: undefined; readonly findings: readonly Finding[] };

/** The service's limit on the text of a definition, in bytes. */
const largestDefinition = 1_048_576;

/** Reads a definition, or tells everything in it that is wrong or outside the subset. */
export function readMachine(definition: string): MachineReading {
  const findings: Finding[] = [];
  if (Buffer.byteLength(definition) > largestDefinition) {
    return refused('Definition must be at most 1048576 bytes');
  }
  let raw;
  try {
    raw = parseData(definition);
  } catch (error) {
    return refused(`Definition must be valid JSON: ${String(error)}`);
  }
  if (!isObject(raw)) return refused('Definition must be a valid JSON object');

  const top = reading(raw, '/', findings);
  top.only(machineFields, 'a state machine');
  if (top.has('Version') && top.raw['Version'] !== '1.0') top.refuse("must be '1.0'", 'Version');
  const language = top.optionalText('QueryLanguage') ?? 'JSONPath';
  if (!['JSONata', 'JSONPath'].includes(language)) {
    top.refuse("must be 'JSONata'", 'QueryLanguage');
  }
  const building: Building = { language, states: new Map(), findings };
  const startAt = readBlock(top, building, new Set());
  const timeoutSeconds = top.number('TimeoutSeconds', 1, maxTimeoutSeconds, undefined);
  if (findings.length > 0) return { findings };
  return { machine: { startAt, timeoutSeconds, states: building.states }, findings: [] };
}

const refused = (message: string): MachineReading => ({ findings: [{ path: '/', message }] });
