import jsonata from 'jsonata';
import { standardColumns, standardTables } from '#domain/standards.ts';
import { factNames, tablesName } from '../acts/office-facts.ts';
import type { LinesField } from '../fields.ts';
import { requestNames } from '../registers.ts';
import type { Route } from '../route.ts';
import { offererNames } from '../ties/offerer-facts.ts';
import type { RouteExpression } from './expressions.ts';

/** What an expression names: fields at the root, columns and settings it cannot find, functions it calls. */
export interface Reads {
  readonly fields: readonly string[];
  readonly unknown: readonly string[];
  readonly functions: readonly string[];
  /** What it reads of the office: tables, `ranks` and the like. */
  readonly standards: readonly string[];
  /** It looks at its whole input, by `$$`, `*` or `**`. */
  readonly root: boolean;
}

/** Where a name is looked up: the data, a column's row, an item of a path, the settings, the period; else anywhere. */
type Scope =
  | { readonly in: 'data' }
  | { readonly in: 'column'; readonly field: LinesField }
  /** Something that has these columns and no others: a line of the form, a row of a table. */
  | { readonly in: 'row'; readonly columns: ReadonlySet<string> }
  | { readonly in: 'settings' }
  | { readonly in: 'period' }
  | { readonly in: 'standards' }
  | { readonly in: 'anything' };

interface Walk {
  readonly route: Route;
  readonly root: Scope;
  /** What `request` has, where it can be read. */
  readonly request?: ReadonlySet<string>;
  readonly bound: Set<string>;
  /** What `row` is, where a register goes through a list. */
  row?: Scope;
  readonly found: Record<'fields' | 'unknown' | 'functions' | 'standards', Set<string>> & {
    root: boolean;
  };
}

const anything: Scope = { in: 'anything' };

/** Undefined where the text is no expression. */
export function readsOf(
  route: Route,
  { text, use, rowOf, each }: RouteExpression,
): Reads | undefined {
  const ast = parsed(text);
  if (ast === undefined) return undefined;
  const root: Scope =
    use === 'period'
      ? { in: 'period' }
      : rowOf === undefined
        ? { in: 'data' }
        : { in: 'column', field: rowOf };
  const found = nothingFound();
  const request = requestIn(use);
  const walk: Walk = {
    route,
    root,
    ...(request === undefined ? {} : { request }),
    bound: new Set(),
    found,
  };
  if (each !== undefined) walk.row = visit({ ...walk, found: nothingFound() }, parsed(each), root);
  bind(walk, ast);
  visit(walk, ast, root);
  return {
    fields: [...found.fields],
    unknown: [...found.unknown],
    functions: [...found.functions].filter((name) => !walk.bound.has(name)),
    standards: [...found.standards],
    root: found.root,
  };
}

/** What a reference to another request has; what `of` carries is the other route's. */
const referenceNames = new Set(['key', 'request', 'number', 'headline', 'of', 'amount']);

/** What `request` has, by what the expression is for; undefined where it cannot be read. */
function requestIn(use: RouteExpression['use']): ReadonlySet<string> | undefined {
  if (use === 'tie') return new Set(offererNames);
  return use === 'display' || use === 'register' ? new Set(requestNames) : undefined;
}

const nothingFound = (): Walk['found'] => ({
  fields: new Set<string>(),
  unknown: new Set<string>(),
  functions: new Set<string>(),
  standards: new Set<string>(),
  root: false,
});

export function parsed(text: string): unknown {
  try {
    return jsonata(text).ast();
  } catch {
    return undefined;
  }
}

const typeOf = (node: object): unknown => ('type' in node ? node.type : undefined);
const valueOf = (node: object): unknown => ('value' in node ? node.value : undefined);
const isNode = (node: unknown): node is object => typeof node === 'object' && node !== null;
const list = (node: object, name: string): readonly unknown[] => {
  const inner: unknown = Reflect.get(node, name);
  return Array.isArray(inner) ? inner : [];
};

/** Variables that the expression itself defines: what `:=` and function parameters name. */
function bind(walk: Walk, node: unknown): void {
  if (!isNode(node)) return;
  const defined =
    typeOf(node) === 'bind'
      ? [Reflect.get(node, 'lhs')]
      : typeOf(node) === 'lambda'
        ? list(node, 'arguments')
        : [];
  for (const name of defined) {
    if (isNode(name)) walk.bound.add(String(valueOf(name)));
  }
  for (const inner of Object.values(node)) bind(walk, inner);
}

/** Follows a node and gives the scope in which the next step of a path, and its filters, look up names. */
function visit(walk: Walk, node: unknown, scope: Scope): Scope {
  if (Array.isArray(node)) {
    for (const inner of node) visit(walk, inner, scope);
    return anything;
  }
  if (!isNode(node)) return anything;
  const reached = step(walk, node, scope);
  for (const filter of [...list(node, 'stages'), ...list(node, 'predicate')]) {
    if (isNode(filter)) visit(walk, Reflect.get(filter, 'expr'), reached);
  }
  if ('group' in node) visit(walk, node.group, reached);
  return reached;
}

function step(walk: Walk, node: object, scope: Scope): Scope {
  switch (typeOf(node)) {
    case 'path': {
      let reached = scope;
      for (const part of list(node, 'steps')) reached = visit(walk, part, reached);
      return reached;
    }
    case 'name':
      return lookUp(walk, String(valueOf(node)), scope);
    case 'variable':
      return variable(walk, valueOf(node), scope);
    case 'wildcard':
    case 'descendant':
    case 'parent':
      if (scope.in === 'data' || scope.in === 'column') walk.found.root = true;
      return anything;
    case 'function':
    case 'partial':
      return call(walk, node, scope);
    case 'sort':
      for (const term of list(node, 'terms')) visit(walk, term, scope);
      return scope;
    default:
      for (const [name, inner] of Object.entries(node)) {
        if (!['stages', 'predicate', 'group'].includes(name)) visit(walk, inner, scope);
      }
      return anything;
  }
}

// The parser calls `$$` '$' and `$` ''.
function variable(walk: Walk, name: unknown, scope: Scope): Scope {
  if (name === '') return scope;
  if (name !== '$') return anything;
  walk.found.root = true;
  return walk.root;
}

function call(walk: Walk, node: object, scope: Scope): Scope {
  const procedure: unknown = Reflect.get(node, 'procedure');
  if (isNode(procedure) && typeOf(procedure) === 'variable') {
    walk.found.functions.add(String(valueOf(procedure)));
  } else visit(walk, procedure, scope);
  for (const argument of list(node, 'arguments')) visit(walk, argument, scope);
  return anything;
}

function lookUp(walk: Walk, name: string, scope: Scope): Scope {
  if (scope.in === 'anything') return anything;
  if (scope.in === 'settings') return inSettings(walk, name);
  if (scope.in === 'standards') return inStandards(walk, name);
  if (scope.in === 'row') return known(walk, scope.columns.has(name), name);
  if (name === 'setting') return { in: 'settings' };
  if (scope.in === 'period') return known(walk, name === 'period', name);
  if (name === 'request') {
    return walk.request === undefined
      ? known(walk, false, name)
      : { in: 'row', columns: walk.request };
  }
  if (name === 'row' && walk.row !== undefined) return walk.row;
  return scope.in === 'column' ? inColumn(walk, name, scope.field) : inData(walk, name);
}

function inSettings(walk: Walk, name: string): Scope {
  if (name === tablesName) return { in: 'standards' };
  const fact = Object.entries(factNames).find(([, called]) => called === name)?.[0];
  if (fact === undefined) {
    return known(walk, Object.hasOwn(walk.route.settings, name), `setting.${name}`);
  }
  walk.found.standards.add(fact);
  return anything;
}

function inStandards(walk: Walk, name: string): Scope {
  const table = standardTables.find((one) => one === name);
  if (table === undefined) return known(walk, false, `setting.standard.${name}`);
  walk.found.standards.add(table);
  return { in: 'row', columns: new Set([...standardColumns[table], 'from', 'to']) };
}

function known(walk: Walk, is: boolean, name: string): Scope {
  if (!is) walk.found.unknown.add(name);
  return anything;
}

function inColumn(walk: Walk, name: string, field: LinesField): Scope {
  if (name === 'form') return { in: 'data' };
  const source = field.rowsFrom === undefined ? undefined : walk.route.fields[field.rowsFrom];
  const inSource = source?.kind === 'lines' && Object.hasOwn(source.columns, name);
  return known(walk, Object.hasOwn(field.columns, name) || inSource || name === 'key', name);
}

function inData(walk: Walk, name: string): Scope {
  const field = Object.hasOwn(walk.route.fields, name) ? walk.route.fields[name] : undefined;
  if (field === undefined) return known(walk, false, name);
  walk.found.fields.add(name);
  if (field.kind === 'references') return { in: 'row', columns: referenceNames };
  return field.kind === 'lines'
    ? { in: 'row', columns: new Set([...Object.keys(field.columns), 'key']) }
    : anything;
}
