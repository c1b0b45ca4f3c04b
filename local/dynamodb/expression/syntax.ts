/** One step of a document path; a placeholder stands for the name that ExpressionAttributeNames gives it. */
export type Step =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'placeholder'; readonly placeholder: string }
  | { readonly kind: 'index'; readonly index: number };

export interface Path {
  readonly kind: 'path';
  readonly steps: readonly Step[];
}

/** A `:value` that ExpressionAttributeValues gives. */
export interface Literal {
  readonly kind: 'literal';
  readonly placeholder: string;
}

interface Size {
  readonly kind: 'size';
  readonly of: Path | Literal;
}

export type Operand = Path | Literal | Size;
export type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'not'; readonly condition: Condition }
  | Comparison
  | Between
  | { readonly kind: 'in'; readonly subject: Operand; readonly choices: readonly Operand[] }
  | { readonly kind: 'exists'; readonly path: Path; readonly expected: boolean }
  | FunctionCall;

export interface Comparison {
  readonly kind: 'comparison';
  readonly comparator: Comparator;
  readonly left: Operand;
  readonly right: Operand;
}

export interface Between {
  readonly kind: 'between';
  readonly subject: Operand;
  readonly low: Operand;
  readonly high: Operand;
}

export interface FunctionCall {
  readonly kind: 'function';
  readonly name: 'begins_with' | 'contains' | 'attribute_type';
  readonly subject: Operand;
  readonly argument: Operand;
}

export type UpdateValue =
  | Path
  | Literal
  | { readonly kind: 'if_not_exists'; readonly path: Path; readonly otherwise: UpdateValue }
  | { readonly kind: 'list_append'; readonly left: UpdateValue; readonly right: UpdateValue }
  | {
      readonly kind: 'arithmetic';
      readonly operator: '+' | '-';
      readonly left: UpdateValue;
      readonly right: UpdateValue;
    };

export interface Update {
  readonly set: readonly { readonly path: Path; readonly value: UpdateValue }[];
  readonly remove: readonly Path[];
  readonly add: readonly { readonly path: Path; readonly value: Literal }[];
  readonly delete: readonly { readonly path: Path; readonly value: Literal }[];
}
