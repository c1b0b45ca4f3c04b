import type { DatabaseSync } from 'node:sqlite';
import type { JsonText } from './json-text.ts';
import type { Input } from './request/input.ts';
import type { Catalog } from './store/catalog.ts';
import type { HonouredTokens } from './store/honoured-tokens.ts';
import type { Walker } from './store/walk.ts';

/** What every operation works with. */
export interface Dynamo {
  readonly store: DatabaseSync;
  readonly catalog: Catalog;
  readonly walk: Walker;
  readonly tokens: HonouredTokens;
  readonly now: () => Date;
}

/** One API call: reads its input, does its work within one transaction, and gives the reply's body. */
export type Operation = (dynamo: Dynamo, input: Input) => JsonText;
