import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { canonical, type Digest } from '#domain/chain.ts';
import type { Route } from '#statemachines/route.ts';
import { get, keyOf, text, textOf } from './table.ts';

/** Route definitions by content hash: a running request keeps the version it started with. */
export interface RouteStore {
  /** Today's definition of a route. */
  current(id: string): { readonly route: Route; readonly hash: string } | undefined;
  all(): readonly { readonly route: Route; readonly hash: string }[];
  /** The definition a request started with. */
  at(id: string, hash: string): Promise<Route>;
  /** Keeps today's definition for as long as anything runs on it. */
  keep(hash: string): Promise<void>;
}

export function routeStore(
  db: DynamoDBClient,
  table: string,
  routes: readonly Route[],
  digest: Digest,
): RouteStore {
  const known = new Map(routes.map((route) => [hashOf(route, digest), route]));
  const hashes = new Map([...known].map(([hash, route]) => [route.id, hash]));
  const kept = new Set<string>();
  return {
    current(id) {
      const hash = hashes.get(id);
      const route = hash === undefined ? undefined : known.get(hash);
      return hash === undefined || route === undefined ? undefined : { route, hash };
    },
    all: () =>
      [...known]
        .map(([hash, route]) => ({ route, hash }))
        .filter(({ route, hash }) => hashes.get(route.id) === hash),
    async at(id, hash) {
      const route = known.get(hash);
      if (route !== undefined) return route;
      const item = await get(db, table, `ROUTE#${hash}`, 'DEFINITION');
      if (item === undefined)
        throw new Error(`the definition ${hash} of ${id} is not in the store`);
      const stored: Route = JSON.parse(textOf(item, 'body'));
      known.set(hash, stored);
      return stored;
    },
    async keep(hash) {
      if (kept.has(hash)) return;
      const item = {
        ...keyOf(`ROUTE#${hash}`, 'DEFINITION'),
        // Not canonical: the order of fields and columns is the form's order.
        body: text(JSON.stringify(known.get(hash))),
      };
      try {
        await db.send(
          new PutItemCommand({
            TableName: table,
            Item: item,
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
      kept.add(hash);
    },
  };
}

/** SHA-256 of the canonical definition: printed on chart, page, record and execution. */
export const hashOf = (route: Route, digest: Digest): string => digest(canonical(route));
