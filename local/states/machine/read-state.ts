import { branchFields, choiceRuleFields, processorFields, type StateType } from './field-names.ts';
import type { ChoiceRule, ChoiceState, MapState, State, WaitState } from './machine.ts';
import { maxTimeoutSeconds } from './machine.ts';
import { readHandling } from './read-handling.ts';
import { readLeaving } from './read-leaving.ts';
import { readTask } from './read-task.ts';
import type { Reading } from './reading.ts';
import { readTimestamp } from './timestamp.ts';

type ReadInner = (block: Reading) => string;

/** Reads the fields of one state; `inner` reads a nested block and gives back its first state. */
export function readState(name: string, type: StateType, page: Reading, inner: ReadInner): State {
  switch (type) {
    case 'Pass':
      return { type, name, ...readLeaving(page), next: readNext(page) };
    case 'Succeed':
      return { type, name, ...readLeaving(page) };
    case 'Fail':
      return { type, name, error: page.template('Error'), cause: page.template('Cause') };
    case 'Wait':
      return { type, name, ...readLeaving(page), next: readNext(page), until: readUntil(page) };
    case 'Choice':
      return readChoice(name, page);
    case 'Task':
      return {
        ...readTask(name, page),
        ...readLeaving(page),
        ...readHandling(page),
        next: readNext(page),
      };
    case 'Parallel': {
      const branches = page.list('Branches').map((branch) => {
        branch.only(branchFields, 'a branch');
        return inner(branch);
      });
      return {
        type,
        name,
        ...readLeaving(page),
        ...readHandling(page),
        next: readNext(page),
        arguments: page.template('Arguments'),
        branches,
      };
    }
    case 'Map':
    default:
      return readMap(name, page, inner);
  }
}

function readNext(page: Reading): string | undefined {
  const end = page.raw['End'];
  if (end !== undefined && typeof end !== 'boolean') page.refuse('must be true or false', 'End');
  if (page.has('Next') === (end === true)) {
    page.refuse("needs exactly one of 'Next' and 'End': true");
  }
  return page.optionalText('Next');
}

function readUntil(page: Reading): WaitState['until'] {
  const seconds = page.template('Seconds');
  const timestamp = page.template('Timestamp');
  if (page.has('Seconds') === page.has('Timestamp')) {
    page.refuse("needs exactly one of 'Seconds' and 'Timestamp'");
  }
  if (seconds?.kind === 'literal') page.number('Seconds', 0, maxTimeoutSeconds, undefined);
  if (timestamp?.kind === 'literal' && readTimestamp(page.text('Timestamp')) === undefined) {
    page.refuse('must be a timestamp such as 2030-01-31T09:00:00Z', 'Timestamp');
  }
  return timestamp === undefined
    ? { kind: 'seconds', seconds: seconds ?? { kind: 'literal', value: 0 } }
    : { kind: 'timestamp', timestamp };
}

function readChoice(name: string, page: Reading): ChoiceState {
  const rules = page.list('Choices').map((rule, index): ChoiceRule => {
    rule.only(choiceRuleFields, 'a choice rule');
    const prefix = `Choices[${index}]/`;
    const condition = rule.template('Condition', `${prefix}Condition`);
    if (!rule.has('Condition')) rule.refuse("'Condition' is required", 'Condition');
    if (condition?.kind === 'literal' && typeof condition.value !== 'boolean') {
      rule.refuse('must be a JSONata expression or a boolean', 'Condition');
    }
    return {
      ...readLeaving(rule, prefix),
      condition: condition ?? { kind: 'literal', value: false },
      next: rule.text('Next'),
    };
  });
  return {
    type: 'Choice',
    name,
    ...readLeaving(page),
    rules,
    otherwise: page.optionalText('Default'),
  };
}

function readMap(name: string, page: Reading, inner: ReadInner): MapState {
  const items = page.template('Items');
  if (items?.kind === 'literal' && !Array.isArray(items.value)) {
    page.refuse('must be a list or a JSONata expression', 'Items');
  }
  const processor = page.inside('ItemProcessor');
  processor.only(processorFields, 'an ItemProcessor');
  if (processor.has('ProcessorConfig')) {
    const config = processor.inside('ProcessorConfig');
    config.only(['Mode'], 'a ProcessorConfig');
    const mode = config.optionalText('Mode') ?? 'INLINE';
    if (mode !== 'INLINE') config.refuse(`Map mode '${mode}' is not emulated: only INLINE`, 'Mode');
  }
  return {
    type: 'Map',
    name,
    ...readLeaving(page),
    ...readHandling(page),
    next: readNext(page),
    items,
    itemSelector: page.template('ItemSelector'),
    maxConcurrency: page.template('MaxConcurrency'),
    toleratedFailureCount: page.template('ToleratedFailureCount'),
    toleratedFailurePercentage: page.template('ToleratedFailurePercentage'),
    startAt: inner(processor),
  };
}
