import { compile, ExpressionError, type Evaluate } from '#statemachines/jsonata.ts';
import type { Data } from '#statemachines/plain-data.ts';
import { dataType, isList, isObject } from '../data.ts';
import { StateFailure } from '../failure.ts';
import { serviceFunctions } from './service-functions.ts';

/** JSON with `{% expressions %}` in it, read once and filled in at every visit. */
export type Template =
  | { readonly kind: 'literal'; readonly value: Data }
  | Expression
  | { readonly kind: 'list'; readonly items: readonly Template[] }
  | { readonly kind: 'object'; readonly fields: readonly (readonly [string, Template])[] };

interface Expression {
  readonly kind: 'expression';
  readonly source: string;
  /** Where it stands in its state: `Output/total`, `Choices[0]/Condition`. */
  readonly field: string;
  readonly evaluate: Evaluate;
}

export type Bindings = Readonly<Record<string, Data>>;

const braces = /^\{%([\s\S]*)%\}$/;

/** Throws `ExpressionError` for the first expression that cannot be read; `field` names the place. */
export function readTemplate(value: Data, field: string): Template {
  if (typeof value === 'string') {
    const source = braces.exec(value)?.[1]?.trim();
    if (source === undefined) return { kind: 'literal', value };
    return { kind: 'expression', source, field, evaluate: compile(source, serviceFunctions) };
  }
  if (isList(value)) {
    const items = value.map((item, index) => readTemplate(item, `${field}[${index}]`));
    return items.every(({ kind }) => kind === 'literal')
      ? { kind: 'literal', value }
      : { kind: 'list', items };
  }
  if (isObject(value)) {
    const fields = Object.entries(value).map(
      ([name, inner]) => [name, readTemplate(inner, `${field}/${name}`)] as const,
    );
    return fields.every(([, { kind }]) => kind === 'literal')
      ? { kind: 'literal', value }
      : { kind: 'object', fields };
  }
  return { kind: 'literal', value };
}

/** `place` begins every error text: which state, entered at which event. Throws `StateFailure`. */
export async function fill(template: Template, bindings: Bindings, place: string): Promise<Data> {
  switch (template.kind) {
    case 'literal':
      return template.value;
    case 'expression':
      return evaluate(template, bindings, place);
    case 'list': {
      const items: Data[] = [];
      // One after the other: the first expression that fails is the one the service reports.
      // oxlint-disable-next-line no-await-in-loop
      for (const item of template.items) items.push(await fill(item, bindings, place));
      return items;
    }
    case 'object': {
      const fields: [string, Data][] = [];
      for (const [name, inner] of template.fields) {
        // oxlint-disable-next-line no-await-in-loop
        fields.push([name, await fill(inner, bindings, place)]);
      }
      return Object.fromEntries(fields);
    }
  }
}

async function evaluate(
  { source, field, evaluate: run }: Expression,
  bindings: Bindings,
  place: string,
): Promise<Data> {
  const blame = `${place} The JSONata expression '${source}' specified for the field '${field}'`;
  let value: Data | undefined;
  try {
    value = await run(bindings);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw evaluationFailure(
      error.code === 'NotData'
        ? `${blame} returned an unsupported result type.`
        : `${blame} threw an error during evaluation. ${error.code}: ${error.message}`,
      field,
    );
  }
  if (value === undefined) throw evaluationFailure(`${blame} returned nothing (undefined).`, field);
  return value;
}

export const evaluationFailure = (cause: string, location: string | undefined): StateFailure =>
  new StateFailure({ error: 'States.QueryEvaluationError', cause, evaluation: { location } });

/** The failure of a value that is not of the type its field needs. */
export function unexpectedType(
  template: Template,
  field: string,
  expected: string,
  value: Data,
  place: string,
): StateFailure {
  const subject =
    template.kind === 'expression'
      ? `The JSONata expression '${template.source}' specified for the field '${field}' returned`
      : `The field '${field}' has`;
  return evaluationFailure(
    `${place} ${subject} an unexpected result type. Expected '${expected}', but was '${dataType(value)}' for value: ${JSON.stringify(value)}`,
    field,
  );
}
