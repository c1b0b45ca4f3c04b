import jsonata from 'jsonata';
import { NotData, plainData, type Data } from './plain-data.ts';
import { pureFunctions, type ExpressionFunctions } from './expression-functions.ts';

/** Evaluates one compiled expression; `undefined` means that it found nothing. Rejects with `ExpressionError`. */
export type Evaluate = (
  bindings: Readonly<Record<string, unknown>>,
  input?: unknown,
) => Promise<Data | undefined>;

/** An expression that cannot be read, or that failed while it ran. `code` is JSONata's own (`S0201`, `T2001`…). */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** What one evaluation may cost. An expression beyond it fails with the code `Q0001`; it never hangs the process. */
export const evaluationLimits = { steps: 100_000, milliseconds: 2_000 } as const;

// No JSONata name can contain a blank, so no expression can read or replace the budget.
const budgetName = ' budget';
const entryHook = Symbol.for('jsonata.__evaluate_entry');

/**
 * Reads an expression once, for any number of evaluations, in the dialect of Step Functions: JSONata 2.0.6 without
 * `$eval`, plus `$partition`, `$range` and `$parse`; `functions` adds those that need more than arithmetic.
 * Throws `ExpressionError` when the text is no expression.
 */
export function compile(expression: string, functions: ExpressionFunctions = {}): Evaluate {
  const compiled = parse(expression);
  refuseEval(compiled.ast());
  for (const [name, added] of Object.entries({ ...pureFunctions, ...functions })) {
    const run = (...values: readonly unknown[]) => added.run(...values);
    compiled.registerFunction(name, run, added.signature);
  }
  compiled.registerFunction('eval', () => {
    throw new ExpressionError('Q0002', '$eval is not available: use $parse');
  });
  countSteps(compiled);
  return async (bindings, input) => {
    try {
      return plainData(await compiled.evaluate(input, { ...bindings, [budgetName]: budget() }));
    } catch (error) {
      throw expressionError(error);
    }
  };
}

function parse(expression: string): jsonata.Expression {
  try {
    return jsonata(expression);
  } catch (error) {
    throw expressionError(error);
  }
}

/** Lets every node of every evaluation spend a step. JSONata's types know names only as strings, this one is a symbol. */
function countSteps(compiled: jsonata.Expression): void {
  const assign: unknown = Reflect.get(compiled, 'assign');
  if (typeof assign === 'function') Reflect.apply(assign, compiled, [entryHook, spendOneStep]);
}

function spendOneStep(_node: unknown, _input: unknown, environment: jsonata.Environment): void {
  const spend: unknown = environment.lookup(budgetName);
  if (typeof spend === 'function') spend();
}

function budget(): () => void {
  const deadline = performance.now() + evaluationLimits.milliseconds;
  let steps = 0;
  return () => {
    steps += 1;
    if (steps > evaluationLimits.steps) {
      throw new ExpressionError('Q0001', `gave up after ${evaluationLimits.steps} steps`);
    }
    if (steps % 256 === 0 && performance.now() > deadline) {
      throw new ExpressionError('Q0001', `gave up after ${evaluationLimits.milliseconds} ms`);
    }
  };
}

function refuseEval(node: unknown, seen = new Set<object>()): void {
  if (typeof node !== 'object' || node === null || seen.has(node)) return;
  seen.add(node);
  if ('type' in node && node.type === 'variable' && 'value' in node && node.value === 'eval') {
    throw new ExpressionError('Q0002', '$eval is not available: use $parse');
  }
  for (const inner of Object.values(node)) refuseEval(inner, seen);
}

/** JSONata throws bare objects with `code` and `message`. */
function expressionError(error: unknown): Error {
  if (error instanceof ExpressionError) return error;
  if (error instanceof NotData) {
    return new ExpressionError('NotData', `the result contains ${error.message}`, { cause: error });
  }
  if (typeof error !== 'object' || error === null) {
    return new ExpressionError('', String(error), { cause: error });
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const message = 'message' in error && typeof error.message === 'string' ? error.message : '';
  return new ExpressionError(code, message, { cause: error });
}
