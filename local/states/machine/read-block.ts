import { isObject } from '../data.ts';
import { isStateType, stateFields } from './field-names.ts';
import type { State } from './machine.ts';
import { readState } from './read-state.ts';
import type { Finding, Reading } from './reading.ts';

/** What grows while a definition is read. */
export interface Building {
  /** The machine's own query language: a state without one has it, however deep it lies. */
  readonly language: string;
  readonly states: Map<string, State>;
  readonly findings: Finding[];
}

const longestName = 80;

/**
 * Reads the states of the machine, of one branch or of one iteration, and gives back the first state's name.
 * `outer` holds the variables of the enclosing blocks, which may be read here and not assigned.
 */
export function readBlock(block: Reading, building: Building, outer: ReadonlySet<string>): string {
  const startAt = block.text('StartAt');
  const states = block.inside('States');
  const names = Object.keys(states.raw);
  if (names.length === 0 && isObject(block.raw['States'])) states.refuse('must hold a state');
  if (startAt !== '' && !names.includes(startAt)) {
    block.refuse(`'${startAt}' is not a state here`, 'StartAt');
  }
  const scope = new Set([...outer, ...assigned(states)]);
  for (const name of names) {
    const page = states.inside(name);
    checkName(name, page, building);
    const state = readOne(name, page, building, scope);
    if (state === undefined) continue;
    checkTargets(state, page, names);
    checkVariables(page, outer);
    building.states.set(name, state);
  }
  return startAt;
}

function readOne(
  name: string,
  page: Reading,
  building: Building,
  scope: ReadonlySet<string>,
): State | undefined {
  const type = page.raw['Type'];
  if (!isStateType(type)) {
    page.refuse(`State type ${JSON.stringify(type)} is not emulated`, 'Type');
    return undefined;
  }
  const language = page.raw['QueryLanguage'] ?? building.language;
  if (language !== 'JSONata') {
    page.refuse(`Query language ${JSON.stringify(language)} is not emulated: only JSONata`);
    return undefined;
  }
  page.only(stateFields[type], `a ${type} state`);
  return readState(name, type, page, (inner) => readBlock(inner, building, scope));
}

function checkName(name: string, page: Reading, { states }: Building): void {
  if (name.length > longestName)
    page.refuse(`A state's name has at most ${longestName} characters`);
  if (states.has(name)) page.refuse(`The state name '${name}' is used twice in the machine`);
}

function checkTargets(state: State, page: Reading, names: readonly string[]): void {
  for (const target of targets(state)) {
    if (target !== '' && !names.includes(target))
      page.refuse(`Next: '${target}' is not a state here`);
  }
}

function targets(state: State): readonly string[] {
  switch (state.type) {
    case 'Succeed':
    case 'Fail':
      return [];
    case 'Choice':
      return [...state.rules.map(({ next }) => next), state.otherwise ?? ''];
    case 'Pass':
    case 'Wait':
      return [state.next ?? ''];
    case 'Task':
    case 'Parallel':
    case 'Map':
    default:
      return [state.next ?? '', ...state.catchers.map(({ next }) => next)];
  }
}

/** Every variable that a block's own states assign, in the state itself, its choice rules or its catchers. */
function assigned(states: Reading): readonly string[] {
  return Object.values(states.raw).flatMap((state) => variableNames(state));
}

function variableNames(state: unknown): readonly string[] {
  if (!isObject(state)) return [];
  const owners = [state, ...objects(state['Choices']), ...objects(state['Catch'])];
  return owners.flatMap(({ Assign }) => (isObject(Assign) ? Object.keys(Assign) : []));
}

const objects = (value: unknown) =>
  Array.isArray(value) ? value.filter((item) => isObject(item)) : [];

const variableName = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;

function checkVariables(page: Reading, outer: ReadonlySet<string>): void {
  for (const name of variableNames(page.raw)) {
    if (name === 'states' || !variableName.test(name) || name.length > longestName) {
      page.refuse(`'${name}' cannot name a variable`, 'Assign');
    }
    if (outer.has(name)) {
      page.refuse(
        `Variable '${name}' belongs to an outer scope and cannot be assigned here`,
        'Assign',
      );
    }
  }
}
